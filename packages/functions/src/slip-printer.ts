import type { SlipPrinter } from "@vanthu/office/incoming/slip-port.ts";
import type { LetterFonts } from "@vanthu/letter/letter-fonts.ts";
import { refusing } from "./letter-composer.ts";

/** The printer of handling slips, made of the letter package. */
export function slipPrinter(fonts: () => Promise<LetterFonts>): SlipPrinter {
  return (slip) =>
    refusing(async () => {
      const { handlingSlip } = await import("@vanthu/letter/handling-slip.ts");
      return handlingSlip(slip, await fonts());
    });
}
