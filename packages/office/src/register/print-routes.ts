import { Hono } from "hono";
import { input, says, type Env } from "@vanthu/platform/http.ts";
import type { RegisterPrinter } from "./print-port.ts";
import { preparePrint } from "./print-service.ts";
import { Book } from "./routes.ts";
import { RegisterQuery } from "./schema.ts";

/** Prints a book; mounted by the composing function, which has the printer. */
export function registerPrintRoutes(printer: RegisterPrinter) {
  return new Hono<Env>().get(
    "/:kind/:year/print.pdf",
    says({
      operationId: "printRegister",
      summary: "In sổ đăng ký theo mẫu Phụ lục IV",
      tag: "register",
      query: RegisterQuery,
      contentType: "application/pdf",
    }),
    input("param", Book),
    input("query", RegisterQuery),
    async (c) => {
      const { kind, year } = c.req.valid("param");
      const pdf = await printer(await preparePrint(c.var.cx, kind, year, c.req.valid("query")));
      return c.body(new Uint8Array(pdf), 200, {
        "content-type": "application/pdf",
        "content-disposition": `inline; filename="register-${kind}-${String(year)}.pdf"`,
      });
    },
  );
}
