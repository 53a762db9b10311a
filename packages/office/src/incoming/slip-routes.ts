import { Hono } from "hono";
import * as v from "valibot";
import { input, says, type Env } from "@vanthu/platform/http.ts";
import { IncomingId } from "./schema.ts";
import type { SlipPrinter } from "./slip-port.ts";
import { prepareSlip } from "./slip-service.ts";

const ById = v.object({ id: IncomingId });

/** Prints the slip that goes with an incoming document; mounted by the composing function, which has the printer. */
export function slipRoutes(printer: SlipPrinter) {
  return new Hono<Env>().get(
    "/:id/slip.pdf",
    says({
      operationId: "printHandlingSlip",
      summary: "In phiếu giải quyết văn bản đến theo mẫu Phụ lục IV",
      tag: "incoming",
      contentType: "application/pdf",
    }),
    input("param", ById),
    async (c) => {
      const slip = await prepareSlip(c.var.cx, c.req.valid("param").id);
      return c.body(new Uint8Array(await printer(slip)), 200, {
        "content-type": "application/pdf",
        "content-disposition": `inline; filename="phieu-giai-quyet-${String(slip.arrivalNumber)}.pdf"`,
      });
    },
  );
}
