import fontkit from "@pdf-lib/fontkit";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PDFDocument, PDFHexString, PDFName, PDFString, StandardFonts } from "pdf-lib";
import { deflateSync } from "node:zlib";
import type { AppearanceTemplate, TemplateGlyph, TemplateSegment } from "../appearance-template.ts";

/** Options of `aLetter`. */
export interface LetterTraits {
  /** Writes cross-reference and object streams. */
  objectStreams?: boolean;
  pages?: number;
  /** Bytes of incompressible image data to reach a size. */
  ballastBytes?: number;
  title?: string;
}

export const NUMBER_FIELD = "SoVanBan";
export const DATE_FIELD = "NgayBanHanh";
export const BODY_TEXT = "Kinh gui: Cac co quan, don vi truc thuoc.";
const RESERVED_FIELDS = [
  { name: NUMBER_FIELD, rect: [85, 760, 225, 780] },
  { name: DATE_FIELD, rect: [300, 760, 560, 780] },
];

/** A document like the letters this office makes: text, and two reserved text fields with empty appearances. */
export async function aLetter(traits: LetterTraits = {}): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const font = await document.embedFont(StandardFonts.TimesRoman);
  for (let i = 0; i < (traits.pages ?? 1); i++) {
    document.addPage([595.28, 841.89]).drawText(BODY_TEXT, { x: 85, y: 700, size: 14, font });
  }
  document.setTitle(traits.title ?? "Công văn thử nghiệm");
  const { context } = document;
  if (traits.ballastBytes) {
    const image = {
      Type: "XObject",
      Subtype: "Image",
      Width: 1,
      Height: 1,
      ColorSpace: "DeviceGray",
      BitsPerComponent: 8,
    };
    const ballast = context.register(context.stream(pseudoRandomBytes(traits.ballastBytes), image));
    document.getPage(0).node.setXObject(PDFName.of("Ballast"), ballast);
  }
  const page = document.getPage(0);
  const fields = RESERVED_FIELDS.map(({ name, rect: [x1 = 0, y1 = 0, x2 = 0, y2 = 0] }) => {
    const empty = context.register(
      context.stream("", { Type: "XObject", Subtype: "Form", BBox: [0, 0, x2 - x1, y2 - y1], Resources: {} }),
    );
    const field = { Type: "Annot", Subtype: "Widget", FT: "Tx", F: 4, P: page.ref, Rect: [x1, y1, x2, y2] };
    return context.register(
      context.obj({ ...field, T: PDFString.of(name), DA: PDFString.of("/F 13 Tf 0 g"), AP: { N: empty } }),
    );
  });
  for (const field of fields) page.node.addAnnot(field);
  document.catalog.set(PDFName.of("AcroForm"), context.register(context.obj({ Fields: fields })));
  const identifier = PDFHexString.of("00112233445566778899AABBCCDDEEFF");
  context.trailerInfo.ID = context.obj([identifier, identifier]);
  return document.save({ useObjectStreams: traits.objectStreams ?? false, addDefaultPage: false });
}

/** A document without a form, an identifier or anything else that is optional. */
export async function aPlainDocument(objectStreams = false): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.addPage([200, 200]);
  return document.save({ useObjectStreams: objectStreams });
}

/** A template with an image of a seal: a red ring on a transparent ground. */
export function aSealTemplate(): AppearanceTemplate {
  const size = 60;
  const color = Buffer.alloc(size * size * 3);
  const mask = Buffer.alloc(size * size);
  for (let i = 0; i < size * size; i++) {
    const radius = Math.hypot((i % size) - size / 2, Math.floor(i / size) - size / 2);
    color[i * 3] = 220;
    mask[i] = radius > 22 && radius < 28 ? 255 : 0;
  }
  const head = `/Type /XObject /Subtype /Image /Width ${size} /Height ${size} /BitsPerComponent 8 /Filter /FlateDecode`;
  const [colorData, maskData] = [deflateSync(color), deflateSync(mask)];
  return {
    version: 1,
    width: 100,
    height: 100,
    objects: [
      [
        { text: `<<${head} /ColorSpace /DeviceRGB /Length ${colorData.length} /SMask ` },
        { object: 1 },
        { text: ">>\n" },
        streamSegment(colorData),
      ],
      [{ text: `<<${head} /ColorSpace /DeviceGray /Length ${maskData.length}>>\n` }, streamSegment(maskData)],
    ],
    image: { object: 0, pixelWidth: size, pixelHeight: size },
  };
}

/** A template with a subset of Tinos that holds the given characters, made the way `packages/letter` makes its own. */
export async function aTextTemplate(characters: string): Promise<AppearanceTemplate> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.registerFontkit(fontkit);
  const path = createRequire(import.meta.url).resolve("@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf");
  const font = await document.embedFont(readFileSync(path), { subset: true });
  const glyphs = Object.fromEntries(
    Array.from(new Set(characters.normalize("NFC")), (character): [string, TemplateGlyph] => [
      character,
      { code: font.encodeText(character).asString(), width: font.widthOfTextAtSize(character, 1000) },
    ]),
  );
  const before = new Set(document.context.enumerateIndirectObjects().map(([ref]) => ref.objectNumber));
  await document.flush();
  const added = document.context
    .enumerateIndirectObjects()
    .filter(([ref]) => !before.has(ref.objectNumber) || ref === font.ref);
  const indexOf = (objectNumber: number) => added.findIndex(([ref]) => ref.objectNumber === objectNumber);
  const objects = added.map(([, object]) => {
    const bytes = Buffer.alloc(object.sizeInBytes());
    object.copyBytesInto(bytes, 0);
    return segments(bytes, indexOf);
  });
  const fontObject = indexOf(font.ref.objectNumber);
  return { version: 1, width: 140, height: 20, objects, font: { object: fontObject, size: 13, baseline: 5, glyphs } };
}

function segments(object: Buffer, indexOf: (objectNumber: number) => number): TemplateSegment[] {
  const streamAt = object.indexOf("stream\n");
  const dict = object.toString("latin1", 0, streamAt < 0 ? object.length : streamAt);
  const pieces = dict.split(/(\d+ 0 R)/).map((piece): TemplateSegment => {
    return /^\d+ 0 R$/.test(piece) ? { object: indexOf(Number.parseInt(piece, 10)) } : { text: piece };
  });
  return streamAt < 0 ? pieces : [...pieces, { base64: object.subarray(streamAt).toString("base64") }];
}

function streamSegment(data: Buffer): TemplateSegment {
  const stream = Buffer.concat([Buffer.from("stream\n"), data, Buffer.from("\nendstream")]);
  return { base64: stream.toString("base64") };
}

function pseudoRandomBytes(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let state = 1;
  for (let i = 0; i < length; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[i] = state >>> 24;
  }
  return bytes;
}
