import { Refusal } from "@vanthu/platform/refusal.ts";
import type { Staff } from "../staff/schema.ts";
import type { DecisionStage, Visa, WantedVisa } from "./circuit-schema.ts";
import type { OutgoingDocument } from "./schema.ts";

const ORDER: readonly DecisionStage[] = ["content", "layout", "signature"];

/**
 * The steps somebody asks for, with the names of who gives them: those before the content first, else in the order given.
 * @throws Refusal `staff.missing`, `outgoing.circuit_left` for somebody who works here no more,
 *   `outgoing.circuit_repeats` for a circuit that comes back to a person it has passed
 */
export function visasOf(wanted: readonly WantedVisa[], people: readonly Staff[], usualDays: number): Visa[] {
  const visas = wanted.map(({ staffId, before, days = usualDays }) => {
    const person = people.find(({ id }) => id === staffId);
    if (!person) throw new Refusal("missing", "staff.missing");
    if (person.state !== "active") throw new Refusal("conflict", "outgoing.circuit_left", { name: person.fullName });
    return { staffId, fullName: person.fullName, position: person.position, before, days };
  });
  const twice = visas.find(({ staffId }, at) => visas.findIndex((one) => one.staffId === staffId) !== at);
  if (twice) throw new Refusal("input", "outgoing.circuit_repeats", { name: twice.fullName });
  return visas.toSorted((a, b) => ORDER.indexOf(a.before) - ORDER.indexOf(b.before));
}

/**
 * A circuit leads from the drafter to the signer: neither is a step between.
 * @throws Refusal `outgoing.circuit_drafter`, `outgoing.circuit_signer`
 */
export function refuseCircle(
  { draftedById, editorId, signerId }: Pick<OutgoingDocument, "draftedById" | "editorId" | "signerId">,
  visas: readonly Visa[],
): void {
  const names = (id: string | undefined) => visas.find(({ staffId }) => staffId === id);
  const drafter = names(draftedById) ?? names(editorId);
  if (drafter) throw new Refusal("input", "outgoing.circuit_drafter", { name: drafter.fullName });
  const signer = names(signerId);
  if (signer) throw new Refusal("input", "outgoing.circuit_signer", { name: signer.fullName });
}

/**
 * The steps in the place of those that are still to come: what was approved stays approved, and stays first.
 * @throws Refusal `outgoing.circuit_passed` when a step that was approved is missing or changed
 */
export function changedVisas(present: readonly Visa[], wanted: readonly Visa[], stage: DecisionStage): Visa[] {
  const done = present.filter(({ at }) => at !== undefined);
  for (const one of done) {
    const kept = wanted.find(({ staffId }) => staffId === one.staffId);
    if (kept?.before !== one.before) throw new Refusal("conflict", "outgoing.circuit_passed", { name: one.fullName });
  }
  const others = wanted.filter(({ staffId }) => !done.some((one) => one.staffId === staffId));
  const late = others.find(({ before }) => ORDER.indexOf(before) < ORDER.indexOf(stage));
  if (late) throw new Refusal("conflict", "outgoing.circuit_passed", { name: late.fullName });
  return [...done, ...others];
}
