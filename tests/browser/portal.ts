/// <reference lib="dom" />
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { expect } from "vitest";
import type { Instance } from "../instance/instance.ts";

const CHROMIUM = process.env["VANTHU_CHROMIUM"] ?? "/usr/bin/chromium";
/** The browser speaks to nobody but the pages it is shown. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const DESK = { width: 1366, height: 768 } as const;
export const PHONE = { width: 390, height: 844 } as const;

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
}

/** A window of its own (own cookies) in which errors of the page are failures of the test. */
export interface Window {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors the page wrote to its console or threw. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

export interface WindowOptions {
  readonly size?: { readonly width: number; readonly height: number };
  readonly language?: "vi" | "en";
}

export async function openWindow(
  browser: Browser,
  { size = DESK, language = "vi" }: WindowOptions = {},
): Promise<Window> {
  const context = await browser.newContext({
    viewport: size,
    hasTouch: size.width < 700,
    locale: language === "vi" ? "vi-VN" : "en-GB",
    bypassCSP: false,
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(error.message));
  return { page, context, errors, close: () => context.close() };
}

/** Signs in through the page, as a person would. */
export async function signIn({ page }: Window, { address, samplePassword }: Instance, name: string): Promise<void> {
  await page.goto(`${address}/sign-in`);
  await page.locator("input").first().fill(name);
  await page.locator("input[type=password]").fill(samplePassword);
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

/** WCAG 2.2 A and AA by axe; answers what it found, rule and place, nothing when all is well. */
export async function violations(page: Page): Promise<string[]> {
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

/** Nothing may lie beyond the window but in a scroller of its own. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** What every page must hold, whatever it shows. */
export async function expectSoundPage({ page, errors }: Window, where: string): Promise<void> {
  expect(await violations(page), where).toEqual([]);
  expect(await overflow(page), `${where} overflows`).toBeLessThanOrEqual(0);
  expect(errors, where).toEqual([]);
  expect((await page.title()).length, where).toBeGreaterThan(6);
}
