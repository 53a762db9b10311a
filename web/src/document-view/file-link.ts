import type { FileLink } from "@vanthu/office/attachment/schema.ts";
import type { InferOutput } from "valibot";
import { get } from "../api.ts";

export type Link = InferOutput<typeof FileLink>;

/** A fresh address of a file, good for five minutes. `base` is the document: `/api/incoming/in_…`. */
export function fileLink(base: string, fileId: string, download = false): Promise<Link> {
  return get<Link>(`${base}/files/${fileId}${download ? "?download=true" : ""}`);
}

/** Has the browser save what stands at an address that answers as an attachment. */
export function save(link: Pick<Link, "url" | "name">): void {
  const anchor = document.createElement("a");
  anchor.href = link.url;
  anchor.download = link.name;
  anchor.rel = "noopener";
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
}

/** Has the browser save bytes that are here already. */
export function saveBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  save({ url, name });
  // the browser reads it in its own time
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}

/** Fetches a file's address and has the browser save it. */
export async function download(base: string, fileId: string): Promise<void> {
  save(await fileLink(base, fileId, true));
}
