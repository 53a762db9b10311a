import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Database } from "../storage/database.ts";

/** A mail as the page of the machine shows it; the file beside it is what was sent. */
export interface MailRecord {
  id: string;
  from: string;
  to: string[];
  subject: string;
  text: string;
  sentAt: number;
  /** All receivers stand on the suppression list: SES takes such a mail and delivers it to nobody. */
  suppressed: boolean;
}

const prefix = "mail~";
const shown = 200;

/** Mails sent, newest first; each lies in the folder `mail` as a file that any mail program opens. */
export class Mails {
  readonly #database: Database;
  readonly #folder: string;

  constructor(database: Database, dir: string) {
    this.#database = database;
    this.#folder = join(dir, "mail");
  }

  async add(mail: MailRecord, file: string): Promise<void> {
    if (!mail.suppressed) {
      await mkdir(this.#folder, { recursive: true });
      await writeFile(join(this.#folder, `${mail.id}.eml`), file);
    }
    await this.#database.write([{ type: "put", key: prefix + mail.id, value: mail }]);
  }

  find(id: string): MailRecord | undefined {
    return this.#database.get<MailRecord>(prefix + id);
  }

  /** The latest, newest first. */
  async latest(): Promise<MailRecord[]> {
    const range = { gte: prefix, lt: `${prefix}\u{10ffff}`, reverse: true, limit: shown };
    const mails: MailRecord[] = [];
    for await (const [, mail] of this.#database.entries<MailRecord>(range)) mails.push(mail);
    return mails;
  }

  async countSince(atMs: number): Promise<number> {
    let count = 0;
    const range = { gte: prefix + idTime(atMs), lt: `${prefix}\u{10ffff}` };
    for await (const entry of this.#database.entries<MailRecord>(range)) count += entry ? 1 : 0;
    return count;
  }
}

/** The beginning of an id, so that ids stand in the order of time. */
export function idTime(atMs: number): string {
  return atMs.toString(16).padStart(12, "0");
}
