import type { ReportPrinter } from "@vanthu/office/report/print-port.ts";
import type { LetterFonts } from "@vanthu/letter/letter-fonts.ts";
import { summaryReport } from "@vanthu/letter/summary-report.ts";
import { refusing } from "./letter-composer.ts";

/** The printer of weekly reports, made of the letter package. */
export function reportPrinter(fonts: () => Promise<LetterFonts>): ReportPrinter {
  return (print) => refusing(async () => (await summaryReport(print, await fonts())).pdf);
}
