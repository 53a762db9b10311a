import { createSignal, onCleanup } from "solid-js";
import { shortcutsOn } from "../preference.ts";

/** A key, or two in a row (`G H`), that does something on this page. */
export interface Shortcut {
  /** As shown: `N`, `G H`, `Ctrl K`, `Ctrl Enter`, `/`, `?`, `Esc`. */
  keys: string;
  label: string;
  run: () => void;
  /** Whether it does anything now; without it, always. */
  possible?: () => boolean;
}

/** How long the second key of a pair may take. */
const PAIR_MS = 1_200;

const [active, setActive] = createSignal<readonly Shortcut[]>([]);

/** All shortcuts that do something on the page one is on, for the list behind `?`. */
export function activeShortcuts(): readonly Shortcut[] {
  return active().filter((one) => one.possible?.() ?? true);
}

/** Adds shortcuts for as long as the component that calls it is on the page; later ones win. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  setActive((all) => [...all, ...shortcuts]);
  onCleanup(() => setActive((all) => all.filter((one) => !shortcuts.includes(one))));
}

function typing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      (target.matches("input, textarea, select") && !target.matches("[type=checkbox], [type=radio]")))
  );
}

const NAMED: Record<string, string> = { Escape: "Esc", ArrowDown: "J", ArrowUp: "K" };

function pressed(event: KeyboardEvent): string {
  const key = NAMED[event.key] ?? (event.key.length === 1 ? event.key.toUpperCase() : event.key);
  return event.ctrlKey || event.metaKey ? `Ctrl ${key}` : key;
}

let first: { key: string; at: number } | undefined;

/** The one listener: single letters only when no field has the focus and no composition is open. */
export function onShortcutKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.altKey) return;
  const key = pressed(event);
  const withControl = event.ctrlKey || event.metaKey;
  if (!withControl && (typing(event.target) || (key !== "Esc" && !shortcutsOn()))) return;
  if (document.querySelector("dialog[open]")) return;
  const pair = first && event.timeStamp - first.at < PAIR_MS ? `${first.key} ${key}` : undefined;
  first = undefined;
  const here = activeShortcuts();
  const shortcut =
    here.findLast((one) => one.keys === pair) ?? here.findLast((one) => one.keys.split(", ").includes(key));
  if (shortcut) {
    event.preventDefault();
    shortcut.run();
  } else if (!withControl && here.some((one) => one.keys.startsWith(`${key} `))) {
    first = { key, at: event.timeStamp };
  }
}

/** J and K over the rows (`[data-row]`) inside a list: moves the focus, opening is the link's own Enter. */
export function moveInRows(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-row]")];
  const here = rows.findIndex((row) => row === document.activeElement || row.contains(document.activeElement));
  const start = here === -1 ? rows.findIndex((row) => row.getAttribute("aria-current") === "true") : here;
  const next = rows[Math.max(0, Math.min(rows.length - 1, start + by))];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}
