import type { Cx } from "@vanthu/platform/context.ts";
import { assignmentSource } from "./assignment-source.ts";
import { dossierSource } from "./dossier-source.ts";
import { draftSource } from "./draft-source.ts";
import { repeatSource } from "./repeat-source.ts";
import { reviewSource } from "./review-source.ts";
import { ruleSource } from "./rule-source.ts";
import type { Held, HeldKind } from "./schema.ts";
import { settingSource } from "./setting-source.ts";
import type { HandoverSource } from "./source.ts";
import { absenceSource, councilSource, delegationSource } from "./standing-source.ts";
import { receivedSource, taskSource } from "./task-source.ts";

const SOURCES: readonly HandoverSource[] = [
  taskSource,
  receivedSource,
  assignmentSource,
  repeatSource,
  draftSource,
  reviewSource,
  ruleSource,
  settingSource,
  dossierSource,
  absenceSource,
  delegationSource,
  councilSource,
];

/** Everything open, shared and delegated that a person holds, by kind. */
export async function heldBy(cx: Cx, staffId: string): Promise<Held[]> {
  return (await Promise.all(SOURCES.map((source) => source.list(cx, staffId)))).flat();
}

export function sourceOf(kind: HeldKind): HandoverSource | undefined {
  return SOURCES.find(({ kinds }) => kinds.includes(kind));
}
