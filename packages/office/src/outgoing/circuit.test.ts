import type { StaffActor } from "@vanthu/platform/actor.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { grantsOf, type Post } from "../staff/post.ts";
import type { Staff } from "../staff/schema.ts";
import { isDrafter, isEditor, maySee, mayDecide } from "./access-rules.ts";
import { changedVisas, refuseCircle, visasOf } from "./circuit-choice.ts";
import { approveVisa, sendToPrevious } from "./circuit-return-rules.ts";
import { pendingVisa, stageOf } from "./circuit-rules.ts";
import { higherDeciders } from "./higher-rules.ts";
import type { Circuit, DecisionStage } from "./circuit-schema.ts";
import { approve, sendBack, sign, submit, withdraw } from "./rules.ts";
import type { OutgoingDocument } from "./schema.ts";

const AT = "2026-11-25T02:00:00.000Z";
const OWN = "dep_kt";
const FILE = { id: "fil_1", name: "van-ban.pdf" } as never;

/** The people of an office, each with what they may do. */
const PEOPLE: readonly { id: string; posts: Post[]; departmentId: string }[] = [
  { id: "chair", posts: ["chair"], departmentId: "dep_ub" },
  { id: "vice", posts: ["viceChair"], departmentId: "dep_ub" },
  { id: "office", posts: ["headOfOffice"], departmentId: "dep_vp" },
  { id: "head", posts: ["unitHead"], departmentId: OWN },
  { id: "otherHead", posts: ["unitHead"], departmentId: "dep_vh" },
  { id: "drafter", posts: ["specialist"], departmentId: OWN },
  { id: "colleague", posts: ["specialist"], departmentId: "dep_vh" },
  { id: "actingHead", posts: ["chair", "unitHead"], departmentId: OWN },
];
const actor = (id: string): StaffActor => {
  const person = PEOPLE.find((one) => one.id === id)!;
  return {
    kind: "staff",
    staffId: id,
    name: id,
    departmentId: person.departmentId,
    grants: grantsOf(person.posts),
  } as never;
};
const by = (id: string) => ({ id, name: id, position: "" }) as never;
const staff = (id: string, state = "active") => ({ id, fullName: id, position: "", state }) as unknown as Staff;

function aDraft(changes: Partial<OutgoingDocument> = {}): OutgoingDocument {
  return {
    state: "draft",
    medium: "electronic",
    urgency: "normal",
    signerId: "chair",
    draftedById: "drafter",
    departmentId: OWN,
    approvals: [],
    annexes: [],
    receivers: [],
    ...changes,
  } as unknown as OutgoingDocument;
}

const circuit = (...visas: (readonly [string, DecisionStage])[]): Circuit => ({
  visas: visas.map(([staffId, before]) => ({ staffId, fullName: staffId, position: "", before, days: 1 })) as never,
  days: { content: 2, layout: 1, signature: 1 },
  from: "2026-11-25",
  worked: "1100111110011111",
});
const submitted = (way: Circuit, changes: Partial<OutgoingDocument> = {}) =>
  submit(aDraft(changes), { file: FILE, placement: {} as never, at: AT, circuit: way });
const code = (run: () => unknown): string | undefined => {
  try {
    run();
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};

describe("a circuit", () => {
  test("takes a draft past each of its people, in their order, and past the decisions of the law between them", () => {
    const way = circuit(["colleague", "content"], ["otherHead", "content"], ["vice", "signature"]);

    const waits: string[] = [];
    let document = submitted(way);
    const note = () => waits.push(pendingVisa(document)?.staffId ?? String(stageOf(document)));
    note();
    for (const step of [
      () => approveVisa(document, by("colleague"), AT),
      () => approveVisa(document, by("otherHead"), AT),
      () => approve(document, "content", by("head"), AT),
      () => approve(document, "layout", by("office"), AT),
      () => approveVisa(document, by("vice"), AT),
    ]) {
      document = step();
      note();
    }

    expect(waits).toEqual(["colleague", "otherHead", "content", "layout", "vice", "signature"]);
  });

  test("is not passed over: neither content nor signature comes before a step that is open", () => {
    const document = submitted(circuit(["colleague", "content"]));

    expect(code(() => approve(document, "content", by("head"), AT))).toBe("outgoing.visa_pending");
  });

  test("that comes back to somebody, to its drafter or to its signer, is refused; so is one through who has left", () => {
    const wanted = (...ids: string[]) => ids.map((staffId) => ({ staffId, before: "content" })) as never;
    const people = ["vice", "drafter", "chair"].map((id) => staff(id));

    expect(code(() => visasOf(wanted("vice", "vice"), people, 1))).toBe("outgoing.circuit_repeats");
    expect(code(() => refuseCircle(aDraft(), visasOf(wanted("drafter"), people, 1)))).toBe("outgoing.circuit_drafter");
    expect(code(() => refuseCircle(aDraft(), visasOf(wanted("chair"), people, 1)))).toBe("outgoing.circuit_signer");
    expect(code(() => visasOf(wanted("vice"), [staff("vice", "locked")], 1))).toBe("outgoing.circuit_left");
  });

  test("changed on the way keeps what was approved and takes no step behind the document", () => {
    const done = approveVisa(submitted(circuit(["colleague", "content"], ["vice", "content"])), by("colleague"), AT);
    const present = done.circuit!.visas;
    const other = circuit(["otherHead", "content"]).visas;

    const changed = changedVisas(present, [...present.slice(0, 1), ...other], "content");

    expect(changed.map(({ staffId, at }) => [staffId, at !== undefined])).toEqual([
      ["colleague", true],
      ["otherHead", false],
    ]);
    expect(code(() => changedVisas(present, other, "content"))).toBe("outgoing.circuit_passed");
    expect(code(() => changedVisas([], other, "layout"))).toBe("outgoing.circuit_passed");
  });
});

describe("the date of a step", () => {
  test("counts working days from when the document comes to it; an urgent one is of the same day", () => {
    const way = circuit(["colleague", "content"]);
    const document = submitted(way);

    expect(document.stepDueOn).toBe("2026-11-26");
    // Friday 27 is the second working day after Wednesday 25; two days of rest lie before the next.
    expect(approveVisa(document, by("colleague"), AT).stepDueOn).toBe("2026-11-27");
    expect(approveVisa(document, by("colleague"), "2026-11-27T02:00:00.000Z").stepDueOn).toBe("2026-12-01");
    expect(submitted(way, { urgency: "express" }).stepDueOn).toBe("2026-11-25");
  });
});

const AT_WORK = PEOPLE.map(({ id, posts, departmentId }) => ({ id, fullName: id, posts, departmentId }) as never);
const roles = fc.constantFrom(...PEOPLE.map(({ id }) => id));
const drafters = fc.constantFrom("drafter", "head", "actingHead");
const deeds = fc.constantFrom("submit", "visa", "content", "layout", "sign", "previous", "drafter", "withdraw", "edit");
const ways = fc.uniqueArray(
  fc.tuple(
    fc.constantFrom("colleague", "otherHead", "vice", "office", "head", "actingHead"),
    fc.constantFrom<DecisionStage>("content", "layout", "signature"),
  ),
  { maxLength: 4, selector: ([id]) => id },
);

/** What the use case does when this person asks for it; a refusal leaves the document as it was. */
function perform(document: OutgoingDocument, deed: string, who: string, way: Circuit): OutgoingDocument {
  const person = actor(who);
  const decides = mayDecide(person, document);
  const isLaw = pendingVisa(document) === undefined;
  switch (deed) {
    case "submit": {
      if (document.state !== "draft" || !isEditor(person, document)) return document;
      const amendedBy = document.editorId && { id: document.editorId, name: "" };
      const higher = higherDeciders({ ...document, amendedBy }, AT_WORK);
      return submit(document, { file: FILE, placement: {} as never, at: AT, circuit: way, amendedBy, higher });
    }
    case "visa":
      return decides && !isLaw ? approveVisa(document, by(who), AT) : document;
    case "content":
    case "layout":
      return decides && stageOf(document) === deed ? approve(document, deed, by(who), AT) : document;
    case "sign":
      return decides ? sign(document, { file: FILE, certificateSha256: "", by: by(who), at: AT }) : document;
    case "previous":
      return decides ? sendToPrevious(document, by(who), AT, "Sai số liệu") : document;
    case "drafter":
      return decides ? sendBack(document, by(who), AT, "Sai số liệu") : document;
    case "withdraw":
      return isDrafter(person, document) ? withdraw(document, AT) : document;
    default:
      return decides && isLaw && stageOf(document) === "signature"
        ? { ...withdraw(document, AT), editorId: who as never }
        : document;
  }
}

/** The last decision on a step since the text was submitted. */
const last = (document: OutgoingDocument, step: string) =>
  document.approvals.findLast((one) => one.step === step && one.decision === "approved");

describe("whatever anybody does in whatever order", () => {
  test("nothing is signed that the circuit, the head of the drafting unit and the office have not approved as it stands", () => {
    fc.assert(
      fc.property(
        ways,
        drafters,
        fc.array(fc.tuple(deeds, roles), { maxLength: 60 }),
        (visas, draftedById, sequence) => {
          const way = circuit(...visas.filter(([id]) => id !== draftedById));
          let document = aDraft({ draftedById: draftedById as never });
          for (const [deed, who] of sequence) {
            const before = document;
            try {
              document = perform(document, deed, who, way);
            } catch (error) {
              if (!(error instanceof Refusal)) throw error;
            }
            // One step back is one step: never forward, never past the drafter.
            if (deed === "previous" && document !== before) {
              expect(stageOf(document)).toBeDefined();
              expect(document.approvals.at(-1)?.decision).toBe("returned");
            }
          }
          const content = last(document, "content");
          if (
            document.state === "layoutReview" ||
            document.state === "awaitingSignature" ||
            document.state === "signed"
          ) {
            const authors = [document.draftedById, document.amendedBy?.id];
            const heads = ["head", "actingHead"].filter((id) => !authors.some((author) => author === id));
            expect(heads.length > 0 ? heads : [document.higher?.content?.staffId]).toContain(content?.byId);
            expect(content?.byId).not.toBe(document.amendedBy?.id);
          }
          if (document.state === "awaitingSignature" || document.state === "signed") {
            expect(last(document, "layout")?.byId).toBe("office");
          }
          if (document.state === "signed") {
            expect(document.approvals.at(-1)).toMatchObject({ step: "signature", byId: "chair" });
            expect(document.circuit?.visas.every(({ at }) => at !== undefined)).toBe(true);
          }
          expect(document.approvals.some(({ byId }) => byId === document.draftedById)).toBe(false);
          if (document.state === "draft") expect(document.stepDueOn).toBeUndefined();
        },
      ),
      { numRuns: 400 },
    );
  });

  test("whoever is a step of its circuit sees a document, and nobody else of another department does", () => {
    const document = submitted(circuit(["colleague", "content"]));

    expect(maySee(actor("colleague"), document)).toBe(true);
    expect(maySee(actor("otherHead"), document)).toBe(false);
  });
});
