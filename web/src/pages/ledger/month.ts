const SHOWN = 13;
const AHEAD = 4;

/** The months one may look at, this one first. */
export function monthsUntil(today: string): string[] {
  return Array.from({ length: SHOWN }, (_, back) => monthAway(today, -back));
}

/** This month and those that follow, from which another way of scoring may hold. */
export function monthsFrom(today: string): string[] {
  return Array.from({ length: AHEAD }, (_, on) => monthAway(today, on));
}

function monthAway(today: string, by: number): string {
  const [year = 0, month = 1] = today.split("-").map(Number);
  const count = year * 12 + month - 1 + by;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}`;
}
