import fc from "fast-check";
import { expect, test } from "vitest";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { officeCalendar } from "@vanthu/platform/working-day.ts";
import type { StaffId } from "../staff/schema.ts";
import { askExtension, isUnfinished, reportProgress } from "../task/rules.ts";
import {
  decideExtension,
  finishShare,
  leadOf,
  reopen,
  shareOf,
  startShare,
  withTasks,
  type Handling,
} from "./handling-rules.ts";
import { repaired } from "./care-rules.ts";
import { USUAL_DEFAULTS } from "./default-rules.ts";
import { passWhole } from "./leaver-rules.ts";
import { MOST_PEOPLE, route, taskOf, type Holder } from "./routing-rules.ts";
import { aDocument } from "./test-document.ts";
import { takeBack } from "./take-back-rules.ts";
import { handOver, recall, requireAssignable, sendBack } from "./transfer-rules.ts";
import { addInstruction, forward, subAssign } from "./widen-rules.ts";

const AT = "2026-11-25T02:00:00.000Z";
/** The leader is nobody's colleague; the rest work in three departments. */
const LEADER = person(0);
const PEOPLE = Array.from({ length: 24 }, (_, at) => person(at + 1));

function person(at: number): Holder {
  return {
    id: `stf_${String(at).padStart(2, "0")}` as StaffId,
    fullName: `Người ${String(at)}`,
    departmentId: `dep_${String(at % 3)}` as Holder["departmentId"],
    departmentName: `Phòng ${String(at % 3)}`,
  };
}

const doerOf = ({ id, fullName, departmentId }: Holder, instructs = false) => ({
  id,
  name: fullName,
  departmentId,
  instructs,
});
const giver = { id: LEADER.id, name: LEADER.fullName, at: AT };

const CALENDAR = officeCalendar();

/** What a night makes of a case when some work here no more; the first three head a department each. */
function repairedWithout(handling: Handling, gone: readonly string[]): Handling {
  const people = [LEADER, ...PEOPLE].map((one, at) => ({
    ...one,
    posts: [at === 0 ? ("chair" as const) : at <= 3 ? ("unitHead" as const) : ("specialist" as const)],
    state: gone.includes(one.id) ? ("locked" as const) : ("active" as const),
  }));
  return repaired(handling, { people, defaults: USUAL_DEFAULTS, calendar: CALENDAR }, AT);
}

interface Move {
  readonly kind: (typeof KINDS)[number];
  readonly who: Holder;
  readonly other: Holder;
  readonly third: Holder;
  readonly dueOn: string;
  readonly yes: boolean;
}
const KINDS = [
  ...["instruct", "start", "finish", "report", "ask", "grant", "handOver", "sendBack", "recall"],
  ...["recallByHead", "forward", "subAssign", "add", "reopen"],
  ...["leave", "quit", "takeBack"],
] as const;

/** What a step of the one or the other makes of a case, by the same rules as in service. */
function taken(handling: Handling, { kind, who, other, third, dueOn, yes }: Move): Handling {
  const { document, tasks } = handling;
  switch (kind) {
    case "instruct": {
      const leader = { id: LEADER.id, fullName: LEADER.fullName, position: "Chủ tịch" };
      const routed = route(document, { text: "Giao", dueOn: yes ? dueOn : undefined }, leader, who, AT);
      const people = who === other ? [who] : [who, other];
      requireAssignable(handling, ...people);
      const given = people.map((one, at) => taskOf(routed, at === 0 ? "lead" : "coordinating", one, giver));
      return { document: routed, tasks: withTasks(tasks, ...given) };
    }
    case "start":
      return startShare(handling, who.id, AT);
    case "finish":
      return finishShare(handling, who.id, { result: "Xong" }, AT);
    case "report":
      return {
        document,
        tasks: withTasks(tasks, reportProgress(shareOf(handling, who.id), { text: "Nửa", percent: 50, at: AT })),
      };
    case "ask":
      return {
        document,
        tasks: withTasks(
          tasks,
          askExtension(shareOf(handling, who.id), { wishedOn: dueOn, reason: "Chờ", askedAt: AT }),
        ),
      };
    case "grant":
      return decideExtension(handling, doerOf(yes ? LEADER : who, yes), other.id, {
        granted: true,
        byName: "",
        at: AT,
      });
    case "handOver":
      return handOver(handling, who.id, other, "Bận việc", AT);
    case "sendBack":
      return sendBack(handling, who.id, "Không đúng việc", { id: LEADER.id, name: LEADER.fullName }, AT);
    case "recall":
      return recall(handling, doerOf(LEADER, true), who.id, {
        reason: "Giao lại",
        to: yes ? other : undefined,
        by: giver,
      });
    case "recallByHead":
      return recall(handling, doerOf(who), other.id, { reason: "Giao lại", to: yes ? third : undefined, by: giver });
    case "forward":
      return forward(handling, who.id, [other], undefined, giver);
    case "subAssign":
      return subAssign(handling, who.id, [other], { note: "Soạn", dueOn: yes ? dueOn : undefined }, giver);
    case "add":
      return addInstruction(
        handling,
        {
          people: [{ holder: other, role: yes ? "coordinating" : "informed", asUnit: false }],
          dueOn: yes ? dueOn : undefined,
          instruction: { text: "Thêm", byId: LEADER.id, byName: LEADER.fullName, byPosition: "", at: AT },
        },
        giver,
      );
    case "leave":
      return who === other ? handling : (passWhole(handling, who.id, other, "Nghỉ hưu", AT) ?? handling);
    case "takeBack":
      return takeBack(
        handling,
        LEADER.id,
        { ownerIdBefore: LEADER.id, ownerNameBefore: LEADER.fullName, dueOnBefore: dueOn },
        AT,
      );
    case "quit":
      return repairedWithout(handling, [who.id]);
    default:
      return reopen(handling, doerOf(LEADER, true), { reason: "Làm lại", dueOn }, AT);
  }
}

/** A move that is refused changes nothing; anything else that is thrown is a fault of the rules. */
function after(handling: Handling, move: Move): Handling {
  try {
    return taken(handling, move);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return handling;
  }
}

// Few people, so that steps meet; all of them now and then, so that the limit is met.
const somebody = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...PEOPLE.slice(0, 6)) }, fc.constantFrom(...PEOPLE));
const moves = fc.array(
  fc.record<Move>({
    kind: fc.constantFrom(...KINDS),
    who: somebody,
    other: somebody,
    third: somebody,
    dueOn: fc.constantFrom("2026-12-01", "2026-12-10", "2026-12-20"),
    yes: fc.boolean(),
  }),
  { minLength: 20, maxLength: 80 },
);
const begun: Handling = {
  document: aDocument({ state: "registered", dueOn: "2026-12-04", ownerId: LEADER.id, ownerName: LEADER.fullName }),
  tasks: [],
};

test("from any sequence of steps an open document has one owner and one date, and one lead while it is in work", () => {
  fc.assert(
    fc.property(moves, (sequence) => {
      let handling = begun;
      for (const move of sequence) {
        handling = after(handling, move);
        const { document, tasks } = handling;
        expect(document.ownerId).toBeDefined();
        expect(document.dueOn).toBeDefined();
        const leads = tasks.filter((task) => task.role === "lead" && isUnfinished(task));
        const isInWork = document.state === "routed" || document.state === "inProgress";
        expect(leads).toHaveLength(isInWork ? 1 : 0);
        if (isInWork) {
          expect(leads[0]).toMatchObject({
            staffId: document.ownerId,
            state: document.state === "routed" ? "assigned" : "started",
            dueOn: document.dueOn,
          });
          expect(document.instruction?.leadId).toBe(document.ownerId);
        }
        expect(new Set(tasks.map(({ staffId }) => staffId)).size).toBe(tasks.length);
        expect(tasks.length).toBeLessThanOrEqual(MOST_PEOPLE);
        expect(document.instructions?.length ?? 0).toBeLessThanOrEqual(20);
      }
    }),
    { numRuns: 300 },
  );
});

test("what is done moves no more until it is asked for again, and nobody has work left in it", () => {
  fc.assert(
    fc.property(moves, (sequence) => {
      let handling = begun;
      for (const move of sequence) {
        const before = handling;
        handling = after(handling, move);
        if (before.document.state !== "done") continue;
        if (move.kind !== "reopen") expect(handling.document).toBe(before.document);
        expect(leadOf(before)?.state).toBe("finished");
        expect(before.tasks.filter((task) => task.role !== "informed" && isUnfinished(task))).toEqual([]);
      }
    }),
    { numRuns: 200 },
  );
});

test("a part of a share always belongs to somebody who has work in the document", () => {
  fc.assert(
    fc.property(moves, (sequence) => {
      let handling = begun;
      for (const move of sequence) {
        handling = after(handling, move);
        const open = handling.tasks.filter(isUnfinished);
        for (const { parentStaffId } of open) {
          if (parentStaffId === undefined) continue;
          const parent = handling.tasks.find(({ staffId }) => staffId === parentStaffId);
          expect(["started", "assigned", "finished"]).toContain(parent?.state);
        }
      }
    }),
    { numRuns: 200 },
  );
});

test("whoever leaves, after a handover or without one, owns no open document; after a handover nothing at all waits for them", () => {
  fc.assert(
    fc.property(moves, (sequence) => {
      let handling = begun;
      const [gone, handedOver] = [new Set<string>(), new Set<string>()];
      for (const move of sequence) {
        // Who left takes no step and is given nothing.
        if ([move.who, move.other, move.third].some(({ id }) => gone.has(id))) continue;
        const isLeave = move.kind === "leave" && move.who !== move.other;
        // Nor is it asked of them again: service refuses to ask a lead who left.
        if (move.kind === "reopen" && gone.has(leadOf(handling)?.staffId ?? "")) continue;
        const before = handling;
        if (move.kind === "quit") {
          gone.add(move.who.id);
          handling = repairedWithout(handling, [...gone]);
        } else handling = after(handling, move);
        if (isLeave && (handling !== before || !isHeld(before, move.who.id))) {
          handedOver.add(move.who.id);
          gone.add(move.who.id);
        }
        const { document, tasks } = handling;
        if (document.state !== "done") expect(gone.has(document.ownerId ?? "")).toBe(false);
        expect(tasks.filter((task) => isUnfinished(task) && handedOver.has(task.staffId))).toEqual([]);
      }
    }),
    { numRuns: 400 },
  );
});

function isHeld({ document, tasks }: Handling, staffId: string): boolean {
  return document.ownerId === staffId || tasks.some((task) => task.staffId === staffId && isUnfinished(task));
}
