#!/usr/bin/env node
// Plain JavaScript without dependencies, so that even an old Node can say what it needs.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Vanthu cần Node.js 20.19 trở lên; máy này có ${process.versions.node}. Cài bản mới rồi chạy lại.\n` +
      `Vanthu needs Node.js 20.19 or newer; this machine has ${process.versions.node}.`,
  );
  process.exit(1);
}
const { buildIfStale } = await import("./build-stale.mjs");
await buildIfStale();
await import("../dist/local/main.mjs");
