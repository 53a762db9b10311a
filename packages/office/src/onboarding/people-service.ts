import * as v from "valibot";
import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { newUlid, type TenantId } from "@vanthu/platform/id.ts";
import { require } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { tellTenant, type Message } from "@vanthu/platform/tenant-message.ts";
import { issueFirstCode } from "../staff/first-code.ts";
import { DepartmentEntity, StaffEntity } from "../staff/item.ts";
import { departmentOperation, staffOperations } from "../staff/service.ts";
import { readOffice, readOwnTenantNow } from "../tenant/service.ts";
import { writeAgain } from "../write-again.ts";
import { ImportId } from "./import-schema.ts";
import { departmentsFor, personKey, staffFor } from "./people-rules.ts";
import { sendPulse } from "./pulse-service.ts";
import { unitPartition, type UnitItem } from "./unit-item.ts";
import { PersonRow, type UnitDetail, type UnitId } from "./unit-schema.ts";
import { describeUnit, findUnit } from "./unit-service.ts";

export const PEOPLE_SENT = "unit.people_sent";
export const PEOPLE_TAKEN = "unit.people_taken";
const PEOPLE_A_WRITE = 10;

const Part = v.object({ importId: ImportId, seq: v.number() });
const PeopleSent = v.object({ people: v.array(PersonRow), part: v.optional(Part) });
export const PeopleTaken = v.object({ part: Part, people: v.number() });

/** Adds people to a unit; who is there already stays as he or she is. @throws Refusal `unit.missing`, `unit.closed` */
export async function addPeople(cx: Cx, id: UnitId, people: readonly PersonRow[]): Promise<UnitDetail> {
  require(cx, "province.open_unit");
  const unit = await findUnit(cx, id);
  await sendPeople(cx, unit, people);
  await cx.store.write([event(cx, "unit.people_sent", unitPartition(id), { people: people.length })]);
  return describeUnit(cx, unit);
}

/** Sends people to their unit, which enters them under its own store. */
export async function sendPeople(
  cx: Cx,
  unit: UnitItem,
  people: readonly PersonRow[],
  part?: v.InferOutput<typeof Part>,
): Promise<void> {
  if (unit.stage === "closed") throw new Refusal("conflict", "unit.closed");
  if (!unit.opened) throw new Refusal("conflict", "unit.not_opened");
  const id = part ? `people#${part.importId}#${String(part.seq)}` : `people#${newUlid(cx.clock.now())}`;
  await tellTenant(cx.world, unit.tenantId, {
    id,
    type: PEOPLE_SENT,
    from: cx.store.tenantId,
    payload: { people, part },
  });
}

/** Enters people the province sent; heard twice, the second time finds them there. */
export async function takePeople(cx: Cx, { id, from, payload }: Message): Promise<void> {
  const { people, part } = v.parse(PeopleSent, payload);
  const { provinceTenantId, id: tenantId } = await readOwnTenantNow(cx);
  if (from === undefined || from !== provinceTenantId) return;
  // Where somebody was entered in the same moment, who is left is entered.
  await writeAgain(() => enterPeople(cx, tenantId, people));
  if (part) {
    const answer = { part, people: people.length };
    await tellTenant(cx.world, from, { id: `taken#${id}`, type: PEOPLE_TAKEN, from: tenantId, payload: answer });
  }
  await sendPulse(cx);
}

async function enterPeople(cx: Cx, tenantId: TenantId, people: readonly PersonRow[]): Promise<void> {
  const [known, departments, { sample }] = await Promise.all([
    cx.store.queryAll(StaffEntity, "staff"),
    cx.store.queryAll(DepartmentEntity, "departments"),
    readOffice(cx),
  ]);
  // Divisions there already keep their own ids.
  const resolved = departmentsFor(tenantId, departments, people).map(
    (one) => departments.find(({ name }) => name === one.name) ?? one,
  );
  const added = resolved.filter((one) => !departments.some(({ id }) => id === one.id));
  const names = new Map(resolved.map((one) => [one.id, one.name]));
  const there = new Set(
    known.map(({ fullName, departmentId }) => personKey({ fullName, department: names.get(departmentId) ?? "" })),
  );
  const newcomers = people.filter((person) => !there.has(personKey(person)));
  const taken = new Set(known.map(({ userName }) => userName));
  const staff = staffFor(tenantId, newcomers, resolved, { sample, taken });
  const at = cx.clock.now();
  for (let first = 0; first < added.length; first += PEOPLE_A_WRITE) {
    await cx.store.write(added.slice(first, first + PEOPLE_A_WRITE).map(departmentOperation));
  }
  for (let first = 0; first < staff.length; first += PEOPLE_A_WRITE) {
    const batch = staff.slice(first, first + PEOPLE_A_WRITE);
    await cx.store.write([
      ...batch.flatMap((person) => staffOperations(person, issueFirstCode(at).credential, at)),
      event(cx, "staff.imported", "office", { people: batch.length }),
    ]);
  }
}
