import { describe, expect, test } from "vitest";
import { actionsOf, maySee } from "./access-rules.ts";
import { approve, checkComplete, issue, number, seal, sendBack, sign, submit, voidNumber, withdraw } from "./rules.ts";
import { OutgoingState, type OutgoingDocument } from "./schema.ts";

const AT = "2026-11-25T02:00:00.000Z";
const FILE = {
  id: "fil_01J00000000000000000000000",
  name: "van-ban.pdf",
  contentType: "application/pdf",
  sizeBytes: 1000,
  sha256: "0".repeat(64),
  role: "main",
} as NonNullable<OutgoingDocument["file"]>;
const SEALED = { file: FILE, annexes: [], at: AT };
const chair = { id: "stf_01J0000000000000000000CHA0", name: "Bùi Xuân Thuỵ", position: "Chủ tịch" } as never;

function aDocument(changes: Partial<OutgoingDocument> = {}): OutgoingDocument {
  return {
    id: "out_01J00000000000000000000000",
    state: "draft",
    medium: "electronic",
    typeName: "Báo cáo",
    subject: "Kết quả",
    urgency: "normal",
    addressees: [],
    receivers: [],
    body: [{ kind: "paragraph", runs: [{ text: "Nội dung" }] }],
    signerId: "stf_01J0000000000000000000CHA0",
    recipientLines: [],
    authority: ["TM. ỦY BAN NHÂN DÂN"],
    signerPosition: "CHỦ TỊCH",
    signerName: "Bùi Xuân Thuỵ",
    draftedById: "stf_01J0000000000000000000SPE0",
    draftedByName: "Quách Đình Luyện",
    departmentId: "dep_01J00000000000000000000KT0",
    departmentName: "Phòng Kinh tế",
    departmentAbbreviation: "KT",
    notation: "BC-UBND",
    approvals: [],
    annexes: [],
    createdAt: AT,
    updatedAt: AT,
    ...changes,
  } as OutgoingDocument;
}

const placement = { signature: {}, seal: {}, templatesFileId: FILE.id, pages: 1 } as never;
const STEPS: readonly (readonly [string, OutgoingState[], (document: OutgoingDocument) => OutgoingDocument])[] = [
  ["submit", ["draft"], (document) => submit(document, { file: FILE, placement, at: AT })],
  ["approve the content of", ["contentReview"], (document) => approve(document, "content", chair, AT)],
  ["approve the layout of", ["layoutReview"], (document) => approve(document, "layout", chair, AT)],
  [
    "send back",
    ["contentReview", "layoutReview", "awaitingSignature"],
    (document) => sendBack(document, chair, AT, "Sai số liệu"),
  ],
  ["withdraw", ["contentReview", "layoutReview", "awaitingSignature"], (document) => withdraw(document, AT)],
  [
    "sign",
    ["awaitingSignature"],
    (document) => sign(document, { file: FILE, certificateSha256: "1".repeat(64), by: chair, at: AT }),
  ],
  ["number", ["signed"], (document) => number(document, { number: 5, on: "2026-11-25", at: AT }, FILE.id)],
  ["seal", ["numbered"], (document) => seal(document, SEALED)],
  ["issue", ["sealed"], (document) => issue(document, { receivers: [] }, AT)],
  ["void the number of", ["numbered", "sealed"], (document) => voidNumber(document, "Nhầm số", AT)],
];

describe("the way of a document", () => {
  test.each(STEPS)("one may %s it in its state only", (_, allowed, step) => {
    const open = OutgoingState.options.filter((state) => {
      try {
        step(aDocument({ state, filling: { fileId: FILE.id, done: true } }));
        return true;
      } catch (error) {
        expect(error).toMatchObject({ code: "outgoing.wrong_state", params: { state } });
        return false;
      }
    });

    expect(open).toEqual(allowed);
  });

  test("content and layout are two approvals, and a new round begins without them", () => {
    const submitted = submit(aDocument(), { file: FILE, placement, at: AT });
    const approved = approve(approve(submitted, "content", chair, AT), "layout", chair, AT);
    const returned = sendBack(approved, chair, AT, "Sai số liệu");
    const again = submit(returned, { file: FILE, placement, at: AT });

    expect(approved.approvals.map(({ step }) => step)).toEqual(["content", "layout"]);
    expect(returned).toMatchObject({ state: "draft", file: undefined, returned: { step: "signature" } });
    expect(again).toMatchObject({ approvals: [], returned: undefined });
  });

  test("a number below ten is written with a zero; the file does not bear it yet", () => {
    const numbered = number(aDocument({ state: "signed" }), { number: 5, on: "2026-11-25", at: AT }, FILE.id);

    expect(numbered).toMatchObject({ referenceNumber: "05/BC-UBND", filling: { done: false } });
    expect(() => seal(numbered, SEALED)).toThrow(expect.objectContaining({ code: "outgoing.filling_in_progress" }));
  });

  test("a paper document is voided although it was issued", () => {
    expect(voidNumber(aDocument({ state: "issued", medium: "paper" }), "Nhầm số", AT).state).toBe("void");
  });

  test.each([
    ["without a subject", { subject: " " }, "outgoing.subject_missing"],
    ["with headings only", { body: [{ kind: "heading", level: "part", title: "I" }] }, "outgoing.body_empty"],
    ["that is a công văn to nobody", { typeName: "Công văn" }, "outgoing.addressee_missing"],
  ] as const)("a draft %s is not complete", (_, changes, code) => {
    expect(() => {
      checkComplete(aDocument(changes as Partial<OutgoingDocument>));
    }).toThrow(expect.objectContaining({ code }));
  });
});

describe("who may do what", () => {
  const person = (staffId: string, departmentId: string, ...grants: string[]) =>
    ({ kind: "staff", tenantId: "t", staffId, name: "", departmentId, grants: new Set(grants) }) as never;
  const drafter = person("stf_01J0000000000000000000SPE0", "dep_01J00000000000000000000KT0", "outgoing.draft");
  const head = person("stf_01J0000000000000000000HEA0", "dep_01J00000000000000000000KT0", "outgoing.approve_content");
  const otherHead = person("stf_other", "dep_other", "outgoing.approve_content");
  const clerk = person(
    "stf_clerk",
    "dep_other",
    "outgoing.read_all",
    "outgoing.number",
    "outgoing.seal",
    "outgoing.issue",
  );
  const office = person("stf_office", "dep_other", "outgoing.read_all", "outgoing.approve_layout");
  const signer = person("stf_01J0000000000000000000CHA0", "dep_lead", "outgoing.read_all", "outgoing.sign");

  test.each([
    ["draft", { drafter: ["edit", "submit", "setCircuit", "askOpinions", "attach"] }],
    ["contentReview", { drafter: ["setCircuit", "askOpinions", "withdraw"], head: ["approveContent", "return"] }],
    [
      "layoutReview",
      { drafter: ["setCircuit", "askOpinions", "withdraw"], office: ["approveLayout", "return", "returnToPrevious"] },
    ],
    [
      "awaitingSignature",
      {
        drafter: ["setCircuit", "askOpinions", "withdraw"],
        signer: ["sign", "return", "returnToPrevious", "takeToEdit"],
      },
    ],
    ["signed", { clerk: ["number"] }],
    ["numbered", { clerk: ["seal"] }],
    ["sealed", { clerk: ["issue"] }],
    ["issued", { drafter: ["replace"], clerk: ["recall", "update"] }],
    ["void", {}],
  ] as const)("in the state %s each has his or her own buttons and nobody else's", (state, expected) => {
    const document = aDocument({ state, filling: { fileId: FILE.id, done: true } });
    const all = { drafter, head, otherHead, clerk, office, signer };
    const found = Object.entries(all).flatMap(([name, actor]) => {
      const actions = actionsOf(actor, document, []);
      return actions.length > 0 ? [[name, actions]] : [];
    });

    expect(Object.fromEntries(found)).toEqual(expected);
  });

  test("a document is seen by its department, its drafter, its signer and those who read all", () => {
    const seen = [drafter, head, signer, clerk, otherHead].map((actor) => maySee(actor, aDocument()));

    expect(seen).toEqual([true, true, true, true, false]);
  });
});
