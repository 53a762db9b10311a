import { Hono } from "hono";
import { loadFonts } from "@vanthu/letter/load-fonts.ts";
import { copyComposeRoutes } from "@vanthu/office/copy/compose-routes.ts";
import { slipRoutes } from "@vanthu/office/incoming/slip-routes.ts";
import { ledgerComposeRoutes } from "@vanthu/office/ledger/compose-routes.ts";
import { outgoingComposeRoutes } from "@vanthu/office/outgoing/compose-routes.ts";
import { registerPrintRoutes } from "@vanthu/office/register/print-routes.ts";
import { reportComposeRoutes } from "@vanthu/office/report/compose-routes.ts";
import { signatureImageRoutes } from "@vanthu/office/signing/image-routes.ts";
import type { Env } from "@vanthu/platform/http.ts";
import { copyMaker } from "./copy-maker.ts";
import { letterComposer } from "./letter-composer.ts";
import { bookPrinter } from "./book-printer.ts";
import { reportPrinter } from "./report-printer.ts";
import { writeSheets } from "./sheet-writer.ts";
import { slipPrinter } from "./slip-printer.ts";
import { renderImage } from "./signature-image.ts";

// Read at the first letter, not at the start of the process.
let loaded: ReturnType<typeof loadFonts> | undefined;
const fonts = () => (loaded ??= loadFonts(process.env["VANTHU_FONT_DIRECTORY"]));

/** Routes of the composing function: everything that draws a PDF. */
export const composeRoutes = new Hono<Env>()
  .route("/compose", outgoingComposeRoutes(letterComposer(fonts)))
  .route("/compose/copies", copyComposeRoutes(copyMaker(fonts)))
  .route("/compose/signature-image", signatureImageRoutes(renderImage))
  .route("/compose/incoming", slipRoutes(slipPrinter(fonts)))
  .route("/compose/registers", registerPrintRoutes(bookPrinter(fonts)))
  .route("/compose/reports", reportComposeRoutes({ print: reportPrinter(fonts), writeSheets }))
  .route("/compose/ledger", ledgerComposeRoutes(writeSheets));
