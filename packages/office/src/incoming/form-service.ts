import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { require, requireStaff } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { replace, type Operation } from "@vanthu/platform/store/operation.ts";
import * as v from "valibot";
import type { FileReference } from "../attachment/schema.ts";
import { takeFiles } from "../attachment/service.ts";
import { registeredOf } from "./entry-service.ts";
import { AWAITED_FORMS, AwaitedFormEntity } from "./form-item.ts";
import { LEAST_SCORE, matchForms, type FormKeys } from "./form-match-rules.ts";
import type { LikelyPaper, LikelyPapers, PaperCame } from "./form-schema.ts";
import { documentKey, IncomingEntity, incomingPartition, type IncomingItem } from "./item.ts";
import { readCase, readDocument } from "./case-service.ts";
import { detailAfter } from "./read-service.ts";
import { IncomingId, type IncomingDetail, type RegisteredIncoming } from "./schema.ts";
import { requireState } from "./state-rules.ts";

const MOST_FILES = 50;

/**
 * Notes that the paper of an electronic document has come: it belongs to the same row and takes no number.
 * @throws Refusal `incoming.no_packet` for a document on paper, `incoming.form_came` the second time
 */
export async function notePaper(cx: Cx, id: IncomingId, { cameOn, files }: PaperCame): Promise<IncomingDetail> {
  const clerk = requireStaff(cx, "incoming.register");
  const before = await readCase(cx, id);
  const scans = await takeFiles(cx, files);
  const operations = paperOperations(cx, before.document, { scans, cameOn, byName: clerk.name });
  await cx.store.write(operations);
  return detailAfter(cx, before, operations);
}

/**
 * The paper somebody began to register where the register has the electronic copy already: when that waits for its paper
 * and surely is the same document, the paper is noted there.
 * @param error what registering was refused with
 * @returns the entry the paper belongs to; undefined where the refusal stands
 */
export async function takePaperOfSame(
  cx: Cx,
  error: unknown,
  keys: FormKeys,
  scans: readonly FileReference[],
): Promise<RegisteredIncoming | undefined> {
  if (!(error instanceof Refusal) || error.code !== "incoming.duplicate") return undefined;
  const clerk = requireStaff(cx, "incoming.register");
  const document = await readDocument(cx, v.parse(IncomingId, error.params["documentId"]));
  if (document.otherForm?.state !== "waiting" || !matchForms(document, keys).isSure) return undefined;
  if (document.source !== "exchange") return undefined;
  await cx.store.write(paperOperations(cx, document, { scans, cameOn: undefined, byName: clerk.name }));
  return registeredOf(document);
}

/** The registered papers that wait for their electronic copy and may be this document, the likeliest first. */
export async function likelyPapers(cx: Cx, id: IncomingId): Promise<LikelyPapers> {
  require(cx, "incoming.register");
  const document = await readDocument(cx, id);
  return { items: document.state === "arrived" && document.exchange ? await findLikely(cx, document) : [] };
}

export async function findLikely(cx: Cx, keys: FormKeys): Promise<LikelyPaper[]> {
  const awaited = await cx.store.queryAll(AwaitedFormEntity, AWAITED_FORMS);
  const papers = await cx.store.getMany(
    awaited.map(({ documentId }) => ({ entity: IncomingEntity, key: documentKey(documentId) })),
  );
  return papers
    .flatMap((found) => {
      const paper = found as IncomingItem | undefined;
      if (paper?.arrivalNumber === undefined || paper.state === "void") return [];
      const { referenceNumber, issuedOn, issuer, subject, arrivedOn, arrivalNumber } = paper;
      const match = matchForms(paper, keys);
      const likely = { id: paper.id, referenceNumber, issuedOn, issuer, subject, arrivedOn, arrivalNumber };
      return match.score < LEAST_SCORE ? [] : [{ ...likely, ...match, agrees: [...match.agrees] }];
    })
    .toSorted((one, other) => other.score - one.score || one.arrivalNumber - other.arrivalNumber);
}

function paperOperations(
  cx: Cx,
  document: IncomingItem,
  came: {
    readonly scans: readonly FileReference[];
    readonly cameOn: string | undefined;
    readonly byName: string;
  },
): Operation[] {
  if (document.source !== "exchange") throw new Refusal("conflict", "incoming.no_packet");
  if (document.otherForm?.state === "came") throw new Refusal("conflict", "incoming.form_came");
  requireState(document, "arrived", "registered", "routed", "inProgress", "done");
  const files = [...document.files, ...came.scans];
  if (files.length > MOST_FILES) throw new Refusal("conflict", "incoming.too_many_files", { limit: MOST_FILES });
  const cameOn = came.cameOn ?? officeDate(cx.clock.now());
  const otherForm = { state: "came", cameOn, byName: came.byName } as const;
  return [
    replace(IncomingEntity, { ...document, files, otherForm }),
    event(cx, "incoming.paper_came", incomingPartition(document.id), { cameOn }),
  ];
}
