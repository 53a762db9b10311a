import type { Page } from "playwright-core";
import { press } from "../browser/screen.ts";

/** What stands on a first sign-in card. */
export interface Card {
  readonly name: string;
  readonly code: string;
}

const PASSWORD = "mot cau de nho 2026";

/** Signs in as the card says: name and code, and a password of one's own. */
export async function signInByCard(page: Page, { name, code }: Card): Promise<void> {
  await page.goto("/sign-in");
  await press(page, "Đăng nhập lần đầu bằng mã trên phiếu");
  // Both pages have a name; only the second asks for a code.
  await page.locator("#code").fill(code);
  await page.locator("#name").fill(name);
  await page.locator("#password").fill(PASSWORD);
  await press(page, "Đặt mật khẩu và vào làm việc");
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}
