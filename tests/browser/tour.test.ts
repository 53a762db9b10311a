/// <reference lib="dom" />
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startInstance, type Instance } from "../instance/instance.ts";
import { root } from "../instance/program.ts";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { DESK, expectSoundPage, openBrowser, openWindow, PHONE, signIn, type Window } from "./portal.ts";

let browser: Browser;
let instance: Instance;
let folder: string;
const shots = join(root, "dist/screenshots");

beforeAll(async () => {
  mkdirSync(shots, { recursive: true });
  folder = await mkdtemp(join(tmpdir(), "vanthu-tour-"));
  [browser, instance] = await Promise.all([openBrowser(), startInstance({ dataFolder: join(folder, "data") })]);
});
afterAll(async () => {
  await Promise.all([browser.close(), instance.stop()]);
  await rm(folder, { recursive: true, force: true });
});

const YEAR = String(new Date().getFullYear());

/** Pages by the person whose they are. `first` opens the first document of the list. */
const PAGES = [
  { who: "nguyen.bt@lacthuy", name: "clerk-today", path: "/" },
  { who: "nguyen.bt@lacthuy", name: "clerk-incoming", path: "/incoming", first: "/api/incoming?view=all" },
  { who: "nguyen.bt@lacthuy", name: "clerk-register-form", path: "/incoming/new" },
  { who: "nguyen.bt@lacthuy", name: "clerk-register-incoming", path: `/registers/incoming/${YEAR}` },
  { who: "nguyen.bt@lacthuy", name: "clerk-register-outgoing", path: `/registers/outgoing/${YEAR}` },
  { who: "nguyen.bt@lacthuy", name: "clerk-paper-form", path: "/outgoing/paper" },
  { who: "nguyen.bt@lacthuy", name: "clerk-exchange", path: "/exchange" },
  { who: "nguyen.bt@lacthuy", name: "clerk-directory", path: "/directory" },
  { who: "nguyen.bt@lacthuy", name: "clerk-profile", path: "/profile" },
  { who: "thuy.bx@lacthuy", name: "chair-today", path: "/" },
  {
    who: "thuy.bx@lacthuy",
    name: "chair-incoming",
    path: "/incoming",
    first: "/api/incoming?view=all&state=registered",
  },
  {
    who: "nhuong.dtq@lacthuy",
    name: "viceChair-sign",
    path: "/outgoing",
    first: "/api/outgoing?view=all&state=awaitingSignature",
  },
  {
    who: "thuyen.lt@sonoivu",
    name: "sender-outgoing",
    path: "/outgoing",
    first: "/api/outgoing?view=all&state=issued",
  },
  { who: "luyen.qd@lacthuy", name: "specialist-today", path: "/" },
  { who: "luyen.qd@lacthuy", name: "specialist-outgoing", path: "/outgoing" },
  { who: "luyen.qd@lacthuy", name: "specialist-draft", path: "/outgoing", draft: true },
] as const;

describe.each([
  { size: DESK, label: "desk", language: "vi" },
  { size: PHONE, label: "phone", language: "vi" },
  { size: DESK, label: "desk-en", language: "en" },
] as const)("every page at $label", ({ size, label, language }) => {
  test("the sign-in page is sound, and says what is wrong with a wrong password", async () => {
    const window = await openWindow(browser, { size, language });
    await window.page.goto(`${instance.address}/sign-in`);
    await window.page.locator("input[type=password]").waitFor();
    await settle(window);

    await expectSoundPage(window, "sign-in");
    await window.page.locator("input").first().fill("nguyen.bt@lacthuy");
    await window.page.locator("input[type=password]").fill("sai");
    await window.page.keyboard.press("Enter");
    await window.page.locator("[role=alert], .note.bad, .field-error").first().waitFor();
    expect(await window.page.locator("body").innerText()).toMatch(
      language === "vi" ? /Mật khẩu|mật khẩu/ : /password/i,
    );
    await window.page.screenshot({ path: join(shots, `sign-in-${label}.png`) });
    await window.close();
  });

  test.each(PAGES)("$name is sound", async ({ who, name, path, ...more }) => {
    const window = await openWindow(browser, { size, language });
    await signIn(window, instance, who);
    await window.page.goto(instance.address + (await addressOf(window, path, more)));
    await window.page.locator("main h1, main h2").first().waitFor();
    await settle(window);

    await window.page.screenshot({ path: join(shots, `${name}-${label}.png`) });
    await expectSoundPage(window, name);
    expect(await window.page.locator("body").innerText()).toContain(language === "vi" ? "Dữ liệu mẫu" : "Sample data");
    await window.close();
  });
});

async function addressOf(
  { page }: Window,
  path: string,
  { first, draft }: { first?: string; draft?: boolean },
): Promise<string> {
  if (draft) {
    const reply = await page.request.post(`${instance.address}/api/outgoing`, {
      data: { typeName: "Báo cáo", subject: "Kết quả rà soát hộ nghèo năm 2026" },
    });
    const { document } = (await reply.json()) as { document: { id: string } };
    return `/outgoing/${document.id}`;
  }
  if (!first) return path;
  const reply = await page.request.get(instance.address + first);
  const { items } = (await reply.json()) as { items: readonly { id: string }[] };
  return `${path}/${items[0]?.id ?? "none"}`;
}

/** Until nothing is fetched any more and what was slow to come has come. */
async function settle({ page }: Window): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}
