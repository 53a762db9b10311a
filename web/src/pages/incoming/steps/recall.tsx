import { createSignal, type JSX } from "solid-js";
import { stateWord } from "../../../state/words.ts";
import { Select, TextArea } from "../../../ui/text-field.tsx";
import { inTree, isOpenShare } from "../share-order.ts";
import { PeopleField } from "./people-field.tsx";
import { missing, StepForm, type StepProps } from "./step-form.tsx";
import { t } from "./words.ts";

/** Thu hồi việc đã giao: whose, why, and who takes it over. */
export function Recall(props: StepProps): JSX.Element {
  const open = inTree(props.detail.tasks).filter(isOpenShare);
  const [whose, setWhose] = createSignal(props.staffId ?? (open.length === 1 ? (open[0]?.staffId ?? "") : ""));
  const [to, setTo] = createSignal<string[]>([]);
  const [reason, setReason] = createSignal("");
  const isLead = (): boolean => open.some(({ staffId, role }) => staffId === whose() && role === "lead");
  return (
    <StepForm
      {...props}
      title={t("recallTitle")}
      consequence={t(isLead() ? "recallTextLead" : "recallText")}
      submit={t("recallSubmit")}
      done={t("recallDone")}
      path="recall"
      problems={() => [
        ...missing("people", whose() === "", t("recallWhoseMissing")),
        ...missing("text", reason().trim().length < 5, t("reasonMissing")),
      ]}
      body={() => ({ staffId: whose(), reason: reason().trim(), ...(to()[0] !== undefined && { toId: to()[0] }) })}
    >
      {(errorOf) => (
        <>
          <Select
            id="people"
            label={t("recallWhose")}
            error={errorOf("people")}
            placeholder={t("choosePerson")}
            value={whose()}
            options={open.map(({ staffId, staffName, role }) => ({
              value: staffId,
              label: `${staffName} (${stateWord(role)})`,
            }))}
            onValue={setWhose}
          />
          <TextArea id="text" label={t("reason")} error={errorOf("text")} value={reason()} onValue={setReason} />
          <PeopleField
            id="taker"
            label={t("recallTo")}
            hint={isLead() ? t("recallToHint") : undefined}
            optional
            units
            max={1}
            only={({ id }) => !props.detail.tasks.some(({ staffId }) => staffId === id)}
            chosen={to()}
            onChosen={setTo}
          />
        </>
      )}
    </StepForm>
  );
}
