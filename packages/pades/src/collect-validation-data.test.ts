import { expect, test } from "vitest";
import type { Certificate } from "./certificate.ts";
import { collectValidationData } from "./collect-validation-data.ts";
import type { RevocationSource } from "./revocation-evidence.ts";
import { signPdf } from "./sign-pdf.ts";
import { aLetter } from "./testing/sample-documents.ts";
import { signingBy, theCast } from "./testing/signed-letters.ts";
import { aRoot, issued, nameOf } from "./testing/test-authority.ts";

test("nobody is asked about a certificate that came along and that no trusted authority stands for", async () => {
  const { root, leader } = theCast();
  const stranger = aRoot("Người lạ");
  const namesake = aRoot();
  const chain = [stranger, issued(stranger, nameOf("Máy trong mạng")), namesake].map(({ certificate }) => certificate);
  const letter = await signPdf(await aLetter(), signingBy(leader, { chain }));
  const asked: Certificate[] = [];
  const revocation: RevocationSource = {
    evidenceFor: (certificate) => {
      asked.push(certificate);
      return Promise.resolve({ ocsps: [], crls: [] });
    },
  };

  await collectValidationData(letter, { revocation, authorities: [root.certificate] });

  expect(asked.map(({ subject }) => subject.commonName)).toEqual(["Nguyễn Văn Thử"]);
});
