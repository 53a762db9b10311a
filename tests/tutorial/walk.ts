import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";

/** One step of the walk: what was done, the picture of where it led, and how long it took. */
export interface Step {
  readonly title: string;
  readonly picture: string;
  readonly milliseconds: number;
}

/** Walks through the portal step by step and takes a picture after each; writes nothing else. */
export class Walk {
  readonly steps: Step[] = [];
  readonly #folder: string;
  readonly #tell: (step: Step) => void;

  constructor(folder: string, tell: (step: Step) => void) {
    this.#folder = folder;
    this.#tell = tell;
  }

  /** Does a step on a page, then takes its picture: `03-people.png`. */
  async step(title: string, name: string, page: Page, act: () => Promise<void>): Promise<void> {
    const startedAt = performance.now();
    await act().catch(async (error: unknown) => {
      throw new Error(`“${title}” failed at ${page.url()}:\n${await page.locator("body").innerText()}`, {
        cause: error,
      });
    });
    await page.evaluate("document.fonts.ready.then(() => undefined)");
    const picture = `${String(this.steps.length + 1).padStart(2, "0")}-${name}.png`;
    await mkdir(this.#folder, { recursive: true });
    await writeFile(join(this.#folder, picture), await page.screenshot());
    const step = { title, picture, milliseconds: Math.round(performance.now() - startedAt) };
    this.steps.push(step);
    this.#tell(step);
  }
}
