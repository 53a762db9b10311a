import type { Locator, Page } from "playwright-core";

/** Waits until these words stand on the page, and can be seen. */
export async function sees(at: Page | Locator, words: string | RegExp): Promise<void> {
  await at.getByText(words).filter({ visible: true }).first().waitFor();
}

/** Presses the button or link of this name. */
export async function press(at: Page | Locator, name: string | RegExp): Promise<void> {
  await at
    .getByRole("button", { name, exact: true })
    .or(at.getByRole("link", { name, exact: true }))
    .filter({ visible: true })
    .first()
    .click();
}

/** The dialog that is open, by its title. */
export function dialog(page: Page, title: string | RegExp): Locator {
  return page.getByRole("dialog", { name: title });
}

/** The words of the buttons at the head of a document: what this person may do with it now. */
export async function deeds(page: Page): Promise<string[]> {
  await page.locator(".doc-actions").waitFor({ state: "attached" });
  const texts = await page.locator(".doc-actions").getByRole("button").allInnerTexts();
  return texts.map((text) => text.trim()).filter((text) => text !== "");
}

/** Types into a field that finds people or agencies without accents, and takes what it offers. */
export async function choose(page: Page, field: string, typed: string, offered: string | RegExp): Promise<void> {
  await page.getByRole("combobox", { name: field }).fill(typed);
  await page.getByRole("option", { name: offered }).first().click();
}

/** Lets the timers of the page run ahead until the words stand there, as if somebody had left it open. */
export async function seesInTime(page: Page, words: string | RegExp, { everyMs = 60_000 } = {}): Promise<void> {
  const found = page.getByText(words).filter({ visible: true }).first();
  for (let turn = 0; turn < 40; turn++) {
    await page.clock.runFor(everyMs);
    try {
      await found.waitFor({ timeout: 500 });
      return;
    } catch {
      // not yet: the work behind it takes real time
    }
  }
  await found.waitFor({ timeout: 1 });
}

/** Begins a draft of a type as its drafter does, and waits for the editor. */
export async function beginDraft(page: Page, typeName: string, subject = ""): Promise<void> {
  const asked = dialog(page, "Soạn văn bản mới");
  await press(asked, typeName);
  await asked.getByLabel("Trích yếu").fill(subject);
  await press(asked, "Bắt đầu soạn");
  await page.getByRole("form", { name: "Nội dung văn bản" }).waitFor();
}
