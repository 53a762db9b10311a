import type { SignInCard } from "@vanthu/office/account/schema.ts";
import type { Page } from "playwright-core";
import { dialog, press, sees } from "../browser/screen.ts";
import { signInByCard, type Card } from "./sign-in-by-card.ts";
import type { Walk } from "./walk.ts";

export const COMMUNE = "UBND xã Tân Lạc";
/** GSO code of that commune in the real list. */
export const COMMUNE_GSO = "05128";
const HANDLE = "tanlac";
const LAST_INCOMING = 214;

/** The people typed in at the opening; the rest follow in a list. */
const PEOPLE = [
  { fullName: "Lê Hồng Nhung", post: "Văn thư", department: "Văn phòng HĐND và UBND" },
  { fullName: "Bùi Xuân Thụy", post: "Chủ tịch", department: "Lãnh đạo UBND" },
] as const;

/** A commune that is open: who keeps its books, and the number its book of incoming documents stands at. */
export interface OpenedCommune {
  readonly name: string;
  readonly clerk: Card;
  readonly lastIncoming: number;
}

/** The administrator of the province opens a commune, lets it work and prints the cards of its people. */
export async function openCommune(walk: Walk, page: Page, card: SignInCard): Promise<OpenedCommune> {
  await walk.step("Quản trị tỉnh đăng nhập bằng mã trên phiếu", "dang-nhap-tinh", page, async () => {
    await signInByCard(page, { name: card.signInName, code: card.code });
    await sees(page, "Chưa có đơn vị nào");
  });
  await walk.step("Chọn xã trong danh mục, nhập số cuối đã dùng", "mo-don-vi", page, async () => {
    await press(page, "Mở đơn vị mới");
    const name = page.getByRole("combobox", { name: "Tên đơn vị" });
    await name.fill("xa tan lac");
    await page.getByRole("option", { name: COMMUNE, exact: true }).click();
    await page.getByLabel("Mã định danh").fill("H56.128");
    await page.getByLabel("Sổ văn bản đến").fill(String(LAST_INCOMING));
    await page.getByLabel("Sổ văn bản đi").fill("87");
    await sees(page, `…@${HANDLE}`);
  });
  await walk.step("Nhập văn thư và Chủ tịch", "nhap-nguoi", page, async () => {
    await page.getByText("Nhập vài người ngay bây giờ").click();
    await press(page, "Thêm người");
    for (const [at, person] of PEOPLE.entries()) {
      const entry = page.getByRole("group", { name: `Người thứ ${String(at + 1)}` });
      await entry.getByLabel("Họ và tên").fill(person.fullName);
      await entry.getByLabel("Chức danh").selectOption(person.post);
      await entry.getByLabel("Phòng, bộ phận").fill(person.department);
    }
  });
  await walk.step("Mở xong: thấy ngay còn thiếu gì", "vua-mo", page, async () => {
    await press(page, "Mở đơn vị");
    await page.getByRole("heading", { name: COMMUNE }).waitFor();
    await sees(page, "Việc chuẩn bị");
  });
  await walk.step("Cho xã chạy thử", "chay-thu", page, async () => {
    await press(page, "Cho chạy thử");
    const asked = dialog(page, `Cho ${COMMUNE} chạy thử?`);
    await asked.getByLabel("Lý do").fill("Đủ văn thư và lãnh đạo để bắt đầu.");
    await press(asked, "Cho chạy thử");
    await asked.waitFor({ state: "hidden" });
  });
  const cards: Card[] = [];
  await walk.step("In phiếu đăng nhập lần đầu", "phieu-dang-nhap", page, async () => {
    await press(page, "In phiếu đăng nhập");
    await press(dialog(page, `Phiếu đăng nhập của ${COMMUNE}`), "Tạo phiếu để in");
    const sheet = page.getByRole("region", { name: "Các phiếu đăng nhập lần đầu" });
    await sheet.waitFor();
    for (const one of await sheet.locator(".si-card").all()) {
      cards.push({
        name: await one.locator("dd").first().innerText(),
        code: await one.locator(".si-card-code").innerText(),
      });
    }
  });
  const clerk = cards.find(({ name }) => name.startsWith("nhung."));
  if (!clerk) throw new Error("the sheet holds no card of the clerk");
  return { name: COMMUNE, clerk, lastIncoming: LAST_INCOMING };
}
