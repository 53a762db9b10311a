import { createSignal, type JSX } from "solid-js";
import { TextArea } from "../../../ui/text-field.tsx";
import { missing, StepForm, type StepProps } from "./step-form.tsx";
import { t } from "./words.ts";

/** Trả lại người giao, with the reason. */
export function SendBack(props: StepProps): JSX.Element {
  const [reason, setReason] = createSignal("");
  return (
    <StepForm
      {...props}
      title={t("sendBackTitle")}
      consequence={t("sendBackText")}
      submit={t("sendBackSubmit")}
      done={t("sendBackDone")}
      path="send-back"
      problems={() => missing("text", reason().trim().length < 5, t("reasonMissing"))}
      body={() => ({ reason: reason().trim() })}
    >
      {(errorOf) => (
        <TextArea
          id="text"
          label={t("reason")}
          hint={t("sendBackHint")}
          error={errorOf("text")}
          value={reason()}
          onValue={setReason}
          autofocus
        />
      )}
    </StepForm>
  );
}
