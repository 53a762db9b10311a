import { createSignal, type JSX } from "solid-js";
import { officeDate } from "../../../i18n/format.ts";
import { DateField } from "../../../ui/date-field.tsx";
import { TextArea } from "../../../ui/text-field.tsx";
import { missing, StepForm, type StepProps } from "./step-form.tsx";
import { t } from "./words.ts";

/** Xin gia hạn: until when, and why; who gave the work answers. */
export function AskExtension(props: StepProps): JSX.Element {
  const [wishedOn, setWishedOn] = createSignal("");
  const [reason, setReason] = createSignal("");
  return (
    <StepForm
      {...props}
      title={t("extendTitle")}
      consequence={t("extendText")}
      submit={t("extendSubmit")}
      done={t("extendDone")}
      path="extension"
      problems={() => [
        ...missing("due", wishedOn() === "", t("extendDueMissing")),
        ...missing("text", reason().trim().length < 5, t("reasonMissing")),
      ]}
      body={() => ({ wishedOn: wishedOn(), reason: reason().trim() })}
    >
      {(errorOf) => (
        <>
          <DateField
            id="due"
            label={t("extendDue")}
            error={errorOf("due")}
            min={officeDate(Date.now())}
            value={wishedOn()}
            onValue={setWishedOn}
          />
          <TextArea id="text" label={t("reason")} error={errorOf("text")} value={reason()} onValue={setReason} />
        </>
      )}
    </StepForm>
  );
}
