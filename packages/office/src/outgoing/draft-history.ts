import type { Cx } from "@vanthu/platform/context.ts";
import { signedIn } from "@vanthu/platform/permission.ts";
import { create, remove, type Operation } from "@vanthu/platform/store/operation.ts";
import { gunzipSync, gzipSync } from "node:zlib";
import * as v from "valibot";
import { deleteFile, readFile, storeFile } from "../attachment/service.ts";
import { draftTexts } from "./draft-texts.ts";
import { draftHistoryPartition, DraftVersionEntity, type DraftVersionItem } from "./draft-history-item.ts";
import { MOST_VERSIONS, toForget, whyKeep } from "./draft-history-rules.ts";
import { DraftContent, type KeptBecause } from "./draft-history-schema.ts";
import type { OutgoingDocument } from "./schema.ts";

/** No text of a draft is larger: the body alone is bounded at 250 KB, and a file of ours unpacks to no more. */
const MOST_CONTENT_BYTES = 2_000_000;

/** What keeping a version adds to the write of its document. */
export interface Kept {
  /** The document's new note of its last version; absent when none was kept. */
  readonly keptVersions?: NonNullable<OutgoingDocument["keptVersions"]>;
  readonly operations: readonly Operation[];
  /** Files of versions that go with this write; deleted once it is done. */
  readonly forgotten: readonly string[];
}

const NOTHING_KEPT: Kept = { operations: [], forgotten: [] };

/**
 * Keeps the text of a document that another text is about to replace, when the rules say so. The text goes into a file,
 * gzipped: an item of the table would cost its size again at each keeping.
 * @param because keeps it whatever the rules say
 */
export async function keepBefore(
  cx: Cx,
  before: OutgoingDocument,
  after: DraftContent,
  because?: KeptBecause,
): Promise<Kept> {
  const content = contentOf(before);
  const reason =
    because ??
    whyKeep({
      keptAt: before.keptVersions?.keptAt ?? before.createdAt,
      now: cx.clock.now(),
      changed: JSON.stringify(content) !== JSON.stringify(contentOf(after)),
      wordsBefore: countWords(content),
      wordsAfter: countWords(after),
    });
  return reason === undefined ? NOTHING_KEPT : keep(cx, before, reason);
}

/** Keeps the text of a document as it stands. */
export async function keep(cx: Cx, document: OutgoingDocument, because: KeptBecause): Promise<Kept> {
  const person = signedIn(cx);
  const content = contentOf(document);
  const n = (document.keptVersions?.last ?? 0) + 1;
  const { id: fileId, sizeBytes } = await storeFile(cx, {
    name: "du-thao.json.gz",
    contentType: "application/gzip",
    bytes: gzipSync(JSON.stringify(content)),
    role: "annex",
  });
  const version = {
    documentId: document.id,
    n,
    at: document.updatedAt,
    byId: person.staffId as OutgoingDocument["draftedById"],
    byName: person.name,
    because,
    words: countWords(content),
    sizeBytes,
    fileId,
  };
  const gone = await tooOld(cx, document.id, n);
  return {
    keptVersions: { last: n, keptAt: cx.clock.now().toISOString() },
    operations: [create(DraftVersionEntity, version), ...gone.map((one) => remove(DraftVersionEntity, one))],
    forgotten: gone.map((one) => one.fileId),
  };
}

/** After the write: the texts of the versions it removed. */
export async function forgetFiles(cx: Cx, { forgotten }: Kept): Promise<void> {
  await Promise.all(forgotten.map((fileId) => deleteFile(cx, fileId)));
}

/** The text of a version. @throws Refusal `file.missing` */
export async function readContent(cx: Cx, { fileId }: DraftVersionItem): Promise<DraftContent> {
  const packed = await readFile(cx, fileId);
  const text = gunzipSync(packed, { maxOutputLength: MOST_CONTENT_BYTES }).toString("utf8");
  return v.parse(DraftContent, JSON.parse(text));
}

/** The drafter's fields of a document: both bear the same names. */
function contentOf(document: DraftContent): DraftContent {
  const names = Object.keys(DraftContent.entries) as (keyof DraftContent)[];
  return Object.fromEntries(names.map((name) => [name, document[name]])) as unknown as DraftContent;
}

/** Versions that make room for the `n`th; a few at a time, so that the write stays small. */
async function tooOld(cx: Cx, id: string, n: number): Promise<DraftVersionItem[]> {
  if (n <= MOST_VERSIONS) return [];
  return toForget(await cx.store.queryAll(DraftVersionEntity, draftHistoryPartition(id)), MOST_VERSIONS - 1).slice(
    0,
    5,
  );
}

function countWords(content: DraftContent): number {
  return draftTexts(content).reduce((sum, { text }) => sum + (text?.match(/\S+/gu)?.length ?? 0), 0);
}
