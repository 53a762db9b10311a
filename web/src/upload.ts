import { ApiRefusal } from "./refusal.ts";

/** Leave to put one file into the store: a presigned address and the headers it was signed with. */
export interface UploadGrant {
  url: string;
  headers: Readonly<Record<string, string>>;
}

/** The largest file taken: above it a scan was made at too high a resolution. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024;

/** SHA-256 of a file in hexadecimal. Browsers allow this on https and on loopback. */
export async function sha256(file: Blob): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Sends a file straight to the store, which is another origin. `fetch` tells nothing while sending, so this is the
 * older request, which does. `onProgress` gets the bytes sent.
 */
export function upload(file: Blob, grant: UploadGrant, onProgress: (sentBytes: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("PUT", grant.url);
    for (const [name, value] of Object.entries(grant.headers)) {
      // these two are the browser's own to set, and it refuses to have them set
      if (!/^(host|content-length)$/iu.test(name)) request.setRequestHeader(name, value);
    }
    request.upload.onprogress = (event) => {
      onProgress(event.loaded);
    };
    request.onload = () => {
      if (request.status < 300) resolve();
      else reject(new ApiRefusal({ status: request.status, code: "client.upload_refused" }));
    };
    request.onerror = () => {
      reject(new ApiRefusal({ status: 0, code: "client.upload_broken" }));
    };
    request.send(file);
  });
}
