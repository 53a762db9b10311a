import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface NodeVersion {
  readonly title: string;
  readonly program: string;
}

/** The Node Lambda runs (infra/functions.ts). */
const DEPLOYED_MAJOR = "24";

/**
 * The Node that runs the tests, and the one Lambda runs: given in `VANTHU_NODE_24`, or as npm has it. Without it the tests
 * on it are left out, and it is said; in CI that is a failure.
 * @throws Error in CI when Node 24 is not to be had
 */
export function nodeVersions(): NodeVersion[] {
  const here = { title: `Node ${process.versions.node}`, program: process.execPath };
  if (process.versions.node.startsWith(`${DEPLOYED_MAJOR}.`)) return [here];
  const program = process.env["VANTHU_NODE_24"] ?? installed();
  if (program === undefined) {
    if (process.env["CI"] === "true") throw new Error("Node 24 could not be installed from npm.");
    console.warn("Node 24 could not be installed from npm: the bundles are tried on this Node only.");
    return [here];
  }
  const version = execFileSync(program, ["--version"], { encoding: "utf8" }).trim();
  return [here, { title: `Node ${version.slice(1)}, as deployed`, program }];
}

function installed(): string | undefined {
  const name = `node-${process.platform}-${process.arch}`;
  const folder = mkdtempSync(join(tmpdir(), "vanthu-node24-"));
  const { status } = spawnSync(
    "npm",
    ["install", "--no-save", "--no-audit", "--no-fund", "--prefix", folder, `${name}@${DEPLOYED_MAJOR}`],
    { stdio: "ignore", timeout: 60_000 },
  );
  return status === 0 ? join(folder, "node_modules", name, "bin/node") : undefined;
}
