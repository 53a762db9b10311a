import { beforeAll, describe, expect, test } from "vitest";
import type { FileVerdict } from "./file-verdict.ts";
import { formFields } from "./form-fields.ts";
import { pageAt } from "./page-tree.ts";
import { PdfFile } from "./pdf-file.ts";
import { PdfDict, PdfName, PdfRef, PdfStream } from "./pdf-object.ts";
import { writeObject } from "./pdf-writer.ts";
import { signPdf } from "./sign-pdf.ts";
import { aLetter } from "./testing/sample-documents.ts";
import {
  aLetterSignedByTheLeader,
  aNumberedLetter,
  aSealedLetter,
  JUDGED_AT,
  SEALED_AT,
  signingBy,
  theCast,
} from "./testing/signed-letters.ts";
import { added, aForm, aWidget, TAMPERINGS, updated } from "./testing/tamperings.ts";
import { aRoot, issued, nameOf } from "./testing/test-authority.ts";
import { verifyPdf } from "./verify-pdf.ts";

function judged(pdf: Uint8Array): FileVerdict {
  return verifyPdf(pdf, { trustAnchors: [theCast().root.certificate], at: JUDGED_AT });
}

describe.each([
  { kind: "tables", objectStreams: false },
  { kind: "streams", objectStreams: true },
])("with cross-reference $kind", ({ objectStreams }) => {
  let sealed: Uint8Array;

  beforeAll(async () => {
    sealed = await aSealedLetter({ objectStreams });
  });

  test("signed by the leader, numbered, sealed by the agency: both signatures are valid", () => {
    const verdict = judged(sealed);

    expect(verdict.state).toBe("valid");
    expect(verdict.signatures).toMatchObject([
      {
        fieldName: "LanhDao",
        state: "valid",
        coversWholeFile: false,
        changesAfter: "permitted",
        changes: ["field_filled:SoVanBan", "field_filled:NgayBanHanh", "signature_added:CoQuan"],
        problems: [],
      },
      { fieldName: "CoQuan", state: "valid", coversWholeFile: true, changesAfter: "none", changes: [], problems: [] },
    ]);
  });

  test.each(TAMPERINGS)("$name: $state ($reason)", ({ apply, state, reason }) => {
    const verdict = judged(apply(sealed));

    const findings = verdict.signatures.flatMap(({ problems, changes }) => [...problems, ...changes]);
    expect(verdict.state).toBe(state);
    expect(findings.some((finding) => finding.includes(reason))).toBe(true);
  });
});

test("a verdict tells who signed, with every identifier, when and how, and what was not checked", async () => {
  const { leader } = theCast();

  const [signature] = judged(await aLetterSignedByTheLeader()).signatures;

  expect(signature).toMatchObject({
    signer: {
      commonName: "Nguyễn Văn Thử",
      organization: "UBND xã Thử Nghiệm",
      title: "Chủ tịch",
      country: "VN",
      uids: ["CCCD:001099000002", "MNS:1055555"],
    },
    issuer: { commonName: "Gốc thử nghiệm" },
    certificate: leader.certificate.toString("base64"),
    validFrom: "2024-01-01T00:00:00.000Z",
    validTo: "2049-01-01T00:00:00.000Z",
    signedAt: "2026-08-03T02:00:00.000Z",
    timeSource: "claimed",
    revocation: "not_checked",
    algorithm: "RSASSA_PKCS1_V1_5_SHA_256",
  });
});

test("a form drawn under the name of metadata is content, and the metadata of the file are not", async () => {
  let form = new PdfRef(0);
  let metadata = new PdfRef(0);
  const stream = (text: string) =>
    new PdfStream(new PdfDict([["Type", new PdfName("Metadata")]]).set("Length", text.length), Buffer.from(text));
  const prepared = updated(await aLetter(), (update, file) => {
    form = added(update, aForm("0 0 9 9 re f"));
    metadata = added(update, stream("<a/>"));
    const forms = new PdfDict([["Metadata", form]]);
    update.editDict(pageAt(file, 0)).set("Resources", new PdfDict([["XObject", forms]]));
    update.editDict(file.catalogRef).set("Metadata", metadata);
  });
  const signed = await signPdf(prepared, signingBy(theCast().leader));
  const changed = (ref: PdfRef, object: PdfStream) =>
    judged(updated(signed, (update) => update.put({ number: ref.number, body: writeObject(object) })));

  expect(changed(form, aForm("0 0 99 99 re f")).state).toBe("altered");
  expect(changed(metadata, stream("<b/>"))).toMatchObject({
    state: "valid",
    signatures: [{ changes: ["metadata:changed"] }],
  });
});

test("a verdict survives JSON", async () => {
  const verdict = judged(await aSealedLetter());

  expect(JSON.parse(JSON.stringify(verdict))).toEqual(verdict);
});

test("a file without signatures is unsigned, and has its digest", async () => {
  const verdict = judged(await aLetter());

  expect(verdict).toMatchObject({ state: "unsigned", signatures: [] });
  expect(verdict.sha256).toMatch(/^[0-9a-f]{64}$/);
});

describe("what may be added after a signature", () => {
  test("number and date, before the agency's seal", async () => {
    const verdict = judged(await aNumberedLetter());

    expect(verdict.state).toBe("valid");
    expect(verdict.signatures).toMatchObject([{ coversWholeFile: false, changesAfter: "permitted" }]);
  });

  test("validation data, and more of it", async () => {
    const once = updated(await aSealedLetter(), (update, file) => {
      const crl = added(update, new PdfStream(new PdfDict([["Length", 3]]), Buffer.from("crl")));
      const store = added(
        update,
        new PdfDict([
          ["Type", new PdfName("DSS")],
          ["CRLs", [crl]],
        ]),
      );
      update.editDict(file.catalogRef).set("DSS", store);
    });
    const twice = updated(once, (update, file) => {
      const store = file.catalog.get("DSS") as PdfRef;
      update.append(store, "CRLs", added(update, new PdfStream(new PdfDict([["Length", 3]]), Buffer.from("new"))));
    });

    expect(judged(twice).state).toBe("valid");
    expect(judged(twice).signatures[1]?.changes).toEqual(["validation_data:added", "validation_data:changed"]);
  });

  test("metadata", async () => {
    const changed = updated(await aSealedLetter(), (update, file) => {
      const info = file.trailer.get("Info") as PdfRef;
      update.editDict(info).set("Producer", new PdfName("x"));
    });

    expect(judged(changed)).toMatchObject({ state: "valid" });
    expect(judged(changed).signatures[1]?.changes).toEqual(["metadata:changed"]);
  });

  test("an empty signature field, and then a signature in it", async () => {
    const empty = updated(await aLetterSignedByTheLeader(), (update, file) => {
      const field = added(update, aWidget("Sig", "Sau"));
      update.append(update.formRef(), "Fields", field);
      update.append(pageAt(file, 0), "Annots", field);
    });
    const filled = updated(empty, (update, file) => {
      const field = formFields(file).find(({ name }) => name === "Sau")!;
      const signature = added(update, new PdfDict([["Type", new PdfName("Sig")]]));
      // Printed, locked and invisible, as signing tools make it.
      update.editDict(field.ref).set("V", signature).set("F", 132).set("Rect", [0, 0, 0, 0]);
    });

    const [leader, later] = judged(filled).signatures.toSorted((a, b) => a.fieldName.localeCompare(b.fieldName));

    expect(judged(empty).state).toBe("valid");
    expect(leader).toMatchObject({ state: "valid", changesAfter: "permitted" });
    expect(leader?.changes).toEqual(["signature_added:Sau", "signature_added:Sau"]);
    expect(later).toMatchObject({ fieldName: "Sau", state: "invalid" });
  });
});

describe("what was prepared before a signature to change the file after it", () => {
  test("an object hidden in the file, switched on by a table alone", async () => {
    const letter = await aLetter();
    const file = PdfFile.open(letter);
    const number = contentsOf(file).number;
    const hidden = Buffer.from(`\n${number} 0 obj\n`);
    const body = writeObject(aForm("1 0 0 rg 0 0 100 50 re f"));
    const signed = await signPdf(
      Buffer.concat([letter, hidden, body, Buffer.from("\nendobj\n")]),
      signingBy(theCast().leader),
    );
    const switched = withTable(signed, `${number} 1\n${entry(letter.length + 1)}`);

    expect(judged(signed).state).toBe("valid");
    expect(judged(switched).signatures).toMatchObject([{ state: "altered", changes: ["page_content_changed:1"] }]);
  });

  test("a reference to an object that came only later", async () => {
    const prepared = updated(await aLetter(), (update, file) => {
      const page = pageAt(file, 0);
      update.editDict(page).set("Contents", [contentsOf(file), new PdfRef(777)]);
    });
    const signed = await signPdf(prepared, signingBy(theCast().leader));
    const changed = updated(signed, (update) => {
      update.put({ number: 777, body: writeObject(aForm("1 0 0 rg 0 0 100 50 re f")) });
    });

    expect(judged(signed).state).toBe("valid");
    expect(judged(changed).signatures).toMatchObject([{ state: "altered", changes: ["page_content_changed:1"] }]);
  });

  test("an array of annotations that serves for something else too", async () => {
    const prepared = updated(await aLetter(), (update, file) => {
      const page = pageAt(file, 0);
      const shared = added(update, file.array(file.dict(page, "Page").get("Annots"), "Annots"));
      update.editDict(page).set("Annots", shared);
      update.editDict(file.catalogRef).set("Elsewhere", shared);
    });
    const once = await signPdf(prepared, signingBy(theCast().leader));
    const twice = await signPdf(once, signingBy(theCast().agency, { fieldName: "CoQuan" }));

    expect(judged(once).state).toBe("valid");
    expect(judged(twice).signatures).toMatchObject([{ state: "altered" }, { state: "valid" }]);
  });

  test("a table that gives two places for one object", async () => {
    const signed = await aLetterSignedByTheLeader();
    const doubled = withTable(signed, `900 1\n${entry(20)}900 1\n${entry(40)}`);

    expect(judged(doubled).state).toBe("altered");
  });
});

test("a table that leaves the revisions before it out makes the signatures altered", async () => {
  const signed = await aLetterSignedByTheLeader();
  const rows = [...PdfFile.open(signed).xref.entries].flatMap(([number, place]) =>
    place.kind === "offset" ? [`${number} 1\n${entry(place.offset)}`] : [],
  );

  const verdict = judged(withTable(signed, rows.join(""), ""));

  expect(verdict.signatures).toMatchObject([{ state: "altered", changes: ["revision:not_continued"] }]);
});

describe("trust", () => {
  test("a signature of a stranger with the leader's name and an authority of the same name is untrusted", async () => {
    const { leader, root } = theCast();
    const impostor = issued(aRoot(root.name.commonName), leader.name);

    const verdict = judged(await signPdf(await aLetter(), signingBy(impostor)));

    expect(verdict).toMatchObject({ state: "untrusted", signatures: [{ problems: ["trust.no_path"] }] });
  });

  test("an untrusted signature added later does not spoil the first, but the file", async () => {
    const stranger = issued(aRoot("Gốc lạ"), nameOf("Người lạ"));

    const verdict = judged(await signPdf(await aLetterSignedByTheLeader(), signingBy(stranger, { fieldName: "La" })));

    expect(verdict.state).toBe("untrusted");
    expect(verdict.signatures.map(({ state }) => state)).toEqual(["valid", "untrusted"]);
  });

  test("a signature that claims a time more than a day ahead is invalid", async () => {
    const signed = await signPdf(
      await aLetter(),
      signingBy(theCast().leader, { signedAt: new Date("2026-08-05T02:00:00Z") }),
    );

    expect(judged(signed)).toMatchObject({
      state: "invalid",
      signatures: [{ problems: ["signature.time_in_future"] }],
    });
  });

  test("a certificate that expired since the signature is still trusted", async () => {
    const brief = issued(theCast().root, nameOf("Ngắn hạn"), { validTo: "20260803100000Z" });

    const signed = await signPdf(await aLetter(), signingBy(brief));

    const later = verifyPdf(signed, {
      trustAnchors: [theCast().root.certificate],
      at: new Date("2030-01-01T00:00:00Z"),
    });
    expect(later.state).toBe("valid");
  });
});

test("cutting off the last revision leaves a valid file with one signature less: who expects two must count", async () => {
  const numbered = await aNumberedLetter();
  const sealed = await signPdf(numbered, signingBy(theCast().agency, { fieldName: "CoQuan", signedAt: SEALED_AT }));

  const verdict = judged(sealed.subarray(0, numbered.length));

  expect(verdict.state).toBe("valid");
  expect(verdict.signatures).toHaveLength(1);
});

test.each(["RSASSA_PKCS1_V1_5_SHA_256", "RSASSA_PSS_SHA_256", "ECDSA_SHA_256"] as const)(
  "%s is verified and named",
  async (algorithm) => {
    const signer = issued(theCast().root, nameOf("Người ký"), { algorithm });

    const verdict = judged(await signPdf(await aLetter(), signingBy(signer)));

    expect(verdict).toMatchObject({ state: "valid", signatures: [{ algorithm }] });
  },
);

test("a file that cannot be read is refused, not judged", () => {
  expect(() => judged(Buffer.from("not a PDF"))).toThrow("pdf.not_pdf");
});

function contentsOf(file: PdfFile): PdfRef {
  const contents = file.dict(pageAt(file, 0), "Page").get("Contents");
  return (Array.isArray(contents) ? contents[0] : contents) as PdfRef;
}

function entry(offset: number): string {
  return `${String(offset).padStart(10, "0")} 00000 n \n`;
}

/** Appends a bare cross-reference table, which continues the file's sections unless told otherwise. */
function withTable(pdf: Uint8Array, rows: string, more = `/Prev ${PdfFile.open(pdf).startxref}`): Buffer {
  const { trailer } = PdfFile.open(pdf);
  const kept = ["Root", "Info", "ID"].map((key) => `/${key} ${writeObject(trailer.get(key)!).toString("latin1")}`);
  const text = `xref\n${rows}trailer\n<</Size 2000 ${kept.join(" ")} ${more}>>\nstartxref\n${pdf.length}\n%%EOF\n`;
  return Buffer.concat([pdf, Buffer.from(text, "latin1")]);
}
