import { Hono } from "hono";
import * as v from "valibot";
import { input, says, type Env } from "@vanthu/platform/http.ts";
import { correctRow, openRegister, voidNumber } from "./book-service.ts";
import type { RegisteredDocuments } from "./document-port.ts";
import { exportCsv } from "./print-service.ts";
import { readRegister } from "./read-service.ts";
import {
  CorrectRow,
  OpenRegister,
  RegisterKind,
  RegisterPage,
  RegisterQuery,
  RegisterRow,
  RegisterYear,
  VoidRow,
} from "./schema.ts";

const tag = "register";
const WholeNumber = v.pipe(v.string(), v.regex(/^\d{1,6}$/), v.transform(Number));
export const Book = v.object({ kind: RegisterKind, year: v.pipe(WholeNumber, RegisterYear) });
const Row = v.object({ ...Book.entries, number: v.pipe(WholeNumber, v.minValue(1)) });

/** The books; `documents` are those who keep the documents of each. */
export function registerRoutes(documents: Readonly<Record<RegisterKind, RegisteredDocuments>>) {
  return new Hono<Env>()
    .get(
      "/:kind/:year",
      says({
        operationId: "readRegister",
        summary: "Xem và tìm trong sổ đăng ký",
        tag,
        query: RegisterQuery,
        reply: RegisterPage,
      }),
      input("param", Book),
      input("query", RegisterQuery),
      async (c) => {
        const { kind, year } = c.req.valid("param");
        return c.json(await readRegister(c.var.cx, kind, year, c.req.valid("query")), 200);
      },
    )
    .get(
      "/:kind/:year/export.csv",
      says({
        operationId: "exportRegister",
        summary: "Xuất sổ đăng ký ra CSV",
        tag,
        query: RegisterQuery,
        contentType: "text/csv",
      }),
      input("param", Book),
      input("query", RegisterQuery),
      async (c) => {
        const { kind, year } = c.req.valid("param");
        const text = await exportCsv(c.var.cx, kind, year, c.req.valid("query"));
        return c.body(text, 200, {
          "content-type": "text/csv; charset=utf-8",
          "content-disposition": `attachment; filename="register-${kind}-${String(year)}.csv"`,
        });
      },
    )
    .post(
      "/:kind/:year/open",
      says({
        operationId: "openRegister",
        summary: "Mở sổ với số cuối đã dùng trong năm",
        tag,
        body: OpenRegister,
        reply: RegisterPage,
      }),
      input("param", Book),
      input("json", OpenRegister),
      async (c) => {
        const { kind, year } = c.req.valid("param");
        return c.json(await openRegister(c.var.cx, kind, year, c.req.valid("json")), 200);
      },
    )
    .post(
      "/:kind/:year/:number/correct",
      says({
        operationId: "correctRow",
        summary: "Đính chính một dòng trong sổ",
        tag,
        body: CorrectRow,
        reply: RegisterRow,
      }),
      input("param", Row),
      input("json", CorrectRow),
      async (c) => {
        const place = c.req.valid("param");
        return c.json(await correctRow(c.var.cx, documents[place.kind], place, c.req.valid("json")), 200);
      },
    )
    .post(
      "/:kind/:year/:number/void",
      says({ operationId: "voidNumber", summary: "Hủy số", tag, body: VoidRow, reply: RegisterRow }),
      input("param", Row),
      input("json", VoidRow),
      async (c) => {
        const place = c.req.valid("param");
        return c.json(await voidNumber(c.var.cx, documents[place.kind], place, c.req.valid("json")), 200);
      },
    );
}
