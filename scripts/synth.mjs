#!/usr/bin/env node
// Both deployers' templates of a stage, judged by cdk-nag, into dist/infra. Needs no account and no network.
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";
import { buildIfStale } from "./build-stale.mjs";

register();
await buildIfStale();
const { buildApp } = await import("../infra/app.ts");
const { ACKNOWLEDGED } = await import("../infra/acknowledged.ts");
const { fromEnvironment, readSettings } = await import("../infra/settings.ts");
const { makeDeployable } = await import("../infra/template.ts");

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const out = join(root, "dist/infra");
const given = fromEnvironment(process.env);
const stage = process.argv[2];
const settings = readSettings((name) => (name === "stage" && stage !== undefined ? stage : given(name)));
await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });

const outdir = join(out, "cdk");
const { app, stack } = buildApp({ settings, outdir });
try {
  app.synth();
} finally {
  await printFindings(join(outdir, "validation-report.json"));
}
const { template, assets } = makeDeployable({ settings, outdir: join(out, "sst"), judged: false });
await writeFile(join(out, "sst.template.json"), template);
const resources = Object.keys(JSON.parse(template).Resources).length;
console.log(
  `\n${stack.stackName} in ${settings.region}: ${String(resources)} resources, ${String(assets.length)} assets`,
);
console.log(`  npx cdk deploy  dist/infra/cdk/${stack.templateFile}`);
console.log(`  npx sst deploy  dist/infra/sst.template.json`);

async function printFindings(report) {
  const text = await readFile(report, "utf8").catch(() => "{}");
  const { pluginReports = [] } = JSON.parse(text);
  const findings = pluginReports.flatMap(({ violations }) => violations);
  for (const { ruleName, description, violatingConstructs } of findings)
    console.log(`${ruleName}: ${description} ${violatingConstructs.map((each) => each.constructPath).join(", ")}`);
  console.log(`cdk-nag (AwsSolutions, Serverless): ${String(findings.length)} findings; acknowledged with a reason:`);
  for (const { rule, at, reason } of ACKNOWLEDGED) console.log(`  ${rule} (${at.join(", ")})\n    ${reason}`);
}
