import { createSignal, type Accessor } from "solid-js";
import { sentence } from "../refusal.ts";
import type { FormError } from "./error-summary.tsx";

/** What a form knows of itself while it is filled in and saved. */
export interface Saving {
  errors: Accessor<readonly FormError[]>;
  setErrors: (errors: readonly FormError[]) => void;
  /** What is wrong with the field of this id. */
  errorOf: (id: string) => string | undefined;
  busy: Accessor<boolean>;
  /** Marks what is wrong; with nothing wrong it sends, once at a time. What the server refuses stands above the fields. */
  save: (wrong: readonly FormError[], send: () => Promise<unknown>) => Promise<void>;
}

/** The saving part of a form: what was typed stays until the server has taken it. */
export function createSaving(): Saving {
  const [errors, setErrors] = createSignal<readonly FormError[]>([]);
  const [busy, setBusy] = createSignal(false);
  return {
    errors,
    setErrors,
    errorOf: (id) => errors().find((error) => error.id === id)?.text,
    busy,
    async save(wrong, send) {
      setErrors(wrong);
      if (wrong.length > 0 || busy()) return;
      setBusy(true);
      try {
        await send();
      } catch (refused) {
        setErrors([{ text: sentence(refused) }]);
      } finally {
        setBusy(false);
      }
    },
  };
}
