import { afterAll, beforeAll, expect, test } from "vitest";
import { sendMail } from "./mail.ts";
import { startTestWorld, type TestWorld } from "./test-world.ts";

let started: TestWorld;
beforeAll(async () => {
  started = await startTestWorld();
});
afterAll(() => started.stop());

const mail = { to: "chanh.vp@hoabinh.example", subject: "Báo cáo tuần", text: "Mời xem: http://localhost/report" };
const pageOf = async (path = "") => (await fetch(`${started.world.config.awsEndpoint ?? ""}/mail${path}`)).text();

test("a mail leaves from the deployment's sender and can be read on the machine's own page", async () => {
  const sent = await sendMail(started.world, mail);

  expect(sent).toMatchObject({ sent: true });
  expect(await pageOf()).toContain("Báo cáo tuần");
  expect(await pageOf(sent.sent ? `/${sent.messageId}` : "")).toContain(`href="http://localhost/report"`);
});

test("without a sender no mail is sent, and it says so", async () => {
  const config = { ...started.world.config, mailFrom: undefined };

  const outcome = await sendMail({ config }, { ...mail, subject: "Không gửi" });

  expect(outcome).toEqual({ sent: false, reason: "mail.not_set_up" });
  expect(await pageOf()).not.toContain("Không gửi");
});

test("a sender that is not verified is refused by SES", async () => {
  const config = { ...started.world.config, mailFrom: "ai-do@other.example" };

  await expect(sendMail({ config }, mail)).rejects.toMatchObject({ name: "MessageRejected" });
});
