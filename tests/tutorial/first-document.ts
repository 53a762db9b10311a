import { agencyIdOfGso } from "@vanthu/office/organisation/commune-rules.ts";
import type { Page } from "playwright-core";
import { press, sees } from "../browser/screen.ts";
import { COMMUNE_GSO, type OpenedCommune } from "./open-commune.ts";
import type { Sender } from "./sender.ts";
import { signInByCard } from "./sign-in-by-card.ts";
import type { Walk } from "./walk.ts";

const SUBJECT = "báo cáo tuần đầu tiên dùng hệ thống quản lý văn bản và điều hành";

/** The clerk of the commune comes in by the card, sees what is missing, and registers the first document that arrives. */
export async function firstDocument(walk: Walk, page: Page, commune: OpenedCommune, sender: Sender): Promise<void> {
  await walk.step("Văn thư xã đăng nhập bằng phiếu", "dang-nhap-xa", page, async () => {
    await signInByCard(page, commune.clerk);
    await page.getByRole("heading", { name: /^Hôm nay, / }).waitFor();
    await sees(page, "Sẵn sàng dùng");
  });
  await walk.step("Xem còn thiếu gì, ai làm", "san-sang", page, async () => {
    await press(page, "Xem còn thiếu gì");
    await sees(page, "Đã mở sổ năm nay");
  });
  await walk.step("Một văn bản gửi đến qua trục liên thông", "van-ban-den", page, async () => {
    await sender.write({ agencyId: agencyIdOfGso(COMMUNE_GSO), name: commune.name }, SUBJECT);
    await arrives(page);
  });
  await walk.step("Xem lại rồi vào sổ", "vao-so", page, async () => {
    await press(page, new RegExp(`^Vào sổ ?: .*${SUBJECT}`));
    await page.getByRole("heading", { name: "Vào sổ văn bản đến" }).waitFor();
  });
  await walk.step(
    `Số đến ${String(commune.lastIncoming + 1)}: văn bản đầu tiên đã vào sổ`,
    "da-vao-so",
    page,
    async () => {
      await press(page, "Vào sổ và báo bên gửi");
      await sees(page, `Đã vào sổ, số đến ${String(commune.lastIncoming + 1)}. Đã báo bên gửi.`);
    },
  );
}

/** The queue takes a moment; a person would look again too. */
async function arrives(page: Page): Promise<void> {
  for (let look = 0; look < 40; look += 1) {
    await page.goto("/");
    await page.getByRole("heading", { name: /^Hôm nay, / }).waitFor();
    try {
      await page.getByText(SUBJECT).first().waitFor({ timeout: 500 });
      return;
    } catch {
      // not here yet
    }
  }
  throw new Error("the document did not arrive");
}
