import { createSignal, For, Show, type JSX } from "solid-js";
import { Button } from "./button.tsx";
import { say } from "./words.ts";

interface Toast {
  key: number;
  text: string;
  undo?: (() => void) | undefined;
}

const WORDS_ONLY_MS = 6_000;
const UNDO_MS = 10_000;

const [toasts, setToasts] = createSignal<readonly Toast[]>([]);
let nextKey = 0;

function dismiss(key: number): void {
  setToasts(toasts().filter((toast) => toast.key !== key));
}

/** Says what was done. With `undo` it stays ten seconds and offers to take it back. Returns how to remove it early. */
export function toast(text: string, undo?: () => void): () => void {
  const key = nextKey++;
  setToasts([...toasts(), { key, text, undo }].slice(-3));
  const timer = setTimeout(
    () => {
      dismiss(key);
    },
    undo ? UNDO_MS : WORDS_ONLY_MS,
  );
  return () => {
    clearTimeout(timer);
    dismiss(key);
  };
}

/** Takes back the last action that can be taken back: Ctrl Z. */
export function undoLast(): boolean {
  const last = toasts().findLast((one) => one.undo);
  if (!last) return false;
  dismiss(last.key);
  last.undo?.();
  return true;
}

/** Where the toasts stand; once in the frame. */
export function Toasts(): JSX.Element {
  return (
    <div class="toasts" role="status">
      <For each={toasts()}>
        {(one) => (
          <div class="toast">
            <span class="grow">{one.text}</span>
            <Show when={one.undo}>
              {(undo) => (
                <Button
                  size="s"
                  onClick={() => {
                    dismiss(one.key);
                    undo()();
                  }}
                >
                  {say("undo")}
                </Button>
              )}
            </Show>
          </div>
        )}
      </For>
    </div>
  );
}
