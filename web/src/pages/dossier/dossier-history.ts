import Archive from "lucide-solid/icons/archive";
import FolderOpen from "lucide-solid/icons/folder-open";
import PenLine from "lucide-solid/icons/pen-line";
import RotateCcw from "lucide-solid/icons/rotate-ccw";
import type { HistoryEntry } from "@vanthu/office/audit/schema.ts";
import { happening } from "../../history/happening.ts";
import { dossier as vi } from "../../i18n/vi/dossier.ts";
import type { Happening } from "../../ui/timeline.tsx";
import { retentionOf, retentionWord } from "./retention.ts";
import { t } from "./words.ts";

type Known = Extract<keyof typeof vi, `dossier.${string}`>;

/** What only dossiers have; the rest looks as everywhere. */
const LOOK: Readonly<Record<string, Pick<Happening, "icon" | "tone">>> = {
  "dossier.opened": { icon: FolderOpen, tone: "info" },
  "dossier.amended": { icon: PenLine, tone: "info" },
  // a closed dossier that takes documents again is nothing that went wrong
  "dossier.reopened": { icon: RotateCcw, tone: "info" },
  "dossier.closed": { icon: Archive, tone: "ok" },
};

/** One line of a dossier's history, with what only dossiers have: what its words were before. */
export function dossierHappening(entry: HistoryEntry, now: number): Happening {
  const line = happening(entry, now);
  const { code, codeBefore, titleBefore, retention, retentionBefore, fromName, toName, reason } = entry.data;
  const isText = (value: unknown): value is string => typeof value === "string";
  const word = (years: string): string => retentionWord(retentionOf(years));
  const said = [
    ...(isText(codeBefore) && isText(code) ? [t("codeWas", codeBefore, code)] : []),
    ...(isText(titleBefore) ? [t("titleWas", titleBefore)] : []),
    ...(isText(retentionBefore) && isText(retention)
      ? [t("retentionWas", word(retentionBefore), word(retention))]
      : []),
    ...(isText(fromName) && isText(toName) ? [`${fromName} → ${toName}`] : []),
    ...(isText(reason) ? [reason] : []),
  ];
  return {
    ...line,
    ...LOOK[entry.type],
    title: Object.hasOwn(vi, entry.type) ? t(entry.type as Known) : entry.type,
    text: said.length === 0 ? line.text : said.join(". "),
  };
}
