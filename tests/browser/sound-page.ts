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

/** May be wider than their frame: tables as wide as the book, rows of filters, pages of a file. */
const MADE_TO_SCROLL = ".scroll-x, .rbx, .tabs, .chips, .viewer-pages, .pdf-pages, input, textarea, select";

/** What reaches beyond its frame at the side, by class: the page itself, or what scrolls only because it does not fit. */
export function overflowing(page: Page): Promise<string[]> {
  return page.evaluate((allowed) => {
    const scrolls = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflowX);
    return [document.documentElement, ...document.querySelectorAll("body *")]
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .filter((element) => element === document.documentElement || (scrolls(element) && !element.matches(allowed)))
      .map((element) => `${element.tagName} ${element.className}`);
  }, MADE_TO_SCROLL);
}

/** Until what was slow to come has come: lists, pages of a file, letters. */
async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const coming = document.querySelector(".skels, .viewer-opening, [aria-busy=true]");
    const paper = document.querySelector(".viewer:not(.viewer--empty), .draft-preview");
    // Behind a form that fills a phone no page is drawn.
    const drawn = !paper?.checkVisibility() || paper.querySelector("canvas, img") !== null;
    return coming === null && drawn;
  });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** Takes a picture of what is shown, and expects of it what every page must hold, whatever it shows. */
export async function look({ page, errors }: Window, where: string): Promise<void> {
  await settle(page);
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: join(SHOTS, `${where}.png`) });
  expect(await violations(page), where).toEqual([]);
  expect(await overflowing(page), where).toEqual([]);
  expect(errors, where).toEqual([]);
  expect((await page.title()).length, where).toBeGreaterThan(6);
}
