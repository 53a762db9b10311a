import type { CopyDetail } from "@vanthu/office/copy/schema.ts";
import { post } from "../../api.ts";

/** The address of each step of making a copy, in their order. */
const STEPS = [
  { action: "number", path: (id: string) => `/api/copies/${id}/number` },
  { action: "compose", path: (id: string) => `/api/compose/copies/${id}` },
  { action: "seal", path: (id: string) => `/api/sign/copies/${id}` },
] as const;

/** The step that is next for whoever makes copies. */
export function nextStep({ actions }: CopyDetail): (typeof STEPS)[number] | undefined {
  return STEPS.find(({ action }) => actions.includes(action));
}

/**
 * Takes the number, lays the copy out and has the agency sign it, one step after the other. Broken off between two, it
 * goes on where it stopped: each step answers what may be done next.
 * @param onStep gets the copy after each step.
 */
export async function makeWhole(detail: CopyDetail, onStep: (detail: CopyDetail) => void): Promise<CopyDetail> {
  let current = detail;
  for (let step = nextStep(current); step; step = nextStep(current)) {
    const { id, version } = current.copy;
    current = await post<CopyDetail>(step.path(id), { version });
    onStep(current);
  }
  return current;
}
