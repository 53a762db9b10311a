import type { RegisterPrinter } from "@vanthu/office/register/print-port.ts";
import type { LetterFonts } from "@vanthu/letter/letter-fonts.ts";
import { refusing } from "./letter-composer.ts";

/** The printer of the office's registers, made of the letter package. */
export function bookPrinter(fonts: () => Promise<LetterFonts>): RegisterPrinter {
  return (print) =>
    refusing(async () => {
      const { registerBook } = await import("@vanthu/letter/register-book.ts");
      return (await registerBook(print, await fonts())).pdf;
    });
}
