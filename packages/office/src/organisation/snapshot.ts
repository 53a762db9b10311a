import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { DirectoryIndex } from "./directory-index.ts";
import { directoryLine } from "./directory-line.ts";
import { allCodes, directoryEntry } from "./rules.ts";
import type { Agency, AgencyId } from "./schema.ts";

/** An agency of the whole directory, with what those it goes on for were called. */
export interface DirectoryRow extends Agency {
  readonly inherited?: readonly string[] | undefined;
}

const LINE_FEED = 10;
const zip = promisify(gzip);
const unzip = promisify(gunzip);

/**
 * A directory as one file: how many bytes its lines take, its lines to search, its rows as JSON, all packed. Rows are
 * parsed when they are asked for, so that a function that has just started reads 111,000 of them in a moment.
 */
export async function packSnapshot(rows: readonly DirectoryRow[], on: string): Promise<Uint8Array> {
  const lines = Buffer.from(rows.map((row) => `${lineOf(row, on)}\n`).join(""), "latin1");
  const bodies = Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join(""), "utf8");
  return zip(Buffer.concat([Buffer.from(`${String(lines.byteLength)}\n`, "latin1"), lines, bodies]));
}

export async function openSnapshot(packed: Uint8Array): Promise<DirectoryIndex<DirectoryRow>> {
  const bytes = await unzip(packed);
  const begin = bytes.indexOf(LINE_FEED) + 1;
  const end = begin + Number(bytes.toString("latin1", 0, begin - 1));
  const starts = startsOf(bytes, end);
  return new DirectoryIndex(
    bytes.toString("latin1", begin, end),
    (at) => JSON.parse(bytes.toString("utf8", starts[at], starts[at + 1])) as DirectoryRow,
  );
}

/** Rows in the order they are shown in, each with the names it inherited. */
export function inOrder(agencies: Iterable<Agency>): DirectoryRow[] {
  const known = new Map<AgencyId, Agency>();
  const inherited = new Map<AgencyId, string[]>();
  for (const agency of agencies) known.set(agency.id, agency);
  for (const { names, succession } of known.values()) {
    for (const id of succession?.to ?? []) {
      inherited.set(id, [...(inherited.get(id) ?? []), ...names.map(({ name }) => name)]);
    }
  }
  const collator = new Intl.Collator("vi");
  return [...known.values()]
    .map((agency) => {
      const names = inherited.get(agency.id);
      return names ? { ...agency, inherited: names } : agency;
    })
    .sort((a, b) => collator.compare(a.names.at(-1)?.name ?? "", b.names.at(-1)?.name ?? ""));
}

function lineOf({ inherited = [], ...agency }: DirectoryRow, on: string): string {
  const entry = directoryEntry(agency, on);
  return directoryLine({ ...entry, formerNames: [...(entry.formerNames ?? []), ...inherited] }, allCodes(agency));
}

function startsOf(bytes: Buffer, from: number): Uint32Array {
  const starts = [from];
  for (let at = bytes.indexOf(LINE_FEED, from); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) starts.push(at + 1);
  return Uint32Array.from(starts);
}
