import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  CreateEmailIdentityCommand,
  DeleteEmailIdentityCommand,
  DeleteSuppressedDestinationCommand,
  GetAccountCommand,
  GetEmailIdentityCommand,
  GetSuppressedDestinationCommand,
  ListEmailIdentitiesCommand,
  PutAccountSendingAttributesCommand,
  PutSuppressedDestinationCommand,
  SendEmailCommand,
  SESv2Client,
} from "@aws-sdk/client-sesv2";
import { startCloud } from "@vanthu/cloud/start-cloud.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aName, credentials, isEmbedded, openTarget, region, type Target } from "./target.ts";

let target: Target;
beforeAll(async () => {
  target = await openTarget();
});
afterAll(() => target.close());

const aDomain = () => `${aName("mail")}.example`;
const aMail = (from: string, more: { to?: string[]; subject?: string; text?: string } = {}) =>
  new SendEmailCommand({
    FromEmailAddress: from,
    Destination: { ToAddresses: more.to ?? ["ubnd@hoabinh.example"] },
    Content: {
      Simple: {
        Subject: { Data: more.subject ?? "Báo cáo tuần 47" },
        Body: { Text: { Data: more.text ?? "Mời đồng chí xem báo cáo." } },
      },
    },
  });

describe("senders", () => {
  test("an identity is made once, is found, and can be removed", async () => {
    const EmailIdentity = aDomain();
    const made = await target.ses.send(new CreateEmailIdentityCommand({ EmailIdentity }));
    expect(made).toMatchObject({ IdentityType: "DOMAIN" });
    const again = target.ses.send(new CreateEmailIdentityCommand({ EmailIdentity }));
    await expect(again).rejects.toMatchObject({ name: "AlreadyExistsException" });
    expect(await target.ses.send(new GetEmailIdentityCommand({ EmailIdentity }))).toMatchObject({
      IdentityType: "DOMAIN",
    });
    await target.ses.send(new DeleteEmailIdentityCommand({ EmailIdentity }));
    const gone = target.ses.send(new GetEmailIdentityCommand({ EmailIdentity }));
    await expect(gone).rejects.toMatchObject({ name: "NotFoundException" });
  });

  test("a sender that is not verified is refused by name", async () => {
    const from = `vanthu@${aDomain()}`;
    await expect(target.ses.send(aMail(from))).rejects.toMatchObject({
      name: "MessageRejected",
      message: expect.stringContaining(from) as string,
    });
  });

  test("a receiver that is no address is refused", async () => {
    const sent = target.ses.send(aMail(`vanthu@${aDomain()}`, { to: ["không phải địa chỉ"] }));
    await expect(sent).rejects.toMatchObject({ $metadata: { httpStatusCode: 400 } });
  });

  test("the account tells its quota", async () => {
    const { SendQuota } = await target.ses.send(new GetAccountCommand({}));
    expect(SendQuota?.Max24HourSend).toBeGreaterThan(0);
  });

  test("an address on the suppression list is found there until it is taken off", async () => {
    const EmailAddress = `roi@${aDomain()}`;
    await target.ses.send(new PutSuppressedDestinationCommand({ EmailAddress, Reason: "BOUNCE" }));
    const asked = new GetSuppressedDestinationCommand({ EmailAddress });
    const { SuppressedDestination } = await target.ses.send(asked);
    expect(SuppressedDestination).toMatchObject({ EmailAddress, Reason: "BOUNCE" });
    await target.ses.send(new DeleteSuppressedDestinationCommand({ EmailAddress }));
    await expect(target.ses.send(asked)).rejects.toMatchObject({ name: "NotFoundException" });
  });
});

describe.skipIf(!isEmbedded)("mails of the embedded cloud", () => {
  async function aSender(): Promise<string> {
    const EmailIdentity = `vanthu@${aDomain()}`;
    await target.ses.send(new CreateEmailIdentityCommand({ EmailIdentity }));
    return EmailIdentity;
  }
  const page = async (path = "", headers = {}) => fetch(`${target.cloud!.endpoint}/mail${path}`, { headers });

  test("an address and all addresses of a domain may send once they are identities", async () => {
    const domain = aDomain();
    await target.ses.send(new CreateEmailIdentityCommand({ EmailIdentity: domain }));
    const sent = await target.ses.send(aMail(`Văn thư <bat-ky@${domain}>`));
    expect(sent.MessageId).toBeTruthy();
    const { EmailIdentities } = await target.ses.send(new ListEmailIdentitiesCommand({}));
    expect(EmailIdentities?.map(({ IdentityName }) => IdentityName)).toContain(domain);
  });

  test("the machine's page lists a mail and shows its text, with nothing of it taken for markup", async () => {
    const mail = aMail(await aSender(), {
      subject: "Tuần <47>",
      text: "<script>x</script> https://vanthu.example/t?a=1&b=2",
    });
    const { MessageId = "" } = await target.ses.send(mail);
    expect(await (await page()).text()).toContain("Tuần &lt;47&gt;");
    const shown = await (await page(`/${MessageId}`)).text();
    expect(shown).toContain("&lt;script&gt;");
    expect(shown).toContain(`<a href="https://vanthu.example/t?a=1&amp;b=2">`);
  });

  test("the page answers under no other name of the machine", async () => {
    const url = new URL(target.cloud!.endpoint);
    const status = await new Promise((resolve) => {
      const asked = request({ port: url.port, path: "/mail", headers: { host: "evil.example" } }, (reply) => {
        reply.resume();
        resolve(reply.statusCode);
      });
      asked.end();
    });
    expect(status).toBe(403);
    expect((await page("/absent")).status).toBe(404);
  });

  test("a suppressed address is taken and not delivered, as SES does", async () => {
    const to = `chan@${aDomain()}`;
    await target.ses.send(new PutSuppressedDestinationCommand({ EmailAddress: to, Reason: "COMPLAINT" }));
    const { MessageId = "" } = await target.ses.send(aMail(await aSender(), { to: [to] }));
    expect(await (await page(`/${MessageId}`)).text()).toContain("địa chỉ đã bị chặn");
  });

  test("an account whose sending is paused sends nothing until it is let go on", async () => {
    const from = await aSender();
    await target.ses.send(new PutAccountSendingAttributesCommand({ SendingEnabled: false }));
    await expect(target.ses.send(aMail(from))).rejects.toMatchObject({ name: "SendingPausedException" });
    await target.ses.send(new PutAccountSendingAttributesCommand({ SendingEnabled: true }));
    expect((await target.ses.send(aMail(from))).MessageId).toBeTruthy();
  });

  test("each mail lies in the folder as a file a mail program opens; over the quota none is taken", async () => {
    const dir = await mkdtemp(join(tmpdir(), "vanthu-mail-"));
    const cloud = await startCloud({
      port: 0,
      dir,
      region,
      mailsPerDay: 1,
      credentials: { contract: "contract-secret" },
    });
    const client = new SESv2Client({ endpoint: cloud.endpoint, region, credentials, maxAttempts: 1 });
    await client.send(new CreateEmailIdentityCommand({ EmailIdentity: "vanthu@xa.example" }));
    const subject = "Báo cáo tổng hợp tuần 47 năm 2026 của Ủy ban nhân dân xã Cao Phong";
    await client.send(aMail("vanthu@xa.example", { subject }));
    await expect(client.send(aMail("vanthu@xa.example"))).rejects.toMatchObject({ name: "TooManyRequestsException" });
    const files = await readdir(join(dir, "mail"));
    expect(files).toHaveLength(1);
    const eml = await readFile(join(dir, "mail", files[0] ?? ""), "utf8");
    const words = [...eml.matchAll(/=\?UTF-8\?B\?([^?]+)\?=/g)].map(([, word = ""]) =>
      Buffer.from(word, "base64").toString(),
    );
    expect(words.join("")).toBe(subject);
    expect(eml.split("\r\n").every((line) => line.length <= 998)).toBe(true);
    client.destroy();
    await cloud.close();
    await rm(dir, { recursive: true });
  });
});
