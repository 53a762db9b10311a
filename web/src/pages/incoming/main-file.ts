import type { FileReference } from "@vanthu/office/attachment/schema.ts";

/** The file a reader wants first: the document itself, else its scan, else whatever there is. */
export function mainFile(files: readonly FileReference[]): FileReference | undefined {
  return files.find((file) => file.role === "main") ?? files.find((file) => file.role === "scan") ?? files[0];
}
