import { createSignal, type JSX } from "solid-js";
import { DateField } from "../../../ui/date-field.tsx";
import { TextArea } from "../../../ui/text-field.tsx";
import { PeopleField } from "./people-field.tsx";
import { missing, StepForm, type StepProps } from "./step-form.tsx";
import { t } from "./words.ts";

/** Bổ sung bút phê: more words, more people or another deadline while the document is open; who leads stays. */
export function AddInstruction(props: StepProps): JSX.Element {
  const [text, setText] = createSignal("");
  const [coordinating, setCoordinating] = createSignal<string[]>([]);
  const [informed, setInformed] = createSignal<string[]>([]);
  const [dueOn, setDueOn] = createSignal("");
  const isFree = (id: string): boolean => !props.detail.tasks.some(({ staffId }) => staffId === id);
  return (
    <StepForm
      {...props}
      title={t("addTitle")}
      consequence={t("addText")}
      submit={t("addSubmit")}
      done={t("addDone")}
      path="instructions"
      problems={() => missing("text", text().trim() === "", t("addMissing"))}
      body={() => ({
        text: text().trim(),
        coordinatingIds: coordinating(),
        informedIds: informed(),
        ...(dueOn() !== "" && { dueOn: dueOn() }),
        version: props.detail.document.version,
      })}
    >
      {(errorOf) => (
        <>
          <TextArea
            id="text"
            label={t("addLabel")}
            error={errorOf("text")}
            value={text()}
            onValue={setText}
            autofocus
          />
          <PeopleField
            label={t("addCoordinating")}
            error={errorOf("people")}
            optional
            units
            only={({ id }) => isFree(id)}
            chosen={coordinating()}
            onChosen={setCoordinating}
          />
          <PeopleField
            id="informed"
            label={t("addInformed")}
            optional
            units
            only={({ id }) => isFree(id)}
            chosen={informed()}
            onChosen={setInformed}
          />
          <DateField
            id="due"
            label={t("addDue")}
            hint={t("addDueHint")}
            error={errorOf("due")}
            optional
            value={dueOn()}
            onValue={setDueOn}
          />
        </>
      )}
    </StepForm>
  );
}
