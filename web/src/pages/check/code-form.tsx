import { useNavigate } from "@solidjs/router";
import { createSignal, type JSX } from "solid-js";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { addressOf, readMark } from "./typed-code.ts";
import { t } from "./words.ts";

/** The one field of the check page: unit and code as they are printed. */
export function CodeForm(props: { value?: string }): JSX.Element {
  const navigate = useNavigate();
  const [typed, setTyped] = createSignal(props.value ?? "");
  const [error, setError] = createSignal<string | undefined>(undefined, { equals: false });

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    const mark = readMark(typed());
    if (mark) navigate(addressOf(mark));
    else setError(t(typed().trim() === "" ? "codeMissing" : "codeShape"));
  }

  return (
    <form onSubmit={submit} noValidate>
      <TextField
        id="code"
        label={t("code")}
        hint={t("codeHint")}
        error={error()}
        value={typed()}
        onValue={setTyped}
        large
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
      />
      <Button type="submit" kind="main" size="l" wide>
        {t("submit")}
      </Button>
    </form>
  );
}
