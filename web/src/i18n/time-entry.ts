/**
 * A time of day as offices type it: `14:30`, `14h30`, `14.30`, `1430`, `930`, `7h`, `7`. Always 24 hours.
 * @returns `HH:MM`; undefined for what is no time
 */
export function readTime(text: string): string | undefined {
  const [, hours, minutes = "0"] =
    /^(\d{1,2})(?:\s*[:h.g]\s*(\d{2})?)?$/iu.exec(text.trim()) ?? /^(\d{1,2})(\d{2})$/u.exec(text.trim()) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  return `${hours.padStart(2, "0")}:${minutes.padStart(2, "0")}`;
}
