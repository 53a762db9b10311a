import type { IncomingDetail } from "@vanthu/office/incoming/schema.ts";
import { t as changeWords } from "./change-words.ts";
import { isTampered } from "./tampered.ts";
import { t } from "./words.ts";

type Document = IncomingDetail["document"];
type MeantFor = NonNullable<NonNullable<Document["exchange"]>["meantFor"]>[number];

export function hasTamperedFile({ files }: Document): boolean {
  return files.some(({ verdict }) => isTampered(verdict?.state));
}

/** Reasons to send back for what was found wrong on arrival, the gravest first. */
const REASONS: readonly (readonly [
  RegExp,
  "refuseMissing" | "refuseDamaged" | "refuseNotSender" | "refuseUntrusted" | "refuseUnsigned",
])[] = [
  [/^packet\.attachment_(?:missing|unlisted)$/u, "refuseMissing"],
  [/^(?:packet\.attachment_damaged|pdf\..+)$/u, "refuseDamaged"],
  [/^signature\.not_sender$/u, "refuseNotSender"],
  [/^signature\.untrusted$/u, "refuseUntrusted"],
  [/^signature\.unsigned$/u, "refuseUnsigned"],
];

/** The reason a document would be sent back for, as far as the system knows one. */
export function refusalReason({ document, sameAs }: Pick<IncomingDetail, "document" | "sameAs">): string | undefined {
  const { problems = [], meantFor = [] } = document.exchange ?? {};
  if (hasTamperedFile(document)) return t("tamperedRefusal");
  const [meant] = meantFor;
  if (meant) return wrongAddressee(meant);
  const found = REASONS.find(([problem]) => problems.some((code) => problem.test(code)));
  if (found) return changeWords(found[1]);
  return sameAs?.arrivalNumber === undefined ? undefined : changeWords("refuseSame", sameAs.arrivalNumber);
}

/** Who goes on for the agency the packet names, in words; nothing where that agency is still itself. */
export function nowOf({ now = [] }: MeantFor): string | undefined {
  if (now.length === 0) return undefined;
  return now.map(({ name, code }) => (code === undefined ? name : changeWords("meantFor", name, code))).join(", ");
}

function wrongAddressee(meant: MeantFor): string {
  const name = changeWords("meantFor", meant.name, meant.code);
  const now = nowOf(meant);
  return now === undefined ? changeWords("refuseMeant", name) : changeWords("refuseMeantNow", name, now);
}
