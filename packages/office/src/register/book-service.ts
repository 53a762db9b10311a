import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { require } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { create, replace } from "@vanthu/platform/store/operation.ts";
import * as v from "valibot";
import { guardSecrecy } from "../secrecy-guard.ts";
import type { RegisteredDocuments } from "./document-port.ts";
import { bookPartition, counterKey, RegisterEntity, RegisterRowEntity, rowKey, type RegisterRowItem } from "./item.ts";
import { unopenedRegister } from "./number-rules.ts";
import { readRegister } from "./read-service.ts";
import { correctionOf, openWith, voidRow } from "./row-rules.ts";
import {
  RegisterRow,
  type CorrectRow,
  type OpenRegister,
  type RegisterKind,
  type RegisterPage,
  type VoidRow,
} from "./schema.ts";

/** Where a row stands. */
export interface RowPlace {
  readonly kind: RegisterKind;
  readonly year: number;
  readonly number: number;
}

/**
 * Opens a book with the last number used elsewhere this year; until it has given a number of its own, it may be set anew.
 * @throws Refusal `register.in_use`
 */
export async function openRegister(
  cx: Cx,
  kind: RegisterKind,
  year: number,
  { lastNumber, series }: OpenRegister,
): Promise<RegisterPage> {
  require(cx, "register.open");
  const found = await cx.store.get(RegisterEntity, counterKey(kind, year, series));
  const opened = openWith(found ?? { ...unopenedRegister(kind, year, series), version: 0 }, lastNumber);
  await cx.store.write([
    found ? replace(RegisterEntity, opened) : create(RegisterEntity, opened),
    event(cx, "register.opened", bookPartition(kind, year, series), { kind, series, year, lastNumber }),
  ]);
  return readRegister(cx, kind, year, { series });
}

/**
 * Corrects an entry, and its document with it. Old values, reason and person stay in the document's history.
 * @throws Refusal `register.row_missing`, `register.row_void`, `register.nothing_corrected`, `secrecy.word_found`
 */
export async function correctRow(
  cx: Cx,
  documents: RegisteredDocuments,
  place: RowPlace,
  { series, reason, fields, secrecyRelease }: CorrectRow,
): Promise<RegisterRow> {
  require(cx, "register.correct");
  const row = await readRow(cx, place, series);
  const { fields: changed, names, before, after } = correctionOf(row, fields);
  const subject = documents.partition(row.documentId);
  const texts = names.map((field, at) => ({ field, text: after[at] }));
  const released = guardSecrecy(cx, texts, secrecyRelease, subject);
  const corrected: RegisterRowItem = { ...row, ...changed, corrected: true };
  await cx.store.write([
    replace(RegisterRowEntity, corrected),
    ...(await documents.correct(cx, row.documentId, changed)),
    event(cx, "register.corrected", subject, { ...place, series, reason, fields: names, before, after }),
    ...released,
  ]);
  return v.parse(RegisterRow, corrected);
}

/**
 * Hủy số: the row stays, marked, with reason; the document becomes void; the number is never given again, because the
 * counter only ever rises.
 * @throws Refusal `register.row_missing`, `register.row_void`, and where the document may not be voided its own
 */
export async function voidNumber(
  cx: Cx,
  documents: RegisteredDocuments,
  place: RowPlace,
  { series, reason }: VoidRow,
): Promise<RegisterRow> {
  require(cx, "register.void");
  const row = await readRow(cx, place, series);
  const voided = voidRow(row, reason);
  await cx.store.write([
    replace(RegisterRowEntity, voided),
    ...(await documents.void(cx, row.documentId, reason)),
    event(cx, "register.voided", documents.partition(row.documentId), { ...place, series, reason }),
  ]);
  return v.parse(RegisterRow, voided);
}

async function readRow(cx: Cx, { kind, year, number }: RowPlace, series?: string): Promise<RegisterRowItem> {
  const row = await cx.store.get(RegisterRowEntity, rowKey(kind, year, number, series));
  if (!row) throw new Refusal("missing", "register.row_missing");
  return row;
}
