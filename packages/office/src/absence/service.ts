import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { newId } from "@vanthu/platform/id.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { holds, require, signedIn } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import type { ItemOf } from "@vanthu/platform/store/entity.ts";
import { create, replace, type Operation } from "@vanthu/platform/store/operation.ts";
import { readHistory } from "../audit/history-service.ts";
import type { HistoryList } from "../audit/schema.ts";
import { sessionRenewals } from "../session/endings-service.ts";
import { AbsenceId } from "../staff/away-schema.ts";
import { CredentialEntity, StaffEntity } from "../staff/item.ts";
import type { StaffId } from "../staff/schema.ts";
import { writeAgain } from "../write-again.ts";
import { AbsenceEntity } from "./item.ts";
import { checkAbsence, checkSubstitute, standing } from "./rules.ts";
import type { Absence, AbsenceList, AddAbsence } from "./schema.ts";

type StaffItem = ItemOf<typeof StaffEntity>;

const ROWS = 200;

/** Who is or was away, the latest first; notes only for the person and for who keeps absences. */
export async function listAbsences(cx: Cx): Promise<AbsenceList> {
  require(cx, "directory.read");
  const { staffId } = signedIn(cx);
  const keeps = holds(cx.actor, "absence.manage");
  const today = officeDate(cx.clock.now());
  const { items } = await cx.store.query(AbsenceEntity, "absences", { descending: true, limit: ROWS });
  return {
    items: items.map(({ note, ...absence }) => {
      const isOwn = keeps || absence.staffId === staffId;
      return {
        ...absence,
        ...(isOwn && { note }),
        mayEnd: isOwn && absence.endedOn === undefined && absence.until >= today,
      };
    }),
  };
}

/** What was entered and ended of one's own absences, or of another's for who keeps them. @throws Refusal `permission.denied` */
export async function absenceHistory(cx: Cx, staffId?: StaffId): Promise<HistoryList> {
  const actor = signedIn(cx);
  const whose = staffId ?? actor.staffId;
  require(cx, whose === actor.staffId ? "directory.read" : "absence.manage");
  return { items: await readHistory(cx, "absence", `staff#${whose}`) };
}

/**
 * Enters an absence, one's own or, for who keeps absences, another's. From its first day the substitute may do the work
 * named, in sessions already open too.
 * @throws Refusal `permission.denied`, `staff.missing`, and those of the rules
 */
export async function addAbsence(cx: Cx, input: AddAbsence): Promise<AbsenceList> {
  const actor = signedIn(cx);
  const staffId = input.staffId ?? (actor.staffId as StaffId);
  require(cx, staffId === actor.staffId ? "profile.edit" : "absence.manage");
  await writeAgain(async () => {
    const today = officeDate(cx.clock.now());
    const [person, substitute] = await Promise.all([readPerson(cx, staffId), readPerson(cx, input.substituteId)]);
    if (!person) throw new Refusal("missing", "staff.missing");
    checkAbsence(input, person, substitute, today);
    if (substitute) {
      const stoodInFor = await Promise.all((person.standsInFor ?? []).map((id) => readPerson(cx, id)));
      const known = stoodInFor.filter((one) => one !== undefined);
      checkSubstitute(input, person, substitute, known, today);
    }
    const absence = absenceOf(cx, input, person, substitute);
    const { id: absenceId, kind, from, until, substituteId, substituteName, scope } = absence;
    const entered = { absenceId, kind, from, until, substituteId, substituteName, scope };
    const away = [...standing(person.away, today), entered];
    await cx.store.write([
      create(AbsenceEntity, absence),
      replace(StaffEntity, { ...person, away }),
      ...(substitute ? await hintOperations(cx, substitute, staffId) : []),
      event(cx, "absence.entered", `staff#${staffId}`, {
        kind,
        from,
        until,
        staffName: person.fullName,
        substituteName,
        scope: [...scope],
        toIds: [staffId, substituteId].filter((id) => id !== undefined && id !== actor.staffId) as string[],
      }),
    ]);
  });
  return listAbsences(cx);
}

/**
 * Ends an absence before its time: from this moment the substitute may do nothing more for the person.
 * @throws Refusal `absence.missing`, `absence.ended`, `item.changed`, `permission.denied`
 */
export async function endAbsence(cx: Cx, id: AbsenceId, version: number): Promise<AbsenceList> {
  const actor = signedIn(cx);
  await writeAgain(async () => {
    const absence = await cx.store.get(AbsenceEntity, ["absences", id]);
    if (!absence) throw new Refusal("missing", "absence.missing");
    require(cx, absence.staffId === actor.staffId ? "profile.edit" : "absence.manage");
    if (absence.version !== version) throw new Refusal("conflict", "item.changed");
    const today = officeDate(cx.clock.now());
    if (absence.endedOn !== undefined || absence.until < today) throw new Refusal("conflict", "absence.ended");
    const person = await readPerson(cx, absence.staffId);
    if (!person) throw new Refusal("missing", "staff.missing");
    await cx.store.write([
      replace(AbsenceEntity, { ...absence, endedOn: today, endedByName: actor.name }),
      replace(StaffEntity, { ...person, away: person.away?.filter(({ absenceId }) => absenceId !== id) }),
      event(cx, "absence.ended", `staff#${absence.staffId}`, {
        staffName: absence.staffName,
        substituteName: absence.substituteName,
        toIds: [absence.staffId, absence.substituteId].filter(
          (one) => one !== undefined && one !== actor.staffId,
        ) as string[],
      }),
    ]);
  });
  return listAbsences(cx);
}

function absenceOf(cx: Cx, input: AddAbsence, person: StaffItem, substitute: StaffItem | undefined): Absence {
  const now = cx.clock.now();
  return {
    ...input,
    id: newId(AbsenceId, "abs", now),
    scope: [...new Set(input.scope)],
    staffId: person.id,
    staffName: person.fullName,
    position: person.position,
    substituteName: substitute?.fullName,
    enteredByName: signedIn(cx).name,
    enteredAt: now.toISOString(),
  };
}

/**
 * The substitute, and the sessions the substitute has open, learn for whom to ask; the credential goes with them, so that
 * no session opened in the same moment misses it.
 */
async function hintOperations(cx: Cx, substitute: StaffItem, staffId: StaffId): Promise<Operation[]> {
  const today = officeDate(cx.clock.now());
  const before = await Promise.all(
    (substitute.standsInFor ?? []).filter((id) => id !== staffId).map((id) => readPerson(cx, id)),
  );
  const stillNeeded = before.filter((one) =>
    standing(one?.away, today).some(({ substituteId }) => substituteId === substitute.id),
  );
  const standsInFor = [...stillNeeded.map((one) => one?.id), staffId].filter((id) => id !== undefined);
  const hinted = { ...substitute, standsInFor };
  const credential = await cx.store.get(CredentialEntity, [`credential#${substitute.userName}`, "credential"]);
  return [
    replace(StaffEntity, hinted),
    ...(credential ? [replace(CredentialEntity, credential)] : []),
    ...(await sessionRenewals(cx, hinted)),
  ];
}

async function readPerson(cx: Cx, id: string | undefined): Promise<StaffItem | undefined> {
  if (id === undefined) return undefined;
  const person = await cx.store.get(StaffEntity, ["staff", id]);
  if (!person) throw new Refusal("missing", "staff.missing");
  return person;
}
