import { randomUUID } from "node:crypto";
import type { RestOperations } from "../http/rest-service.ts";
import { ServiceError, type JsonObject } from "../http/service-error.ts";
import type { Database } from "../storage/database.ts";
import { Identities, identityType } from "./identities.ts";
import { mailFile } from "./mail-file.ts";
import { idTime, Mails, type MailRecord } from "./mails.ts";

/** What an account out of the sandbox begins with. */
export const defaultMailsPerDay = 50_000;
const maxReceivers = 50;
const dayMs = 24 * 60 * 60 * 1000;
const suppressedKey = (address: string) => `mail-suppressed~${address.toLowerCase()}`;
const pausedKey = "mail-paused";

export interface SesOptions {
  region: string;
  dir: string;
  mailsPerDay: number;
  now: () => number;
}

/** SES, version 2 of its API: mails are not delivered but kept, as files and for the machine's own page. */
export function openSes(database: Database, options: SesOptions): { operations: RestOperations; mails: Mails } {
  const { region, now, mailsPerDay } = options;
  const identities = new Identities(database);
  const mails = new Mails(database, options.dir);
  const isSuppressed = (address: string) => database.get(suppressedKey(addressOf(address))) !== undefined;
  const isPaused = () => database.get<boolean>(pausedKey) === true;

  async function send(input: JsonObject): Promise<object> {
    const from = String(input["FromEmailAddress"] ?? "");
    const destination = (input["Destination"] ?? {}) as JsonObject;
    const [to, cc, bcc] = ["To", "Cc", "Bcc"].map((kind) => addresses(destination[`${kind}Addresses`]));
    const receivers = [...(to ?? []), ...(cc ?? []), ...(bcc ?? [])];
    const content = (input["Content"] ?? {}) as JsonObject;
    checkReceivers(receivers);
    if (isPaused()) throw new ServiceError("SendingPausedException", "Email sending is disabled for your account.");
    if (!identities.covers(addressOf(from))) throw notVerified(region, addressOf(from));
    const sentAt = now();
    if ((await mails.countSince(sentAt - dayMs)) >= mailsPerDay) {
      throw new ServiceError("TooManyRequestsException", "Daily message quota exceeded.", { status: 429 });
    }
    const id = `${idTime(sentAt)}-${randomUUID()}`;
    const { subject, text, file } = readContent(content, {
      id,
      from,
      to: to ?? [],
      cc: cc ?? [],
      replyTo: addresses(input["ReplyToAddresses"]),
      sentAt,
      region,
    });
    const suppressed = receivers.every(isSuppressed);
    const record: MailRecord = { id, from, to: receivers, subject, text, sentAt, suppressed };
    await mails.add(record, file);
    return { MessageId: id };
  }

  const operations: RestOperations = {
    "POST /v2/email/outbound-emails": send,

    "POST /v2/email/identities": async (input) => {
      const name = String(input["EmailIdentity"]);
      await identities.create(name, now());
      return { IdentityType: identityType(name), VerifiedForSendingStatus: true };
    },
    "POST /v2/email/list-identities": async () => ({
      EmailIdentities: (await identities.names()).map((name) => ({
        IdentityName: name,
        IdentityType: identityType(name),
        SendingEnabled: true,
        VerificationStatus: "SUCCESS",
      })),
    }),
    "GET /v2/email/identities/{EmailIdentity}": (input) => {
      const { name } = identities.find(String(input["EmailIdentity"]));
      return { IdentityType: identityType(name), VerifiedForSendingStatus: true, VerificationStatus: "SUCCESS" };
    },
    "DELETE /v2/email/identities/{EmailIdentity}": async (input) => {
      await identities.remove(String(input["EmailIdentity"]));
      return {};
    },

    "PUT /v2/email/suppression/addresses": async (input) => {
      const address = String(input["EmailAddress"]).toLowerCase();
      const value = { EmailAddress: address, Reason: input["Reason"], LastUpdateTime: now() / 1000 };
      await database.write([{ type: "put", key: suppressedKey(address), value }]);
      return {};
    },
    "GET /v2/email/suppression/addresses/{EmailAddress}": (input) => ({
      SuppressedDestination: findSuppressed(database, String(input["EmailAddress"])),
    }),
    "DELETE /v2/email/suppression/addresses/{EmailAddress}": async (input) => {
      findSuppressed(database, String(input["EmailAddress"]));
      await database.write([{ type: "del", key: suppressedKey(String(input["EmailAddress"])) }]);
      return {};
    },

    "GET /v2/email/account": async () => ({
      ProductionAccessEnabled: true,
      SendingEnabled: !isPaused(),
      SendQuota: { Max24HourSend: mailsPerDay, SentLast24Hours: await mails.countSince(now() - dayMs) },
    }),
    "PUT /v2/email/account/sending": async (input) => {
      await database.write([{ type: "put", key: pausedKey, value: input["SendingEnabled"] !== true }]);
      return {};
    },
  };
  return { operations, mails };
}

interface Envelope {
  id: string;
  from: string;
  to: string[];
  cc: string[];
  replyTo: string[];
  sentAt: number;
  region: string;
}

function readContent(content: JsonObject, envelope: Envelope): { subject: string; text: string; file: string } {
  const raw = (content["Raw"] as JsonObject | undefined)?.["Data"];
  if (typeof raw === "string") {
    const file = Buffer.from(raw, "base64").toString();
    return { subject: /^Subject: *(.*)$/im.exec(file)?.[1]?.trim() ?? "", text: file, file };
  }
  const simple = content["Simple"] as JsonObject | undefined;
  if (!simple) throw new ServiceError("BadRequestException", "Only simple and raw content is emulated.");
  const body = (simple["Body"] ?? {}) as JsonObject;
  const data = (part: unknown) => (part as JsonObject | undefined)?.["Data"] as string | undefined;
  const [subject = "", text, html] = [data(simple["Subject"]), data(body["Text"]), data(body["Html"])];
  if (text === undefined && html === undefined) {
    throw new ServiceError("BadRequestException", "The body must have a text or an HTML part.");
  }
  const file = mailFile({ ...envelope, subject: subject.replace(/[\r\n]+/g, " "), text, html }, envelope.region);
  return { subject, text: text ?? html ?? "", file };
}

function addresses(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** The bare address of `Name <address>`. */
function addressOf(text: string): string {
  return (/<([^<>]+)>\s*$/.exec(text)?.[1] ?? text).trim();
}

function checkReceivers(receivers: readonly string[]): void {
  if (receivers.length === 0 || receivers.length > maxReceivers) {
    throw new ServiceError("BadRequestException", `A mail has 1 to ${String(maxReceivers)} receivers.`);
  }
  const bad = receivers.find((receiver) => !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(addressOf(receiver)));
  if (bad !== undefined) throw new ServiceError("BadRequestException", "Illegal address");
}

function notVerified(region: string, address: string): ServiceError {
  const message =
    "Email address is not verified. The following identities failed the check in region " +
    `${region.toUpperCase()}: ${address}`;
  return new ServiceError("MessageRejected", message);
}

function findSuppressed(database: Database, address: string): object {
  const found = database.get<object>(suppressedKey(address));
  if (found) return found;
  throw new ServiceError("NotFoundException", `Email address ${address} does not exist on your suppression list.`, {
    status: 404,
  });
}
