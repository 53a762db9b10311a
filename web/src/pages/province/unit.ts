import type { SetUpCheck } from "@vanthu/office/onboarding/set-up-schema.ts";
// The shapes the pages show.
export interface UnitLine {
  id: string;
  agencyId: string;
  tenantHandle?: string | undefined;
  name: string;
  code?: string | undefined;
  kind: string;
  stage: "preparing" | "trial" | "official" | "closed";
  suspended: boolean;
  health: "good" | "watch" | "act" | "preparing";
  people: number;
  arrivedWeek?: number | undefined;
  onTimePercent?: number | undefined;
  lastUsedOn?: string | undefined;
  todo: { code: string; params: Record<string, string | number> }[];
}
export interface UnitList {
  items: UnitLine[];
  total: number;
  next?: string | undefined;
  counts: { good: number; watch: number; act: number; preparing: number; trial: number };
  matrix: { id: string; name: string; health: UnitLine["health"] }[];
  orphans: { documents: number; units: number };
}
export type UnitCheck = SetUpCheck;
export interface UnitDetail extends UnitLine {
  checks: UnitCheck[];
  done: number;
  openedAt: string;
  history: { at: string; what: string; byName: string; reason?: string }[];
}
export interface AgencyToOpen {
  id: string;
  name: string;
  code?: string | undefined;
}
export interface ImportProblem {
  row: number;
  column: string;
  header?: string | undefined;
  code: string;
  params: Record<string, unknown>;
  value?: string | undefined;
}
export interface ImportView {
  id: string;
  kind: "people" | "units";
  unitId?: string | undefined;
  unitName?: string | undefined;
  fileName: string;
  state: "checking" | "checked" | "running" | "done" | "failed";
  rows: number;
  good: number;
  problems: ImportProblem[];
  moreProblems?: number;
  done: number;
  total: number;
  units?: number;
}
