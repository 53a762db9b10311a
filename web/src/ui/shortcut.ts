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

/** Shift counts with a letter only: of a sign, as of `?`, it is a part. */
function pressed(event: KeyboardEvent): string {
  const key = NAMED[event.key] ?? (event.key.length === 1 ? event.key.toUpperCase() : event.key);
  if (event.ctrlKey || event.metaKey) return `Ctrl ${key}`;
  return event.shiftKey && /^[A-Z]$/u.test(key) ? `Shift ${key}` : key;
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

/** Rows (`[data-row]`) of the lists of a page, and which of them one is at. */
function rowsHere(): { rows: HTMLElement[]; at: number } {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-row]")];
  const focused = document.activeElement?.closest("li, [data-line]");
  const at = rows.findIndex((row) => row === document.activeElement || focused?.contains(row));
  return { rows, at: at === -1 ? rows.findIndex((row) => row.getAttribute("aria-current") === "true") : at };
}

/** J and K over the rows inside a list: moves the focus. */
export function moveInRows(by: 1 | -1): void {
  const { rows, at } = rowsHere();
  const next = rows[Math.max(0, Math.min(rows.length - 1, at + by))];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

/** The row one is at, else the first: what O opens. */
export function rowToOpen(): HTMLElement | undefined {
  const { rows, at } = rowsHere();
  return rows[Math.max(0, at)];
}

/** What E does: the button of the row that has the focus, else the main button of the page. */
export function mainButton(): HTMLElement | undefined {
  const ofRow = document.activeElement
    ?.closest("li")
    ?.querySelector<HTMLElement>("[data-row] ~ .btn, :has([data-row]) ~ .btn");
  const ofPage = [...document.querySelectorAll<HTMLElement>(".main .btn--main:not(:disabled)")];
  return ofRow ?? ofPage.find((button) => button.offsetParent !== null);
}
