import type { FileReference } from "../attachment/schema.ts";
import { clip } from "../clip.ts";
import { firstAndLast } from "../first-and-last.ts";
import type { Update } from "./change-schema.ts";
import type { IncomingDocument } from "./schema.ts";

/** What a packet says of its document; the fields an update may change. */
export type PacketFields = Pick<
  IncomingDocument,
  "referenceNumber" | "issuedOn" | "typeName" | "subject" | "signer" | "urgency" | "dueOn" | "pages"
>;

/** Of a document's many updates these are kept with it, well below the 400 KB an item holds; history tells of all. */
const KEPT = { first: 1, last: 4 };
const LONGEST_VALUE = 300;
const MOST_FILES_BEFORE = 20;

export interface UpdateParts {
  /** What the sender's packet said before, and says now: what the clerk mended in between stays. */
  readonly said: PacketFields;
  readonly says: PacketFields;
  /** Hashes of the files of the packet before; others were added here and stay. */
  readonly filesSaid: readonly string[];
  readonly files: readonly FileReference[];
  readonly cause: Pick<Update, "at" | "sentAt" | "reason" | "packetFileId" | "packetSha256">;
}

/**
 * The document after an update of its packet (gói tin cập nhật). The deadline a leader has set stays; the version before is
 * kept with what changed.
 */
export function update<D extends IncomingDocument>(
  document: D,
  { said, says, filesSaid, files, cause }: UpdateParts,
): D {
  const hasDeadline = document.instruction !== undefined;
  const changed = FIELDS.filter(
    (field) =>
      textOf(said[field]) !== textOf(says[field]) &&
      // A sender that takes its deadline back leaves the one the document stands with: none is without.
      !(field === "dueOn" && (hasDeadline || says.dueOn === undefined)),
  );
  const isOther = !isSame(filesSaid, files);
  const before = document.files.filter(({ sha256 }) => filesSaid.includes(sha256));
  const kept = document.files.filter(({ sha256 }) => !filesSaid.includes(sha256));
  const changes = [
    ...changed.map((field) => ({
      field,
      before: clip(textOf(document[field]), LONGEST_VALUE),
      after: clip(textOf(says[field]), LONGEST_VALUE),
    })),
    ...(isOther ? [{ field: "files", before: namesOf(before), after: namesOf(files) }] : []),
  ];
  const done: Update = {
    ...cause,
    changes,
    ...(isOther && { filesBefore: before.slice(0, MOST_FILES_BEFORE) }),
  };
  const all = [...(document.updates ?? []), done];
  const updates = firstAndLast(all, KEPT);
  const leftOut = (document.updatesLeftOut ?? 0) + all.length - updates.length;
  return {
    ...document,
    ...Object.fromEntries(changed.map((field) => [field, says[field]])),
    ...(changed.includes("dueOn") && { dueAt: undefined, dueIsDefault: undefined }),
    ...(isOther && { files: [...files, ...kept] }),
    updates,
    ...(leftOut > 0 && { updatesLeftOut: leftOut }),
  };
}

/** Whether a later update of the sender is applied already: packets come in any order. */
export function isOutdated(
  { updates = [] }: Pick<IncomingDocument, "updates">,
  { sentAt = "" }: Pick<Update, "sentAt">,
): boolean {
  return updates.some((applied) => applied.sentAt !== undefined && applied.sentAt > sentAt);
}

const FIELDS = [
  "referenceNumber",
  "issuedOn",
  "typeName",
  "subject",
  "signer",
  "urgency",
  "dueOn",
  "pages",
] as const satisfies readonly (keyof PacketFields)[];

function textOf(value: PacketFields[keyof PacketFields]): string {
  if (value === undefined) return "";
  return typeof value === "object" ? [value.position, value.fullName].filter(Boolean).join(" ") : String(value);
}

function isSame(hashes: readonly string[], files: readonly FileReference[]): boolean {
  const now = files.map(({ sha256 }) => sha256);
  return hashes.length === now.length && now.every((hash) => hashes.includes(hash));
}

function namesOf(files: readonly FileReference[]): string {
  return clip(files.map(({ name }) => name).join(", "), LONGEST_VALUE);
}
