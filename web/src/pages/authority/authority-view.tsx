import type { CouncilList, DelegationList } from "@vanthu/office/authority/schema.ts";
import type { ColleagueList } from "@vanthu/office/staff/schema.ts";
import type { InferOutput } from "valibot";
import type { JSX } from "solid-js";
import { get } from "../../api.ts";
import { createLoad, Loaded } from "../../ui/loaded.tsx";
import "./authority.css";
import { CouncilsCard } from "./councils-card.tsx";
import { DelegationsCard } from "./delegations-card.tsx";

export type Staff = InferOutput<typeof ColleagueList>;

/** Who signs beside the head and the deputies. */
export function AuthorityView(): JSX.Element {
  const load = createLoad(
    () => "authority",
    async () => {
      const [staff, councils, delegations] = await Promise.all([
        get<Staff>("/api/staff"),
        get<CouncilList>("/api/authority/councils"),
        get<DelegationList>("/api/authority/delegations"),
      ]);
      return { colleagues: staff.items, councils: councils.items, delegations: delegations.items };
    },
  );
  return (
    <Loaded load={load} rows={6}>
      {(all) => (
        <div class="aut">
          <CouncilsCard councils={all().councils} colleagues={all().colleagues} onChanged={load.reload} />
          <DelegationsCard delegations={all().delegations} colleagues={all().colleagues} onChanged={load.reload} />
        </div>
      )}
    </Loaded>
  );
}
