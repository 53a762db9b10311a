// Builds what is missing or older than its sources, and says so.
import { readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const PARTS = [
  {
    name: "chương trình",
    stamp: "dist/functions/stamp",
    sources: ["packages", "scripts/build-bundles.mjs", "package-lock.json"],
    build: "./build-bundles.mjs",
  },
  {
    name: "giao diện",
    stamp: "web/dist/index.html",
    sources: ["web", "packages/office/src", "package-lock.json"],
    build: "./build-web.mjs",
  },
];

export async function buildIfStale() {
  for (const { name, stamp, sources, build } of PARTS) {
    const built = modifiedAt(join(root, stamp));
    if (built > 0 && newest(sources.map((source) => join(root, source))) <= built) continue;
    const startedAt = Date.now();
    console.log(`Đang dựng ${name}${built > 0 ? " (mã nguồn đã đổi)" : " (lần đầu)"} …`);
    await (await import(build)).build(root);
    console.log(`Đã dựng ${name} trong ${((Date.now() - startedAt) / 1000).toFixed(1)} giây.`);
  }
}

function modifiedAt(path) {
  try {
    return statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}

function newest(paths) {
  let latest = 0;
  for (const path of paths) {
    const stat = statSync(path);
    if (!stat.isDirectory()) {
      latest = Math.max(latest, stat.mtimeMs);
      continue;
    }
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      if (
        entry.name === "node_modules" ||
        entry.name === "dist" ||
        entry.name === "openapi.json" ||
        entry.name.includes(".test.")
      )
        continue;
      latest = Math.max(latest, newest([join(path, entry.name)]));
    }
  }
  return latest;
}
