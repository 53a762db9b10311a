/// <reference lib="dom" />
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { root } from "../instance/program.ts";
import type { Window } from "./portal.ts";

/** Pictures of every page and dialog, to be looked at by a person. */
const SHOTS = join(root, "dist/screenshots");

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** WCAG 2.2 A and AA by axe; answers what it found, rule and place, nothing when all is well. */
async function violations(page: Page): Promise<string[]> {
  // By the debugging protocol, because the page's own policy lets no foreign script in.
  const session = await page.context().newCDPSession(page);
  await session.send("Runtime.evaluate", { expression: axe });
  const { result } = await session.send("Runtime.evaluate", {
    expression: `axe.run(document, { runOnly: ["wcag2a","wcag2aa","wcag21a","wcag21aa","wcag22a","wcag22aa"] }).then(r => JSON.stringify(r.violations.flatMap(v => v.nodes.map(n => v.id + ": " + n.target.join(" ")))))`,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  return JSON.parse(String(result.value)) as string[];
}

/** How far the page reaches beyond the window, in CSS pixels; only a scroller of its own may. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Until nothing is fetched any more and what was slow to come has come. */
async function settle({ page, quiet }: Pick<Window, "page" | "quiet">): Promise<void> {
  await quiet();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** Takes a picture of what is shown, and expects of it what every page must hold, whatever it shows. */
export async function look({ page, quiet, errors }: Window, where: string): Promise<void> {
  await settle({ page, quiet });
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: join(SHOTS, `${where}.png`) });
  expect(await violations(page), where).toEqual([]);
  expect(await overflow(page), `${where} overflows`).toBeLessThanOrEqual(0);
  expect(errors, where).toEqual([]);
  expect((await page.title()).length, where).toBeGreaterThan(6);
}
