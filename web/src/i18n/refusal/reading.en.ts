import type { readingRefusal as vi } from "./reading.vi.ts";

export const readingRefusal: Record<keyof typeof vi, string> = {
  "reading.unknown_type": "Only PDF and Word (.docx) files can be checked. Choose another file.",
  "reading.old_or_locked":
    "The file is an old Word file (.doc) or has a password, so it cannot be read. Open it in Word, remove the password and save it as .docx.",
  "reading.legacy_font":
    "The file uses the font {{font}}, which is not Unicode, so its letters cannot be read. Convert it to Unicode in Word and try again.",
  "reading.damaged": "The Word file is damaged. Open it in Word, save it as .docx and try again.",
  "reading.too_large":
    "The Word file holds more than a document needs. Take out images, or put annexes into files of their own.",
  "reading.no_text":
    "The file holds pictures of pages without text, so it cannot be checked. Use a Word file or a PDF exported from Word.",
  "reading.too_slow":
    "The file is too complex to be read in the time allowed. Export the PDF from Word again and try once more.",
};
