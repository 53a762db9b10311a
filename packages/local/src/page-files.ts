import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, normalize, sep } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".json": "application/json",
  ".bcmap": "application/octet-stream",
  ".pfb": "application/octet-stream",
  ".ttf": "font/ttf",
  ".webmanifest": "application/manifest+json",
};

/**
 * Serves the built SPA as a bucket behind CloudFront would: hashed assets for ever, the page itself never cached, and
 * the page for every address that names no file, because the SPA reads the address.
 */
export async function servePage(
  root: string,
  headers: readonly (readonly [string, string])[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = decodedPath(request.url ?? "/");
  if (path === undefined) {
    response.writeHead(400, { "content-type": "text/plain; charset=utf-8" }).end("Địa chỉ không đúng.\n");
    return;
  }
  const file = normalize(join(root, path));
  const inside = file.startsWith(normalize(root) + sep) && extname(file) !== "";
  const found = inside ? await readFile(file).catch(() => undefined) : undefined;
  for (const [name, value] of headers) response.setHeader(name, value);
  if (!found && inside && extname(file) !== ".html") {
    response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end("Không có tệp này.\n");
    return;
  }
  const body = found ?? (await readFile(join(root, "index.html")));
  const hashed = found !== undefined && path.startsWith("/assets/");
  response.writeHead(200, {
    "content-type": found ? (TYPES[extname(file)] ?? "application/octet-stream") : "text/html; charset=utf-8",
    "cache-control": hashed ? "public, max-age=31536000, immutable" : "no-cache",
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

function decodedPath(url: string): string | undefined {
  try {
    return decodeURIComponent(url.split("?", 1)[0] ?? "/");
  } catch {
    return undefined;
  }
}
