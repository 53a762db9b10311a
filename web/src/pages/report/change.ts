/** How a figure stands against the week before. */
export interface Change {
  /** Signed: documents, or points of percent with one decimal. */
  by: number;
  unit: "documents" | "points";
  /** Whether the change is good, bad, or only a change: more documents are neither. */
  verdict: "better" | "worse" | "neither";
}

/** The change from one week to the next; undefined where one of them has no figure. */
export function changeOf(
  before: number | undefined,
  now: number | undefined,
  about: { unit: Change["unit"]; better?: "more" | "fewer" },
): Change | undefined {
  if (before === undefined || now === undefined) return undefined;
  const by = about.unit === "points" ? Math.round((now - before) * 10) / 10 : now - before;
  const good = about.better === "more" ? by > 0 : by < 0;
  return {
    by,
    unit: about.unit,
    verdict: about.better === undefined || by === 0 ? "neither" : good ? "better" : "worse",
  };
}
