import { createSignal, onCleanup, type Accessor } from "solid-js";
import { refusalOf } from "../../../refusal.ts";

/** Where a draft stands between this window and the server. */
export type SaveState =
  | { is: "saved"; at: string }
  | { is: "unsaved" }
  | { is: "saving" }
  /** Somebody saved it meanwhile: nothing is sent until a person has chosen. */
  | { is: "conflict" }
  /** The server will not take this text, or cannot be reached; what is written stays here. */
  | { is: "failed"; error: unknown };

/** What the server says of a draft it has saved. */
export interface Saved {
  version: number;
  updatedAt: string;
}

export interface Autosave {
  state: Accessor<SaveState>;
  version: Accessor<number>;
  /** Something was written: it is saved when the writing pauses. */
  touch: () => void;
  /** Saves now what is not saved; true when all of it is. */
  flush: () => Promise<boolean>;
  /** Goes on from a version that is known: after a choice between two, or a step. */
  adopt: (saved: Saved) => void;
}

/** Saving waits for this pause in the writing. */
export const PAUSE_MS = 1_200;
/** An unreachable server is asked again. */
const RETRY_MS = 10_000;

/**
 * Saves a draft by itself, one request at a time, each naming the version it was made from. What is written while a
 * request is on its way is sent after it.
 */
export function createAutosave(first: Saved, send: (version: number) => Promise<Saved>): Autosave {
  const [state, setState] = createSignal<SaveState>({ is: "saved", at: first.updatedAt });
  const [version, setVersion] = createSignal(first.version);
  let written = 0;
  let kept = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;

  function later(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), ms);
  }

  async function save(): Promise<void> {
    const mark = written;
    setState({ is: "saving" });
    try {
      const saved = await send(version());
      setVersion(saved.version);
      kept = Math.max(kept, mark);
      setState(written > kept ? { is: "unsaved" } : { is: "saved", at: saved.updatedAt });
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal?.code === "item.changed") setState({ is: "conflict" });
      else {
        setState({ is: "failed", error });
        if (refusal === undefined || refusal.status >= 500) later(RETRY_MS);
      }
    }
  }

  async function flush(): Promise<boolean> {
    clearTimeout(timer);
    while (running) await running;
    if (state().is === "conflict") return false;
    if (written > kept) {
      running = save().finally(() => {
        running = undefined;
      });
      await running;
      if (state().is === "unsaved") return flush();
    }
    return kept >= written;
  }

  function adopt(saved: Saved): void {
    setVersion(saved.version);
    setState(written > kept ? { is: "unsaved" } : { is: "saved", at: saved.updatedAt });
  }

  onCleanup(() => {
    clearTimeout(timer);
    if (written > kept && state().is !== "conflict") void flush();
  });

  return {
    state,
    version,
    touch: () => {
      written++;
      if (state().is === "conflict") return;
      if (state().is !== "saving") setState({ is: "unsaved" });
      later(PAUSE_MS);
    },
    flush,
    adopt,
  };
}
