import { SendEmailCommand, SESv2Client } from "@aws-sdk/client-sesv2";
import type { World } from "./world.ts";

export interface Mail {
  /** One address; each receiver gets a mail of their own, so that nobody learns the others' addresses. */
  readonly to: string;
  readonly subject: string;
  /** Plain text. It leaves the system: it says that there is something to read and where, never what it says. */
  readonly text: string;
}

export type MailOutcome =
  | { readonly sent: true; readonly messageId: string }
  /** This deployment has no sender: the notice in the system is all there is. */
  | { readonly sent: false; readonly reason: "mail.not_set_up" };

type MailWorld = Pick<World, "config">;

/** Made when the first mail is sent, and only in functions that send: most never do. */
const clients = new WeakMap<MailWorld["config"], SESv2Client>();

/**
 * Sends a mail by SES from the deployment's sender. Sent again, it arrives twice: keep a receipt.
 *
 * @throws MessageRejected when the sender is not verified, TooManyRequestsException over the quota, BadRequestException
 *   for an address that is none; all of SES
 */
export async function sendMail({ config }: MailWorld, { to, subject, text }: Mail): Promise<MailOutcome> {
  if (config.mailFrom === undefined) return { sent: false, reason: "mail.not_set_up" };
  const client = clients.get(config) ?? new SESv2Client({});
  clients.set(config, client);
  const { MessageId = "" } = await client.send(
    new SendEmailCommand({
      FromEmailAddress: config.mailFrom,
      Destination: { ToAddresses: [to] },
      Content: {
        Simple: {
          Subject: { Data: subject, Charset: "UTF-8" },
          Body: { Text: { Data: text, Charset: "UTF-8" } },
        },
      },
    }),
  );
  return { sent: true, messageId: MessageId };
}
