import type { TenantId } from "@vanthu/platform/id.ts";
import type { Agency } from "../organisation/schema.ts";
import type { Post } from "../staff/post.ts";
import type { Office } from "../tenant/schema.ts";

/** What an office is opened with: its agency, heading, departments and people. */
export interface OfficePlan {
  readonly tenantId: TenantId;
  readonly handle: string;
  readonly agency: Omit<Agency, "tenantId">;
  readonly office: Omit<Office, "agencyId" | "code" | "sample">;
  readonly departments: readonly { readonly name: string; readonly abbreviation: string }[];
  readonly people: readonly PersonPlan[];
  /** Invented people and documents: every page says so, and the shared first password need not be changed. */
  readonly sample: boolean;
  readonly passwordHash: string;
}

export interface PersonPlan {
  readonly userName: string;
  readonly fullName: string;
  readonly position: string;
  /** Name of one of the departments. */
  readonly department: string;
  readonly posts: readonly Post[];
  readonly email?: string;
}
