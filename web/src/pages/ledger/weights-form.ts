import type { LedgerWeights, SetWeights } from "@vanthu/office/ledger/schema.ts";

/** The three that come to 100, then what a single piece of work counts for. */
export const SHARES = ["quantity", "timeliness", "quality"] as const;
export const WORTHS = ["late", "excellent", "met", "notMet", "perReturn"] as const;

type WeightKey = (typeof SHARES)[number] | (typeof WORTHS)[number];

/** Whole percents as they stand in the fields. */
export type WeightsForm = Readonly<Record<WeightKey, string>>;

const KEYS = [...SHARES, ...WORTHS];

export function formOf(weights: LedgerWeights): WeightsForm {
  return Object.fromEntries(KEYS.map((key) => [key, String(weights[key])])) as WeightsForm;
}

/** What the fields say; or the fields that hold no whole percent, or that the three do not come to 100. */
export function weightsOf(
  form: WeightsForm,
  fromMonth: string,
): { readonly weights: SetWeights } | { readonly wrong: readonly WeightKey[]; readonly sum?: number } {
  const wrong = KEYS.filter((key) => !/^\d{1,3}$/u.test(form[key].trim()) || Number(form[key]) > 100);
  if (wrong.length > 0) return { wrong };
  const numbers = Object.fromEntries(KEYS.map((key) => [key, Number(form[key])])) as Record<WeightKey, number>;
  const sum = SHARES.reduce((all, key) => all + numbers[key], 0);
  return sum === 100 ? { weights: { ...numbers, fromMonth } } : { wrong: [], sum };
}
