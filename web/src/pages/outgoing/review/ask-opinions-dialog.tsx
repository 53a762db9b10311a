import type { OpinionList } from "@vanthu/office/outgoing/opinion-schema.ts";
import type { OutgoingDetail } from "@vanthu/office/outgoing/schema.ts";
import { createEffect, createSignal, on, Show, type JSX } from "solid-js";
import { post } from "../../../api.ts";
import { officeDate } from "../../../i18n/format.ts";
import { Segmented } from "../../../ui/chip.tsx";
import { DateField } from "../../../ui/date-field.tsx";
import type { FormError } from "../../../ui/error-summary.tsx";
import { FormDialog } from "../../../ui/form-dialog.tsx";
import { TextArea } from "../../../ui/text-field.tsx";
import { TokenList } from "../../../ui/token-list.tsx";
import { createColleagues } from "./colleagues.ts";
import { createSending, type DraftDialog } from "./sending.ts";
import { t } from "./words.ts";

/** Xin ý kiến: whom, in which order, about what, by when. */
export function AskOpinionsDialog(props: DraftDialog): JSX.Element {
  const [whom, setWhom] = createSignal<string[]>([]);
  const [mode, setMode] = createSignal<"parallel" | "inOrder">("parallel");
  const [question, setQuestion] = createSignal("");
  const [dueOn, setDueOn] = createSignal("");
  const { errors, setErrors, busy, send } = createSending(props);
  const choices = createColleagues(
    () => props.open,
    () => [props.document.draftedById],
  );
  createEffect(
    on(
      () => props.open,
      () => {
        setWhom([]);
        setErrors([]);
      },
    ),
  );

  const missing = (): FormError[] => [
    ...(whom().length === 0 ? [{ id: "ask-whom", text: t("whomMissing") }] : []),
    ...(question().trim() === "" ? [{ id: "ask-question", text: t("questionMissing") }] : []),
  ];
  /** What was marked is no longer when it is filled in. */
  const errorOf = (id: string): string | undefined =>
    errors().some((one) => one.id === id) ? missing().find((one) => one.id === id)?.text : undefined;

  async function ask(): Promise<void> {
    const found = missing();
    setErrors(found);
    if (found.length > 0) return;
    const due = dueOn() === "" ? {} : { dueOn: dueOn() };
    const asked = whom().map((staffId) => ({ staffId, ...due }));
    const path = `/api/work/outgoing/${props.document.id}/opinions`;
    await send(async (version) => {
      const body = { version, mode: mode(), question: question().trim(), asked };
      const { detail } = await post<{ detail: OutgoingDetail; opinions: OpinionList }>(path, body);
      setQuestion("");
      return detail;
    }, t("asked"));
  }

  return (
    <FormDialog
      open={props.open}
      title={t("askTitle")}
      submit={t("ask")}
      errors={errors()}
      busy={busy()}
      onSubmit={ask}
      onClose={props.onClose}
    >
      <p>{t("askText")}</p>
      <TokenList
        id="ask-whom"
        label={t("askWhom")}
        error={errorOf("ask-whom")}
        choices={choices()}
        chosen={whom()}
        onChosen={setWhom}
      />
      <Show when={whom().length > 1}>
        <Segmented
          label={t("askMode")}
          value={mode()}
          options={[
            { value: "parallel", label: t("parallel") },
            { value: "inOrder", label: t("inOrder") },
          ]}
          onValue={setMode}
        />
      </Show>
      <TextArea
        id="ask-question"
        label={t("askQuestion")}
        error={errorOf("ask-question")}
        maxlength={500}
        value={question()}
        onValue={setQuestion}
      />
      <DateField
        label={t("askDue")}
        hint={t("askDueHint")}
        optional
        min={officeDate(Date.now())}
        value={dueOn()}
        onValue={setDueOn}
      />
    </FormDialog>
  );
}
