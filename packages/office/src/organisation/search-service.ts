import type { Cx } from "@vanthu/platform/context.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { require } from "@vanthu/platform/permission.ts";
import { DirectoryIndex, type Hits } from "./directory-index.ts";
import { directoryLine } from "./directory-line.ts";
import { allCodes, directoryEntry, directoryOf } from "./rules.ts";
import type { Agency, AgencyId, DirectoryEntry, DirectoryPage, DirectorySearch } from "./schema.ts";
import { provinceAgencies, readAgency } from "./service.ts";
import type { DirectoryRow } from "./snapshot.ts";
import { wholeDirectory } from "./snapshot-service.ts";
import { withSuccessors } from "./succession-service.ts";

const PAGE = 50;
const NONE: Hits = { named: [], besides: [], ended: [] };

/** A province as it stands now, and which rows of the whole directory are the same agencies. */
interface Near {
  readonly index: DirectoryIndex<DirectoryEntry>;
  readonly whole: DirectoryIndex<DirectoryRow> | undefined;
  readonly doubles: ReadonlySet<number>;
}

const nears = new WeakMap<readonly Agency[], Promise<Near>>();

/**
 * Danh bạ cơ quan of the country, searched in memory without accents: those of the province of `near` come first, as they
 * stand now; then the whole directory as the axis gave it; who is no more comes last and says who goes on.
 */
export async function searchAgencies(cx: Cx, near: AgencyId, search: DirectorySearch): Promise<DirectoryPage> {
  require(cx, "directory.read");
  const { provinceGso } = await readAgency(cx, near);
  const on = officeDate(cx.clock.now());
  const { index, whole, doubles } = await nearOf(cx, await provinceAgencies(cx, provinceGso), provinceGso, on);
  const isNear = search.province === undefined || search.province === provinceGso;
  const close = isNear ? index.search(search.q ?? "", search) : NONE;
  const far = whole?.search(search.q ?? "", search) ?? NONE;
  const closeRows = (hits: readonly number[]) => hits.map((at) => index.row(at)).filter(({ id }) => id !== near);
  const farRows = (hits: readonly number[]) => hits.filter((at) => !doubles.has(at));
  const found: (DirectoryEntry | number)[] = [
    ...closeRows(close.named),
    ...farRows(far.named),
    ...closeRows(close.besides),
    ...farRows(far.besides),
    ...closeRows(close.ended),
    ...farRows(far.ended),
  ];
  const from = Number(search.after ?? 0);
  const end = from + (search.limit ?? PAGE);
  const items = found.slice(from, end).map((one) => (typeof one === "number" ? entryOf(whole, one, on) : one));
  return {
    items: items.filter((one) => one !== undefined),
    total: found.length,
    ...(end < found.length && { next: String(end) }),
  };
}

/** Made once for a province as a process keeps it: connected agencies first, as a chooser offers them. */
function nearOf(cx: Cx, agencies: readonly Agency[], provinceGso: string, on: string): Promise<Near> {
  const known = nears.get(agencies);
  if (known) return known;
  const made = makeNear(cx, agencies, provinceGso, on);
  nears.set(agencies, made);
  made.catch(() => nears.delete(agencies));
  return made;
}

async function makeNear(cx: Cx, agencies: readonly Agency[], provinceGso: string, on: string): Promise<Near> {
  const codes = new Map(agencies.map((agency) => [agency.id, allCodes(agency)]));
  const entries = directoryOf(agencies, on, await withSuccessors(cx, agencies, on)).sort(
    (a, b) => Number(b.connected) - Number(a.connected) || a.name.localeCompare(b.name, "vi"),
  );
  const index = DirectoryIndex.of(entries, (entry) => directoryLine(entry, codes.get(entry.id) ?? []));
  const whole = await wholeDirectory(cx);
  const { named, besides, ended } = whole?.search("", { province: provinceGso }) ?? NONE;
  const doubles = [...named, ...besides, ...ended].filter((at) => codes.has(whole?.row(at).id as AgencyId));
  return { index, whole, doubles: new Set(doubles) };
}

function entryOf(
  whole: DirectoryIndex<DirectoryRow> | undefined,
  position: number,
  on: string,
): DirectoryEntry | undefined {
  const row = whole?.row(position);
  if (!whole || !row) return undefined;
  const { inherited = [], ...agency } = row;
  const heirs = (agency.succession?.to ?? []).flatMap((id) => whole.find(`=${id}`) ?? []);
  const entry = directoryEntry(agency, on, new Map(heirs.map((heir) => [heir.id, heir])));
  const formerNames = [...(entry.formerNames ?? []), ...inherited];
  return formerNames.length > 0 ? { ...entry, formerNames } : entry;
}
