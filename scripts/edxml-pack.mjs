#!/usr/bin/env node
// `npm run edxml:pack`, then `npm publish` in the folder it names.
import { packPackage } from "./pack-package.mjs";

/** What of packages/edxml is for others. */
const modules = [
  "read-packet",
  "read-limits",
  "note",
  "edxml-problem",
  "build-document-packet",
  "build-status-packet",
  "write-attachments",
  "validate-packet",
  "finding",
  "finding-sentence",
  "report-text",
  "document-packet",
  "status-packet",
  "raw-element",
  "status-code",
  "document-type-code",
  "priority-code",
  "agency-code",
  "document-id",
  "check-addressee",
  "field-rules",
];

packPackage(
  { name: "edxml", modules, pages: ["README.md"], libraries: ["saxes"], command: "vanthu-edxml" },
  process.argv[2],
);
