import * as v from "valibot";
import { entity, type ItemOf, type LocalKey } from "@vanthu/platform/store/entity.ts";
import { CivilDate } from "../field.ts";
import { Dossier, DossierDocumentId, DossierId } from "./schema.ts";

/** index1: its keeper's list · index2: the list of its unit · index3: all of the office; open ones apart, by their day. */
export const DossierEntity = entity({
  name: "Dossier",
  schema: Dossier,
  key: ({ id }) => dossierKey(id),
  packed: ["title", "keeper", "note", "retention", "closedOn"],
  index1: (dossier) => [keeperPartition(dossier.keeper.id), listOrder(dossier)],
  index2: (dossier) => [unitPartition(dossier.keeper.departmentId), listOrder(dossier)],
  index3: (dossier) => [ALL_DOSSIERS, listOrder(dossier)],
});
export type DossierItem = ItemOf<typeof DossierEntity>;

/** That a document lies in a dossier; of the document it says its day, by which the dossier is read. */
export const DossierEntry = v.object({
  dossierId: DossierId,
  documentId: DossierDocumentId,
  on: CivilDate,
  filedAt: v.string(),
  filedByName: v.string(),
});

/** index1: the dossier by the days of its documents · index2: the dossiers of a document. */
export const DossierEntryEntity = entity({
  name: "DossierEntry",
  schema: DossierEntry,
  key: ({ dossierId, documentId }) => entryKey(dossierId, documentId),
  index1: ({ dossierId, documentId, on }) => [contentsPartition(dossierId), `${on}#${documentId}`],
  index2: ({ dossierId, documentId }) => [filedPartition(documentId), dossierId],
});
export type DossierEntryItem = ItemOf<typeof DossierEntryEntity>;

/** Makes a code unique in its year. */
export const DossierCodeEntity = entity({
  name: "DossierCode",
  schema: v.object({ year: v.number(), code: v.string(), dossierId: DossierId }),
  key: ({ year, code }) => codeKey(year, code),
});

/** The highest number given under one heading of one year. */
export const DossierSeriesEntity = entity({
  name: "DossierSeries",
  schema: v.object({ year: v.number(), symbol: v.string(), last: v.number() }),
  key: ({ year, symbol }) => seriesKey(year, symbol),
});

/** Begin the sort keys of open and of closed ones in each list. */
export const OPEN = "1#";
export const CLOSED = "2#";
export const ALL_DOSSIERS = "dossiers";

/** Holds the dossier, its entries and its history. */
export function dossierPartition(id: string): string {
  return `dossier#${id}`;
}

export function dossierKey(id: string): LocalKey {
  return [dossierPartition(id), "dossier"];
}

export function entryKey(dossierId: string, documentId: string): LocalKey {
  return [dossierPartition(dossierId), `entry#${documentId}`];
}

export function codeKey(year: number, code: string): LocalKey {
  return [`dossier-codes#${year}`, code];
}

export function seriesKey(year: number, symbol: string): LocalKey {
  return [`dossier-series#${year}`, symbol];
}

export function keeperPartition(staffId: string): string {
  return `dossiers-kept#${staffId}`;
}

export function unitPartition(departmentId: string): string {
  return `dossiers-unit#${departmentId}`;
}

export function contentsPartition(dossierId: string): string {
  return `dossier-contents#${dossierId}`;
}

export function filedPartition(documentId: string): string {
  return `dossiers-with#${documentId}`;
}

function listOrder({ id, state, openedOn }: Dossier): string {
  return `${state === "open" ? OPEN : CLOSED}${openedOn}#${id}`;
}
