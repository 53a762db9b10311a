import { createSignal, type JSX } from "solid-js";
import { officeDate } from "../../../i18n/format.ts";
import { DateField } from "../../../ui/date-field.tsx";
import { TextArea } from "../../../ui/text-field.tsx";
import { missing, StepForm, type StepProps } from "./step-form.tsx";
import { t } from "./words.ts";

/** Yêu cầu làm lại: the result does not do; who led it goes on until another day. */
export function Reopen(props: StepProps): JSX.Element {
  const [reason, setReason] = createSignal("");
  const [dueOn, setDueOn] = createSignal("");
  return (
    <StepForm
      {...props}
      title={t("reopenTitle")}
      consequence={t("reopenText")}
      submit={t("reopenSubmit")}
      done={t("reopenDone")}
      path="reopen"
      problems={() => [
        ...missing("text", reason().trim().length < 5, t("reasonMissing")),
        ...missing("due", dueOn() === "", t("extendDueMissing")),
      ]}
      body={() => ({ reason: reason().trim(), dueOn: dueOn(), version: props.detail.document.version })}
    >
      {(errorOf) => (
        <>
          <TextArea
            id="text"
            label={t("reopenReason")}
            error={errorOf("text")}
            value={reason()}
            onValue={setReason}
            autofocus
          />
          <DateField
            id="due"
            label={t("reopenDue")}
            error={errorOf("due")}
            min={officeDate(Date.now())}
            value={dueOn()}
            onValue={setDueOn}
          />
        </>
      )}
    </StepForm>
  );
}
