import { event } from "@vanthu/platform/event.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { signedIn } from "@vanthu/platform/permission.ts";
import { replace } from "@vanthu/platform/store/operation.ts";
import { AbsenceEntity } from "../absence/item.ts";
import { CouncilEntity, DelegationEntity } from "../authority/item.ts";
import { StaffEntity } from "../staff/item.ts";
import { idIn, type HandoverSource } from "./source.ts";

const shown = (on: string) => on.split("-").toReversed().join("/");

/** Absences and standing in: both end, because the person is not there any more. */
export const absenceSource: HandoverSource = {
  kinds: ["absence"],
  async list(cx, staffId) {
    const today = officeDate(cx.clock.now());
    const absences = await cx.store.queryAll(AbsenceEntity, "absences");
    return absences
      .filter((one) => one.endedOn === undefined && one.until >= today)
      .filter((one) => one.staffId === staffId || one.substituteId === staffId)
      .map(({ id, staffName, substituteName, until }) => ({
        kind: "absence" as const,
        ref: `absence#${id}`,
        title: `${staffName} vắng đến ${shown(until)}${substituteName === undefined ? "" : `, ${substituteName} làm thay`}`,
        href: "/directory?view=absence",
        how: "end" as const,
      }));
  },
  async move(cx, ref) {
    const id = idIn(ref);
    const absence = await cx.store.get(AbsenceEntity, ["absences", id]);
    const person = absence && (await cx.store.get(StaffEntity, ["staff", absence.staffId]));
    if (!person || absence.endedOn !== undefined) return undefined;
    return {
      operations: [
        replace(AbsenceEntity, {
          ...absence,
          endedOn: officeDate(cx.clock.now()),
          endedByName: signedIn(cx).name,
        }),
        replace(StaffEntity, { ...person, away: person.away?.filter(({ absenceId }) => absenceId !== id) }),
        event(cx, "absence.ended", `staff#${person.id}`, {
          staffName: absence.staffName,
          substituteName: absence.substituteName,
          toIds: [person.id],
        }),
      ],
      ends: "ended",
    };
  },
};

/** Delegations to sign, given or held: nothing more is signed under them (NĐ 30 Điều 13). */
export const delegationSource: HandoverSource = {
  kinds: ["delegation"],
  async list(cx, staffId) {
    const today = officeDate(cx.clock.now());
    const delegations = await cx.store.queryAll(DelegationEntity, "delegations");
    return delegations
      .filter((one) => one.revokedOn === undefined && (one.until === undefined || one.until >= today))
      .filter((one) => one.delegatorId === staffId || one.delegateId === staffId)
      .map(({ id, kind, delegatorName, delegateName }) => ({
        kind: "delegation" as const,
        ref: `delegation#${id}`,
        title: `${kind}. ${delegatorName} → ${delegateName}`,
        href: "/directory?view=authority",
        how: "end" as const,
      }));
  },
  async move(cx, ref) {
    const id = idIn(ref);
    const delegation = await cx.store.get(DelegationEntity, ["delegations", id]);
    if (!delegation || delegation.revokedOn !== undefined) return undefined;
    const reason = "Bàn giao công việc";
    return {
      operations: [
        replace(DelegationEntity, {
          ...delegation,
          revokedOn: officeDate(cx.clock.now()),
          revokedReason: reason,
        }),
        event(cx, "delegation.revoked", `delegation#${id}`, { reason }),
      ],
      ends: "ended",
    };
  },
};

/** Titles in councils: who holds them is decided by who established the council, so they are listed and not moved. */
export const councilSource: HandoverSource = {
  kinds: ["council"],
  async list(cx, staffId) {
    const councils = await cx.store.queryAll(CouncilEntity, "councils");
    return councils
      .filter(({ state }) => state === "active")
      .flatMap(({ id, name, leaders }) =>
        leaders
          .filter((leader) => leader.staffId === staffId)
          .map(({ title }) => ({
            kind: "council" as const,
            ref: `council#${id}`,
            title: `${title}, ${name}`,
            href: "/directory?view=authority",
            how: "byHand" as const,
          })),
      );
  },
  move: () => Promise.resolve(undefined),
};
