import { expect, test } from "vitest";
import { emptyRegistration, fieldsOf, problemsOf } from "./registration.ts";

const TODAY = "2026-11-25";
const filled = {
  ...emptyRegistration(),
  referenceNumber: "518/SNV-CCHC",
  issuedOn: "2026-11-23",
  issuer: "Sở Nội vụ",
  subject: "Báo cáo cải cách hành chính",
};

const wrong = (change: Partial<typeof filled>): (string | undefined)[] =>
  problemsOf({ ...filled, ...change }, TODAY).map((error) => error.id);

test("a filled form has no problems; an empty one names each missing field in order", () => {
  expect(wrong({})).toEqual([]);
  expect(problemsOf(emptyRegistration(), TODAY).map((error) => error.id)).toEqual([
    "referenceNumber",
    "issuedOn",
    "issuer",
    "subject",
  ]);
});

test("spaces are not a value, a document cannot be of tomorrow, a deadline not before the document", () => {
  expect(wrong({ issuer: "   " })).toEqual(["issuer"]);
  expect(wrong({ issuedOn: "2026-11-26" })).toEqual(["issuedOn"]);
  expect(wrong({ issuedOn: TODAY })).toEqual([]);
  expect(wrong({ dueOn: "2026-11-22" })).toEqual(["dueOn"]);
});

test("what is empty is left out of what is sent", () => {
  expect(fieldsOf(filled)).toEqual({
    referenceNumber: "518/SNV-CCHC",
    issuedOn: "2026-11-23",
    issuer: "Sở Nội vụ",
    typeName: "Công văn",
    subject: "Báo cáo cải cách hành chính",
    urgency: "normal",
  });
  expect(fieldsOf({ ...filled, signerName: "Lê Nam", dueOn: "2026-11-30" })).toMatchObject({
    dueOn: "2026-11-30",
    signer: { fullName: "Lê Nam" },
  });
});
