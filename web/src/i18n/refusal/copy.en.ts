import type { copyRefusal as vi } from "./copy.vi.ts";

/** Refusals about copies of documents. */
export const copyRefusal: Record<keyof typeof vi, string> = {
  "copy.missing": "This copy is not here, or you may not see it. Go back to the list of copies.",
  "copy.wrong_state": "The copy is at another step, so this cannot be done now. Load it again to see the step.",
  "copy.direction_forbidden":
    "Decree 30/2020 ({{article}}) knows no such copy from electronic to electronic. Send the electronic document itself, take an extract, or copy it to paper.",
  "copy.source_is_copy": "The source is a true copy (sao y) itself. Choose a copy of a copy (sao lục).",
  "copy.source_not_copy":
    "A sao lục is made of a true copy only. Choose sao y, or confirm that the source is a true copy.",
  "copy.source_not_pdf":
    "The file chosen is not a PDF, so it cannot be copied. Choose a PDF or scan the document to PDF.",
  "copy.source_not_final": "The document is not registered or not sealed yet. Wait until it is complete.",
  "copy.source_altered":
    "This file was changed after it was signed, or its signature does not hold, so no copy is made of it. Ask the sender for it again.",
  "copy.pages_missing": "An extract needs its pages. Choose the pages to take.",
  "copy.page_unknown": "The document has {{pages}} pages; there is no page {{page}}. Correct the pages.",
  "copy.first_page_missing": "An extract keeps the head of the document. Add page 1.",
  "copy.scan_version": "The scan is PDF {{version}}; a digitised document needs 1.4 or later. Scan or save it again.",
  "copy.scan_resolution": "Page {{page}} was scanned at {{dpi}} dpi; 200 dpi are needed. Scan it again.",
  "copy.scan_gray": "Page {{page}} is not in colour; a digitised document is scanned in colour. Scan it again.",
};
