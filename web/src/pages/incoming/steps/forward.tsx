import { createSignal, type JSX } from "solid-js";
import { TextArea } from "../../../ui/text-field.tsx";
import { PeopleField } from "./people-field.tsx";
import { missing, StepForm, type StepProps } from "./step-form.tsx";
import { t } from "./words.ts";

/** Chuyển tiếp để biết: to colleagues who have nothing to do with it yet. */
export function Forward(props: StepProps): JSX.Element {
  const [people, setPeople] = createSignal<string[]>([]);
  const [text, setText] = createSignal("");
  return (
    <StepForm
      {...props}
      title={t("forwardTitle")}
      consequence={t("forwardText")}
      submit={people().length === 0 ? t("forwardSubmit") : t("forwardSubmitTo", people().length)}
      done={t("forwardDone")}
      path="forward"
      problems={() => missing("people", people().length === 0, t("personMissing"))}
      body={() => ({ staffIds: people(), ...(text().trim() !== "" && { text: text().trim() }) })}
    >
      {(errorOf) => (
        <>
          <PeopleField
            label={t("forwardTo")}
            error={errorOf("people")}
            autofocus
            only={({ id }) => !props.detail.tasks.some(({ staffId }) => staffId === id)}
            chosen={people()}
            onChosen={setPeople}
          />
          <TextArea
            id="text"
            label={t("forwardLabel")}
            optional
            error={errorOf("text")}
            value={text()}
            onValue={setText}
          />
        </>
      )}
    </StepForm>
  );
}
