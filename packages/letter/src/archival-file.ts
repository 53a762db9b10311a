import { createHash } from "node:crypto";
import { PDFDocument, PDFHexString, PDFName, PDFString } from "pdf-lib";
import { srgbProfile } from "./srgb-profile.ts";

export interface FileDescription {
  readonly title: string;
  readonly author: string;
  readonly composedAt: Date;
  /** Gives `/ID`: the same key, the same identifier. */
  readonly documentKey: string;
}

const producer = "Vanthu";

/** An empty PDF document that pdf-lib adds no clock reading to. */
export async function openFile(): Promise<PDFDocument> {
  return PDFDocument.create({ updateMetadata: false });
}

/** Writes a document out as PDF/A-2b (ISO 19005-2): identifier, metadata twice alike, sRGB output intent, language. */
export async function saveArchival(document: PDFDocument, description: FileDescription): Promise<Uint8Array> {
  const { context, catalog } = document;
  const composedAt = new Date(Math.floor(description.composedAt.getTime() / 1000) * 1000);
  document.setTitle(description.title, { showInWindowTitleBar: true });
  document.setAuthor(description.author);
  document.setCreator(producer);
  document.setProducer(producer);
  document.setCreationDate(composedAt);
  document.setModificationDate(composedAt);
  document.setLanguage("vi-VN");

  const identifier = PDFHexString.of(createHash("sha256").update(description.documentKey).digest("hex").slice(0, 32));
  context.trailerInfo.ID = context.obj([identifier, identifier]);

  const metadata = context.stream(Buffer.from(packet(description, composedAt), "utf8"), {
    Type: "Metadata",
    Subtype: "XML",
  });
  catalog.set(PDFName.of("Metadata"), context.register(metadata));

  const intent = context.obj({
    Type: "OutputIntent",
    S: "GTS_PDFA1",
    OutputConditionIdentifier: PDFString.of("sRGB IEC61966-2.1"),
    Info: PDFString.of("sRGB IEC61966-2.1"),
    DestOutputProfile: context.register(context.flateStream(srgbProfile(), { N: 3 })),
  });
  catalog.set(PDFName.of("OutputIntents"), context.obj([context.register(intent)]));
  return document.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
}

/** XMP; title, author, dates and producer must equal those of the information dictionary. */
function packet({ title, author }: FileDescription, composedAt: Date): string {
  const at = composedAt.toISOString().replace(".000", "");
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
   <pdfaid:part>2</pdfaid:part>
   <pdfaid:conformance>B</pdfaid:conformance>
   <dc:format>application/pdf</dc:format>
   <dc:language><rdf:Bag><rdf:li>vi-VN</rdf:li></rdf:Bag></dc:language>
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>
   <dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>
   <xmp:CreateDate>${at}</xmp:CreateDate>
   <xmp:ModifyDate>${at}</xmp:ModifyDate>
   <xmp:CreatorTool>${producer}</xmp:CreatorTool>
   <pdf:Producer>${producer}</pdf:Producer>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
