import type { Cx } from "@vanthu/platform/context.ts";
import { holds, require, signedIn, stoodInFor } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { maySee } from "./access-rules.ts";
import { findDocument } from "./document-source.ts";
import {
  ALL_DOSSIERS,
  CLOSED,
  DossierEntity,
  DossierEntryEntity,
  dossierKey,
  filedPartition,
  keeperPartition,
  OPEN,
  unitPartition,
  type DossierItem,
} from "./item.ts";
import type { DossierDocumentId, DossierList, DossierListQuery, DossiersOfDocument } from "./schema.ts";

const PAGE = 50;
/** Read at once; nobody puts a document into more. */
const MOST_DOSSIERS = 100;

/**
 * One page of dossiers, the latest first: one's own, those of the unit for its head, all for who sees all. Before the first
 * of one's own stand those of whom one stands in for. One read, and one for each who is away.
 * @throws Refusal `permission.denied`
 */
export async function listDossiers(cx: Cx, { view, closed, after }: DossierListQuery): Promise<DossierList> {
  require(cx, "task.handle");
  const { staffId, departmentId } = signedIn(cx);
  if (view === "unit" && !holds(cx.actor, "task.sub_assign") && !holds(cx.actor, "dossier.read_all"))
    throw new Refusal("forbidden", "permission.denied", { grant: "task.sub_assign" });
  if (view === "all") require(cx, "dossier.read_all");
  const [index, partition] = {
    mine: [1, keeperPartition(staffId)] as const,
    unit: [2, unitPartition(departmentId)] as const,
    all: [3, ALL_DOSSIERS] as const,
  }[view];
  const options = { prefix: closed === undefined ? OPEN : CLOSED, descending: true, limit: PAGE } as const;
  const away = view === "mine" && after === undefined ? stoodInFor(cx.actor, "task.handle") : [];
  const [page, ...theirs] = await Promise.all([
    cx.store.query(DossierEntity, partition, { index, ...options, after }),
    ...away.map((person) => cx.store.query(DossierEntity, keeperPartition(person.staffId), { index: 1, ...options })),
  ]);
  const stoodIn = theirs.flatMap(({ items }) =>
    items.map((dossier) => ({ ...dossier, onBehalfOf: dossier.keeper.name })),
  );
  const items = [...stoodIn, ...page.items];
  return page.next === undefined ? { items } : { items, next: page.next };
}

/**
 * The dossiers a document lies in, of those the actor sees, for who sees the document. Two round trips.
 * @throws Refusal `incoming.missing`, `outgoing.missing`
 */
export async function listOfDocument(cx: Cx, documentId: DossierDocumentId): Promise<DossiersOfDocument> {
  require(cx, "task.handle");
  const [{ mayFile }, filed] = await Promise.all([
    findDocument(cx, documentId),
    cx.store.query(DossierEntryEntity, filedPartition(documentId), { index: 2, limit: MOST_DOSSIERS }),
  ]);
  const found = await cx.store.getMany(
    filed.items.map(({ dossierId }) => ({ entity: DossierEntity, key: dossierKey(dossierId) })),
  );
  const dossiers = (found as unknown as readonly (DossierItem | undefined)[]).filter((one) => one !== undefined);
  return {
    items: dossiers.filter((dossier) => maySee(cx.actor, dossier)),
    mayFile,
  };
}
