import { createSignal, type JSX } from "solid-js";
import { useMe } from "../../../session.tsx";
import { DateField } from "../../../ui/date-field.tsx";
import { TextArea } from "../../../ui/text-field.tsx";
import { PeopleField } from "./people-field.tsx";
import { missing, StepForm, type StepProps } from "./step-form.tsx";
import { t } from "./words.ts";

/** Phân công trong đơn vị: the head gives parts of the share to people of the unit, and keeps answering for it. */
export function SubAssign(props: StepProps): JSX.Element {
  const me = useMe();
  const [people, setPeople] = createSignal<string[]>([]);
  const [text, setText] = createSignal("");
  const [dueOn, setDueOn] = createSignal("");
  const isTaken = (id: string): boolean =>
    props.detail.tasks.some(({ staffId, state }) => staffId === id && (state === "assigned" || state === "started"));
  return (
    <StepForm
      {...props}
      title={t("subTitle")}
      consequence={t("subText")}
      submit={people().length === 0 ? t("subSubmit") : t("subSubmitTo", people().length)}
      done={t("subDone")}
      path="sub-assign"
      problems={() => [
        ...missing("people", people().length === 0, t("personMissing")),
        ...missing("text", text().trim() === "", t("subMissing")),
      ]}
      body={() => ({ staffIds: people(), text: text().trim(), ...(dueOn() !== "" && { dueOn: dueOn() }) })}
    >
      {(errorOf) => (
        <>
          <PeopleField
            label={t("subTo")}
            error={errorOf("people")}
            autofocus
            only={({ id, departmentId }) => id !== me().staffId && departmentId === me().departmentId && !isTaken(id)}
            chosen={people()}
            onChosen={setPeople}
          />
          <TextArea
            id="text"
            label={t("subLabel")}
            hint={t("subHint")}
            error={errorOf("text")}
            value={text()}
            onValue={setText}
          />
          <DateField
            id="due"
            label={t("subDue")}
            hint={t("subDueHint")}
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
