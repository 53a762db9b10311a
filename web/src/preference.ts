import { createSignal } from "solid-js";

/** What one person chose in this browser. Nothing here leaves it. */
export type Preference =
  | "language"
  | "theme"
  | "size"
  | "shortcuts"
  | "last-unit"
  | "instructions"
  | `${"incoming" | "outgoing" | "assignments"}-view`;

export type Theme = "system" | "light" | "dark" | "contrast";
export type TextSize = "1" | "2" | "3";

/** The remembered choice, or null: a browser may refuse to keep anything. */
export function recall(key: Preference): string | null {
  try {
    return window.localStorage.getItem(`vanthu.${key}`);
  } catch {
    return null;
  }
}

/** Remembers a choice and lets `public/theme.js` show it. */
export function remember(key: Preference, value: string): void {
  try {
    window.localStorage.setItem(`vanthu.${key}`, value);
  } catch {
    // the choice then holds until the page is closed
  }
  window.dispatchEvent(new Event("vanthu-look"));
}

function oneOf<T extends string>(allowed: readonly T[], value: string | null, otherwise: T): T {
  return allowed.find((one) => one === value) ?? otherwise;
}

const [theme, setTheme] = createSignal(
  oneOf<Theme>(["system", "light", "dark", "contrast"], recall("theme"), "system"),
);
const [textSize, setTextSize] = createSignal(oneOf<TextSize>(["1", "2", "3"], recall("size"), "1"));
const [shortcutsOn, setShortcutsOn] = createSignal(recall("shortcuts") !== "off");

export { shortcutsOn, textSize, theme };

export function chooseTheme(chosen: Theme): void {
  setTheme(chosen);
  remember("theme", chosen);
}

export function chooseTextSize(chosen: TextSize): void {
  setTextSize(chosen);
  remember("size", chosen);
}

/** Single letters as commands can be switched off (WCAG 2.1.4). */
export function chooseShortcuts(on: boolean): void {
  setShortcutsOn(on);
  remember("shortcuts", on ? "on" : "off");
}
