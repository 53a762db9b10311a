import type { Task } from "@vanthu/office/task/schema.ts";
import { createSignal, createUniqueId, Show, type JSX } from "solid-js";
import { date } from "../../../i18n/format.ts";
import { Radio } from "../../../ui/check.tsx";
import { DateField } from "../../../ui/date-field.tsx";
import { Select, TextArea } from "../../../ui/text-field.tsx";
import { missing, StepForm, type StepProps } from "./step-form.tsx";
import { t } from "./words.ts";

/** Trả lời xin gia hạn: granted, perhaps until another day, or not with a reason. */
export function AnswerExtension(props: StepProps): JSX.Element {
  const asking = props.detail.tasks.filter(({ extension }) => extension && !extension.answer);
  const group = createUniqueId();
  const [who, setWho] = createSignal(asking.find((one) => one.staffId === props.staffId) ?? asking[0]);
  const [granted, setGranted] = createSignal(true);
  const [dueOn, setDueOn] = createSignal(who()?.extension?.wishedOn ?? "");
  const [reason, setReason] = createSignal("");
  const choose = (staffId: string): void => {
    const chosen = asking.find((one) => one.staffId === staffId);
    setWho(chosen);
    setDueOn(chosen?.extension?.wishedOn ?? "");
  };
  return (
    <StepForm
      {...props}
      title={t("answerTitle")}
      consequence={t("answerText")}
      submit={t(granted() ? "answerGrant" : "answerRefuse")}
      done={t(granted() ? "answerGranted" : "answerRefused")}
      path="extension/answer"
      problems={() =>
        granted()
          ? missing("due", dueOn() === "", t("extendDueMissing"))
          : missing("text", reason().trim().length < 5, t("reasonMissing"))
      }
      body={() => ({
        granted: granted(),
        staffId: who()?.staffId,
        ...(granted() && { dueOn: dueOn() }),
        ...(reason().trim() !== "" && { reason: reason().trim() }),
      })}
    >
      {(errorOf) => (
        <>
          <Show when={asking.length > 1}>
            <Select
              id="people"
              label={t("answerWho")}
              error={errorOf("people")}
              value={who()?.staffId ?? ""}
              options={asking.map(({ staffId, staffName }) => ({ value: staffId, label: staffName }))}
              onValue={choose}
            />
          </Show>
          <Show when={who()}>{(task) => <Asked task={task()} />}</Show>
          <fieldset class="stack-2">
            <legend>{t("answerHow")}</legend>
            <Radio name={group} label={t("answerYes")} checked={granted()} onChosen={() => setGranted(true)} />
            <Radio name={group} label={t("answerNo")} checked={!granted()} onChosen={() => setGranted(false)} />
          </fieldset>
          <Show when={granted()}>
            <DateField id="due" label={t("answerDue")} error={errorOf("due")} value={dueOn()} onValue={setDueOn} />
          </Show>
          <TextArea
            id="text"
            label={t("reason")}
            optional={granted()}
            error={errorOf("text")}
            value={reason()}
            onValue={setReason}
          />
        </>
      )}
    </StepForm>
  );
}

function Asked(props: { task: Task }): JSX.Element {
  return (
    <div>
      <p>
        {t("answerAsked", props.task.staffName, date(props.task.extension?.wishedOn ?? ""))}
        <Show when={props.task.dueOn}>{(on) => <span class="meta"> {t("answerNow", date(on()))}</span>}</Show>
      </p>
      <blockquote class="quote">{props.task.extension?.reason}</blockquote>
    </div>
  );
}
