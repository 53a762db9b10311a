import type { Component } from "./component.ts";
import type { Box } from "./page-model.ts";

/** wrong: the decree says otherwise · doubtful: probably, a person decides · untold: the file does not show it */
export type Severity = "wrong" | "doubtful" | "untold";

/** One thing that differs from Annex I or II of NĐ 30/2020/NĐ-CP. */
export interface Finding {
  /** `margin.left`: the sentence belongs to whoever shows it. */
  readonly rule: string;
  readonly severity: Severity;
  readonly component: Component;
  readonly article: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly page?: number;
  /** The words it was found at, cut short. */
  readonly where?: string;
  readonly box?: Box;
}

export interface Judgement {
  readonly kind: "pdf" | "word";
  readonly pages?: number;
  readonly typeName?: string;
  /** Names of its fonts, the most used first. */
  readonly fonts: string[];
  readonly findings: Finding[];
  readonly checked: Component[];
}
