import { join, resolve } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { endInOrderWhenInterrupted, inTemporaryFolder, startInstance } from "../instance/instance.ts";
import { firstDocument } from "./first-document.ts";
import { openCommune } from "./open-commune.ts";
import { openProvinceOffice } from "./province.ts";
import { openSender } from "./sender.ts";
import { Walk, type Step } from "./walk.ts";
import { worldOf } from "./world-of.ts";

const CHROMIUM = process.env["VANTHU_CHROMIUM"] ?? "/usr/bin/chromium";
const SLOWEST_MS = 20_000;

/** What the walk came to. */
export interface Tutorial {
  readonly steps: readonly Step[];
  /** From the province's first sign-in to the commune's first arrival number. */
  readonly seconds: number;
}

/**
 * From nothing to a commune that receives its first document: an empty machine, the office of a province on it, and then
 * only the pages of the portal, as the people would use them. Leaves a picture of each step in the folder.
 */
export async function walkThrough(folder: string, tell: (step: Step) => void): Promise<Tutorial> {
  return inTemporaryFolder(async (data) => {
    const instance = await startInstance({ dataFolder: join(data, "data"), env: { VANTHU_SAMPLE: "0" } });
    let browser: Browser | undefined;
    try {
      const world = await worldOf(instance);
      const administrator = await openProvinceOffice(world);
      const sender = await openSender(world);
      browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox", "--disable-gpu"] });
      const open = windowsOf(browser, instance.address);
      const walk = new Walk(folder, tell);
      const startedAt = performance.now();
      const commune = await openCommune(walk, await open(), administrator);
      await firstDocument(walk, await open(), commune, sender);
      return { steps: walk.steps, seconds: (performance.now() - startedAt) / 1000 };
    } finally {
      await browser?.close();
      await instance.stop();
    }
  });
}

/** Walks through, telling each step, for `npm run tutorial`. */
export async function tutorial(out: string): Promise<void> {
  endInOrderWhenInterrupted();
  const folder = resolve(out);
  const { steps, seconds } = await walkThrough(folder, ({ title, picture, milliseconds }) => {
    console.log(`  ✓ ${title.padEnd(64)} ${String(milliseconds).padStart(6)} ms   ${picture}`);
  });
  console.log(`\nXong ${String(steps.length)} bước trong ${seconds.toFixed(1)} giây. Ảnh ở ${folder}`);
}

/** Each person sits at another machine: own cookies, own storage. */
function windowsOf(browser: Browser, address: string): () => Promise<Page> {
  return async () => {
    const context = await browser.newContext({
      baseURL: address,
      viewport: { width: 1366, height: 768 },
      locale: "vi-VN",
      timezoneId: "Asia/Ho_Chi_Minh",
    });
    context.setDefaultTimeout(SLOWEST_MS);
    return context.newPage();
  };
}
