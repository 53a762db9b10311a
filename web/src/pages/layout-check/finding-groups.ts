import type { LayoutFinding, LayoutReport } from "@vanthu/office/layout/schema.ts";

export type Severity = LayoutFinding["severity"];

export interface FindingGroup {
  readonly component: string;
  readonly findings: readonly LayoutFinding[];
}

/** The findings by component, in the order of a page, which is the order they come in. */
export function findingGroups({ findings }: LayoutReport): FindingGroup[] {
  const groups = new Map<string, LayoutFinding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.component);
    if (group) group.push(finding);
    else groups.set(finding.component, [finding]);
  }
  return [...groups].map(([component, own]) => ({ component, findings: own }));
}

export function countOf({ findings }: LayoutReport, severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}
