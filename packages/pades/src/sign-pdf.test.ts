import { describe, expect, test } from "vitest";
import { children, readDer, readOid } from "./der.ts";
import { formFields } from "./form-fields.ts";
import { OID } from "./oids.ts";
import { pageAt } from "./page-tree.ts";
import { PdfFile } from "./pdf-file.ts";
import { PdfDict, PdfName, PdfString } from "./pdf-object.ts";
import { PdfProblem } from "./pdf-problem.ts";
import { signPdf } from "./sign-pdf.ts";
import { fillFields } from "./fill-fields.ts";
import { aLetter, aPlainDocument, aSealTemplate, aTextTemplate, NUMBER_FIELD } from "./testing/sample-documents.ts";
import { aLetterSignedByTheLeader, FILLED_AT, SIGNED_AT, signingBy, theCast } from "./testing/signed-letters.ts";
import { added, aWidget, lastRange, updated } from "./testing/tamperings.ts";
import { issued, nameOf } from "./testing/test-authority.ts";

describe.each([false, true])("signing a file (object streams: %s)", (objectStreams) => {
  test("changes not one byte of it, and covers all of the result but the signature", async () => {
    const letter = await aLetter({ objectStreams });

    const signed = await signPdf(letter, signingBy(theCast().leader));

    const [start, gapStart, gapEnd, tail] = lastRange(signed);
    expect(Buffer.from(signed.subarray(0, letter.length)).equals(letter)).toBe(true);
    expect(start).toBe(0);
    expect(gapEnd + tail).toBe(signed.length);
    expect([signed[gapStart], signed[gapEnd - 1]]).toEqual([0x3c, 0x3e]);
  });

  test("continues it with a section of the same kind and the same first identifier", async () => {
    const letter = await aLetter({ objectStreams });

    const [before, after] = [PdfFile.open(letter), PdfFile.open(await signPdf(letter, signingBy(theCast().leader)))];

    expect(after.xref.sections[0]?.kind).toBe(before.xref.sections[0]?.kind);
    expect(after.trailer.get("Prev")).toBe(before.startxref);
    expect(identifiers(after)[0]).toBe(identifiers(before)[0]);
    expect(identifiers(after)[1]).not.toBe(identifiers(before)[1]);
  });

  test("works on a document without form or identifier", async () => {
    const signed = await signPdf(await aPlainDocument(objectStreams), invisible());

    expect(formFields(PdfFile.open(signed)).map(({ name }) => name)).toEqual(["LanhDao"]);
  });
});

test("the field is one dictionary with its widget, locked and printed, and only appending is announced", async () => {
  const file = PdfFile.open(await aLetterSignedByTheLeader());

  const field = formFields(file).find(({ name }) => name === "LanhDao")!;
  expect(field.dict.get("F")).toBe(132);
  expect(field.dict.get("Subtype")).toEqual(new PdfName("Widget"));
  expect(file.dict(file.catalog.get("AcroForm"), "AcroForm").get("SigFlags")).toBe(3);
  expect(file.array(file.dict(pageAt(file, 0), "Page").get("Annots"), "Annots")).toContainEqual(field.ref);
});

test("the dictionary claims the time with Vietnam's offset, and name, reason and place in full", async () => {
  const texts = { name: "Nguyễn Văn Thử", reason: "Ban hành văn bản", location: "Xã Thử Nghiệm" };

  const signed = await signPdf(await aLetter(), signingBy(theCast().leader, texts));

  const file = PdfFile.open(signed);
  const value = file.dict(
    formFields(file)
      .find(({ name }) => name === "LanhDao")!
      .dict.get("V"),
    "V",
  );
  expect(latin1(value.get("M"))).toBe("D:20260803090000+07'00'");
  expect(value.get("SubFilter")).toEqual(new PdfName("ETSI.CAdES.detached"));
  expect(utf16(value.get("Name"))).toBe(texts.name);
  expect(utf16(value.get("Reason"))).toBe(texts.reason);
  expect(utf16(value.get("Location"))).toBe(texts.location);
});

test("the signed attributes are exactly content type, message digest and the certificate's hash", async () => {
  const messages: Uint8Array[] = [];
  const { leader } = theCast();
  const signer = {
    algorithm: leader.signer.algorithm,
    sign: async (message: Uint8Array) => {
      messages.push(message);
      return leader.signer.sign(message);
    },
  };

  await signPdf(await aLetter(), signingBy(leader, { signer }));

  const types = children(readDer(messages[0]!)).map((attribute) => readOid(children(attribute)[0]));
  expect(types.toSorted()).toEqual([OID.contentType, OID.messageDigest, OID.signingCertificateV2].toSorted());
  expect(messages).toHaveLength(1);
  expect(messages[0]!.length).toBeLessThanOrEqual(4096);
});

test("the same input gives the same bytes", async () => {
  const letter = await aLetter();

  const [once, again] = [await signPdf(letter, invisible()), await signPdf(letter, invisible())];

  expect(Buffer.from(once).equals(again)).toBe(true);
});

test("a chain of large certificates gets the room it needs", async () => {
  const { root } = theCast();
  const wide = issued(root, nameOf("Trung gian", { organization: "Đơn vị ".repeat(600) }), { isCa: true });
  const signer = issued(wide, nameOf("Người ký"));

  const signed = await signPdf(await aLetter(), signingBy(signer, { chain: [wide.certificate] }));

  const [, gapStart, gapEnd] = lastRange(signed);
  expect(gapEnd - gapStart).toBeGreaterThan(6144 * 2 + 2);
});

describe("is refused", () => {
  test.each([
    { rule: "a field name with a dot", fieldName: "A.B", code: "field.name_invalid" },
    { rule: "an empty field name", fieldName: "", code: "field.name_invalid" },
    { rule: "a field name that is taken", fieldName: NUMBER_FIELD, code: "field.name_taken" },
  ])("$rule", async ({ fieldName, code }) => {
    const act = signPdf(await aLetter(), invisible({ fieldName }));

    await expect(act).rejects.toMatchObject({ code, params: { field: fieldName } });
  });

  test("a page that is not there", async () => {
    const appearance = { template: aSealTemplate(), page: 3, rect: [0, 0, 10, 10] as [number, number, number, number] };

    await expect(signPdf(await aLetter(), invisible({ appearance }))).rejects.toThrow("pdf.page_missing");
  });

  test("a certificate that is not valid at the time", async () => {
    const expired = issued(theCast().root, nameOf("Hết hạn"), { validTo: "20250101000000Z" });

    await expect(signPdf(await aLetter(), signingBy(expired))).rejects.toMatchObject({
      code: "certificate.not_valid_at",
      params: { at: SIGNED_AT.toISOString(), to: "2025-01-01T00:00:00.000Z" },
    });
  });

  test("a certificate for another use", async () => {
    const encrypting = issued(theCast().root, nameOf("Mã hóa"), { keyUsageBits: 0x20 });

    await expect(signPdf(await aLetter(), signingBy(encrypting))).rejects.toThrow("certificate.use_forbidden");
  });

  test("a key that is not the certificate's", async () => {
    const { leader, agency } = theCast();

    await expect(signPdf(await aLetter(), signingBy(leader, { signer: agency.signer }))).rejects.toThrow(
      "signature.key_mismatch",
    );
  });

  test("bytes that are no certificate", async () => {
    const act = signPdf(await aLetter(), invisible({ certificate: Buffer.from("x") }));

    await expect(act).rejects.toThrow(new PdfProblem("certificate.damaged"));
  });

  test("a file with junk before its header", async () => {
    const junked = Buffer.concat([Buffer.from("junk\n"), await aPlainDocument()]);

    await expect(signPdf(junked, invisible())).rejects.toThrow("pdf.junk_before_header");
  });

  test("a file its author certified against any change, filling included", async () => {
    const certified = updated(await aLetter(), (update) => {
      const permission = new PdfDict([["P", 1]]);
      const reference = new PdfDict([
        ["TransformMethod", new PdfName("DocMDP")],
        ["TransformParams", permission],
      ]);
      const value = added(
        update,
        new PdfDict([
          ["Type", new PdfName("Sig")],
          ["Reference", [reference]],
        ]),
      );
      update.append(update.formRef(), "Fields", added(update, aWidget("Sig", "TacGia").set("V", value)));
    });
    const fill = { fieldName: NUMBER_FIELD, text: "1", template: await aTextTemplate("1") };

    await expect(signPdf(certified, invisible())).rejects.toThrow("pdf.changes_forbidden");
    expect(() => fillFields(certified, [fill], { filledAt: FILLED_AT })).toThrow("pdf.changes_forbidden");
  });
});

function invisible(more: Partial<Parameters<typeof signPdf>[1]> = {}): Parameters<typeof signPdf>[1] {
  const options = signingBy(theCast().leader, more);
  if (!more.appearance) delete options.appearance;
  return options;
}

function identifiers(file: PdfFile): (string | undefined)[] {
  return file.array(file.trailer.get("ID"), "ID").map((id) => latin1(id));
}

function latin1(object: unknown): string | undefined {
  return object instanceof PdfString ? Buffer.from(object.bytes).toString("latin1") : undefined;
}

function utf16(object: unknown): string | undefined {
  return object instanceof PdfString ? Buffer.from(object.bytes.subarray(2)).swap16().toString("utf16le") : undefined;
}
