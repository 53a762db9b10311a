import type { Cx } from "@vanthu/platform/context.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { require } from "@vanthu/platform/permission.ts";
import { directoryOf, searchDirectory } from "./rules.ts";
import type { AgencyId, DirectoryEntry } from "./schema.ts";
import { provinceAgencies, readAgency } from "./service.ts";
import { withSuccessors } from "./succession-service.ts";

/** Danh bạ cơ quan of the province of `near`, searched without accents; who is no more says who goes on. */
export async function listDirectory(
  cx: Cx,
  near: AgencyId,
  query: { readonly q?: string | undefined; readonly connected?: boolean },
): Promise<{ items: DirectoryEntry[]; total: number }> {
  require(cx, "directory.read");
  const { provinceGso } = await readAgency(cx, near);
  const on = officeDate(cx.clock.now());
  const agencies = await provinceAgencies(cx, provinceGso);
  const entries = directoryOf(agencies, on, await withSuccessors(cx, agencies, on));
  const items = searchDirectory(entries, query.q ?? "").filter(({ connected }) => !query.connected || connected);
  return { items: items.slice(0, 500), total: items.length };
}
