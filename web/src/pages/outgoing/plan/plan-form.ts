import type { DecisionStage, SaveReviewPlan } from "@vanthu/office/outgoing/circuit-schema.ts";
import { DOCUMENT_TYPE_NAMES } from "@vanthu/office/document-type.ts";
import type { FormError } from "../../../ui/error-summary.tsx";
import { t } from "./words.ts";

export const STAGES: readonly DecisionStage[] = ["content", "layout", "signature"];
type StaffId = SaveReviewPlan["types"][number]["visas"][number]["staffId"];

/** Working days as they are typed. */
export type DaysEntry = Record<DecisionStage, string>;

/** A step of approval as it stands in the fields; without days of its own it has those of the office. */
export interface VisaEntry {
  staffId: StaffId;
  days: string;
}

/** The steps of one type as they stand in the fields; no type is chosen yet while its name is empty. */
export interface TypeEntry {
  typeName: string;
  days: DaysEntry;
  visas: Record<DecisionStage, readonly VisaEntry[]>;
}

export interface PlanEntry {
  days: DaysEntry;
  visaDays: string;
  opinionDays: string;
  types: readonly TypeEntry[];
}

export function entryOf(plan: SaveReviewPlan): PlanEntry {
  return {
    days: typed(plan.days),
    visaDays: String(plan.visaDays),
    opinionDays: String(plan.opinionDays),
    types: plan.types.map(({ typeName, days, visas }) => {
      const of = (stage: DecisionStage) =>
        visas
          .filter(({ before }) => before === stage)
          .map((visa) => ({ staffId: visa.staffId, days: visa.days === undefined ? "" : String(visa.days) }));
      return {
        typeName,
        days: typed(days),
        visas: { content: of("content"), layout: of("layout"), signature: of("signature") },
      };
    }),
  };
}

/** A type that is added begins with the days of all others. */
export function newType({ days }: PlanEntry): TypeEntry {
  return { typeName: "", days: { ...days }, visas: { content: [], layout: [], signature: [] } };
}

/** What is wrong with the entry, each beside its field. */
export function problemsOf(entry: PlanEntry): FormError[] {
  const names = entry.types.map(({ typeName }) => typeName);
  return [
    ...daysProblems("days", entry.days),
    ...(isDays(entry.visaDays) ? [] : [{ id: "visaDays", text: t("daysWrong") }]),
    ...(isDays(entry.opinionDays) ? [] : [{ id: "opinionDays", text: t("daysWrong") }]),
    ...entry.types.flatMap(({ typeName, days, visas }, at) => [
      ...(typeName === "" ? [{ id: `type-${at}`, text: t("typeMissing") }] : []),
      ...(typeName !== "" && names.indexOf(typeName) !== at
        ? [{ id: `type-${at}`, text: t("typeTwice", typeName) }]
        : []),
      ...daysProblems(`type-${at}`, days),
      ...STAGES.flatMap((stage) => visas[stage])
        .filter((visa) => visa.days.trim() !== "" && !isDays(visa.days))
        .map(({ staffId }) => ({ id: `type-${at}-${staffId}`, text: t("daysWrong") })),
    ]),
  ];
}

/** As the server takes it. */
export function bodyOf(entry: PlanEntry, version: number): SaveReviewPlan {
  return {
    days: counted(entry.days),
    visaDays: Number(entry.visaDays),
    opinionDays: Number(entry.opinionDays),
    types: entry.types.flatMap(({ typeName, days, visas }) => {
      const known = DOCUMENT_TYPE_NAMES.find((one) => one === typeName);
      if (known === undefined) return [];
      const wanted = STAGES.flatMap((before) =>
        visas[before].map((visa) => ({
          staffId: visa.staffId,
          before,
          ...(visa.days.trim() !== "" && { days: Number(visa.days) }),
        })),
      );
      return [{ typeName: known, days: counted(days), visas: wanted }];
    }),
    version,
  };
}

function isDays(text: string): boolean {
  return /^\d{1,2}$/u.test(text.trim()) && Number(text) <= 30;
}

function daysProblems(id: string, days: DaysEntry): FormError[] {
  return STAGES.filter((stage) => !isDays(days[stage])).map((stage) => ({
    id: `${id}-${stage}`,
    text: t("daysWrong"),
  }));
}

function typed(days: SaveReviewPlan["days"]): DaysEntry {
  return { content: String(days.content), layout: String(days.layout), signature: String(days.signature) };
}

function counted(days: DaysEntry): SaveReviewPlan["days"] {
  return { content: Number(days.content), layout: Number(days.layout), signature: Number(days.signature) };
}
