export interface FilePart {
  readonly name: string;
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** A multipart/form-data body (RFC 7578) of one file and some fields, whole in memory: its length must be known. */
export async function multipart(
  file: FilePart,
  fields: Readonly<Record<string, string>> = {},
): Promise<{ readonly contentType: string; readonly body: Uint8Array }> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const blob = new Blob([new Uint8Array(file.bytes)], { type: file.contentType });
  form.append(file.name, blob, file.fileName.replace(/[^\w.-]/g, "_"));
  const encoded = new Response(form);
  return {
    contentType: encoded.headers.get("content-type") ?? "multipart/form-data",
    body: new Uint8Array(await encoded.arrayBuffer()),
  };
}
