import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readSettings, type Settings } from "./settings.ts";
import { WEIGHTS } from "./weights.ts";

const GIVEN: Readonly<Record<string, string>> = {
  domain: "vanthu.example.vn",
  certificateArn: "arn:aws:acm:us-east-1:111122223333:certificate/11111111-2222-3333-4444-555555555555",
  mailDomain: "vanthu.example.vn",
  alarmMail: "operator@vanthu.example.vn",
};

/** Settings of a stage with everything that can be given. */
export function fullSettings(stage: Settings["stage"]): Settings {
  return readSettings((name) => (name === "stage" ? stage : GIVEN[name]));
}

/** A folder of its own with stand-ins for what the build makes: a template is the same whatever code it carries. */
export function placeholders(): { readonly folder: string; readonly functions: string; readonly web: string } {
  const folder = mkdtempSync(join(tmpdir(), "vanthu-infra-"));
  const put = (...path: string[]) => {
    mkdirSync(join(folder, ...path.slice(0, -1)), { recursive: true });
    writeFileSync(join(folder, ...path), path.join("/"));
  };
  for (const name of Object.keys(WEIGHTS)) put("functions", name, "index.mjs");
  put("web", "index.html");
  put("web", "assets", "page.js");
  return { folder, functions: join(folder, "functions"), web: join(folder, "web") };
}

export interface Resource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}
