import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";

/** A row of samples-people.csv: an invented person. */
export interface SamplePerson {
  readonly unit: string;
  readonly unitGso: string;
  readonly department: string;
  readonly fullName: string;
  readonly position: string;
  readonly role: string;
  readonly email: string;
}

/** A line of samples-documents.jsonl: an invented document. */
export interface SampleDocument {
  readonly id: string;
  readonly direction: "incoming" | "outgoing";
  readonly home: string;
  readonly type: string;
  readonly number: string;
  readonly notation: string;
  readonly code: string;
  readonly superior: string | null;
  readonly place: string;
  readonly issuingBody: string;
  readonly date: string;
  readonly receivedOn: string | null;
  readonly subject: string;
  readonly body: readonly string[];
  readonly recipients: readonly string[];
  readonly signer: { readonly authority: string | null; readonly position: string; readonly name: string };
  readonly urgency: string;
  readonly dueOn: string | null;
  readonly leadUnit: string;
  readonly instruction: string | null;
}

export async function readPeople(folder: string): Promise<SamplePerson[]> {
  return readCsv<SamplePerson>(join(folder, "samples-people.csv"));
}

export async function readDocuments(folder: string): Promise<SampleDocument[]> {
  const text = await readFile(join(folder, "samples-documents.jsonl"), "utf8");
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as SampleDocument);
}

async function readCsv<T>(file: string): Promise<T[]> {
  return parse(await readFile(file), { columns: true, skip_empty_lines: true, bom: true });
}
