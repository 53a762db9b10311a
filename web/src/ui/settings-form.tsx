import { createSignal, type JSX } from "solid-js";
import { refusalOf, sentence } from "../refusal.ts";
import { Button } from "./button.tsx";
import { ErrorSummary, type FormError } from "./error-summary.tsx";
import { toast } from "./toast.tsx";

/** What is wrong in a form, for its fields. */
export interface FieldMarks {
  errorOf(id: string): string | undefined;
  /** As when a row is taken out and those after it move up. */
  clear(): void;
}

/**
 * A form of settings that are kept under a version: what is wrong stands beside its field and above all; where somebody else
 * was faster, it says so and asks for what stands now.
 */
export function SettingsForm(props: {
  words: { title: string; lead: string; save: string; saved: string; changed: string };
  problems: () => FormError[];
  send: () => Promise<void>;
  onStale: () => void;
  children: (marks: FieldMarks) => JSX.Element;
}): JSX.Element {
  const [errors, setErrors] = createSignal<FormError[]>([]);
  const [busy, setBusy] = createSignal(false);
  const marks: FieldMarks = {
    errorOf: (id) => errors().find((error) => error.id === id)?.text,
    clear: () => setErrors([]),
  };

  async function save(): Promise<void> {
    if (busy()) return;
    const found = props.problems();
    setErrors(found);
    if (found.length > 0) return;
    setBusy(true);
    try {
      await props.send();
      toast(props.words.saved);
    } catch (error) {
      const isStale = refusalOf(error)?.code === "item.changed";
      setErrors([{ text: isStale ? props.words.changed : sentence(error) }]);
      if (isStale) props.onStale();
    } finally {
      setBusy(false);
    }
  }

  return (
    <form
      class="stack"
      aria-label={props.words.title}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p class="meta">{props.words.lead}</p>
      <ErrorSummary errors={errors()} />
      {props.children(marks)}
      <p>
        <Button type="submit" kind="main" busy={busy()}>
          {props.words.save}
        </Button>
      </p>
    </form>
  );
}
