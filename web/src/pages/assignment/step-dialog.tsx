import type { OutgoingList } from "@vanthu/office/outgoing/schema.ts";
import type { ColleagueList } from "@vanthu/office/staff/schema.ts";
import type { AssignmentDetail } from "@vanthu/office/assignment/schema.ts";
import type { AssignmentStep } from "@vanthu/office/assignment/step-schema.ts";
import type { InferOutput } from "valibot";
import { createEffect, createSignal, on, Show, type JSX } from "solid-js";
import { get, post } from "../../api.ts";
import { createUploads } from "../../attachment/uploads.ts";
import { refusalOf, sentence } from "../../refusal.ts";
import { Check } from "../../ui/check.tsx";
import { DateField } from "../../ui/date-field.tsx";
import type { FormError } from "../../ui/error-summary.tsx";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { LateReason, lateReasonProblem } from "../../ui/late-reason.tsx";
import { createLoad } from "../../ui/loaded.tsx";
import { Select, TextArea, TextField } from "../../ui/text-field.tsx";
import { TokenList } from "../../ui/token-list.tsx";
import { FileField } from "./file-field.tsx";
import { peopleChoices } from "./people-choices.ts";
import { t } from "./words.ts";

/** Steps that say no more than that they were taken. */
export type SilentStep = Extract<AssignmentStep["step"], "takeUp" | "accept" | "urge">;
export type SpokenStep = Exclude<AssignmentStep["step"], SilentStep>;

const LEAST = 5;
const NEEDS_REASON: ReadonlySet<SpokenStep> = new Set([
  "askExtension",
  "refuseExtension",
  "handOver",
  "sendBack",
  "recall",
  "return",
]);
const GRADES = ["excellent", "met", "notMet"] as const;

/** Takes a step without words. */
export function takeStep(detail: AssignmentDetail, step: object): Promise<AssignmentDetail> {
  const { id, version } = detail.assignment;
  return post<AssignmentDetail>(`/api/work/assignments/${id}/steps`, { version, ...step });
}

/** What a step needs to be told: a reason, a day, a share, a person, a judgement. */
export function StepDialog(props: {
  detail: AssignmentDetail;
  step: SpokenStep | undefined;
  onClose: () => void;
  onTaken: (detail: AssignmentDetail) => void;
}): JSX.Element {
  const [words, setWords] = createSignal("");
  const [percent, setPercent] = createSignal(String(props.detail.assignment.percent));
  const [dueOn, setDueOn] = createSignal(props.detail.assignment.extension?.dueOn ?? "");
  const [to, setTo] = createSignal<string[]>([]);
  const [grade, setGrade] = createSignal<string>("met");
  const [answerId, setAnswerId] = createSignal("");
  const uploads = createUploads();
  const [despiteParts, setDespiteParts] = createSignal(false);
  const [lateReason, setLateReason] = createSignal("");
  const hasOpenPart = (): boolean =>
    props.detail.parts.some(({ state }) => state !== "finished" && state !== "recalled");
  const isLate = (): boolean => props.step === "submit" && props.detail.dueLight === "red";
  const [errors, setErrors] = createSignal<readonly FormError[]>([]);
  const [busy, setBusy] = createSignal(false);
  const people = createLoad(
    () => (props.step === "handOver" ? true : undefined),
    () => get<InferOutput<typeof ColleagueList>>("/api/staff"),
  );
  const drafts = createLoad(
    () => (props.step === "submit" ? true : undefined),
    () => get<OutgoingList>("/api/outgoing?view=mine&limit=100"),
  );
  /** What one drafted and has its number: only that can answer. */
  const answers = (): { value: string; label: string }[] =>
    (drafts.data()?.items ?? []).flatMap(({ id, referenceNumber, subject }) =>
      referenceNumber === undefined ? [] : [{ value: id, label: `${referenceNumber}, ${subject}` }],
    );
  const needsReason = (): boolean => props.step !== undefined && NEEDS_REASON.has(props.step);
  const label = (): string => {
    if (props.step === "report") return t("reportText");
    if (props.step === "submit") return t("resultLabel");
    return t(props.step === "evaluate" ? "wordsLabel" : "reasonLabel");
  };

  function body(step: SpokenStep): object {
    const said = words().trim();
    const byStep: Partial<Record<SpokenStep, object>> = {
      report: { percent: Number(percent()), text: said },
      askExtension: { dueOn: dueOn(), reason: said },
      grantExtension: dueOn() === "" ? {} : { dueOn: dueOn() },
      handOver: { toId: to()[0], reason: said },
      submit: {
        result: said,
        despiteParts: despiteParts(),
        fileIds: uploads.ready(),
        ...(answerId() !== "" && { answerId: answerId() }),
        ...(isLate() && { lateReason: lateReason().trim() }),
      },
      evaluate: { grade: grade(), ...(said !== "" && { words: said }) },
    };
    return { step, ...(byStep[step] ?? { reason: said }) };
  }

  const errorOf = (id: string): string | undefined => errors().find((error) => error.id === id)?.text;

  /** What is missing before anything is sent, all of it at once. */
  function problems(step: SpokenStep): FormError[] {
    const said = words().trim();
    const late = isLate() ? lateReasonProblem(lateReason()) : undefined;
    return [
      ...(step === "askExtension" && dueOn() === "" ? [{ id: "step-due", text: t("dueMissing") }] : []),
      ...(step === "handOver" && to().length === 0 ? [{ id: "step-to", text: t("toMissing") }] : []),
      ...(needsReason() && said.length < LEAST ? [{ id: "step-words", text: t("reasonShort") }] : []),
      ...(step === "report" && said === "" ? [{ id: "step-words", text: t("reportMissing") }] : []),
      ...(step === "submit" && said === "" ? [{ id: "step-words", text: t("resultMissing") }] : []),
      ...(uploads.running() ? [{ text: t("filesRunning") }] : []),
      ...(late === undefined ? [] : [{ id: "late-reason", text: late }]),
    ];
  }

  // another step begins with empty fields, and with the day that is asked for now
  createEffect(
    on(
      () => props.step,
      () => {
        setWords("");
        setTo([]);
        setErrors([]);
        uploads.clear();
        setPercent(String(props.detail.assignment.percent));
        setDueOn(props.detail.assignment.extension?.dueOn ?? "");
      },
      { defer: true },
    ),
  );

  async function send(): Promise<void> {
    const { step } = props;
    if (step === undefined || busy()) return;
    const missing = problems(step);
    setErrors(missing);
    if (missing.length > 0) return;
    setBusy(true);
    try {
      const after = await takeStep(props.detail, body(step));
      setAnswerId("");
      props.onTaken(after);
    } catch (refused) {
      const isDay = /deadline|extension_earlier/u.test(refusalOf(refused)?.code ?? "");
      setErrors([{ ...(isDay && { id: "step-due" }), text: sentence(refused) }]);
    } finally {
      setBusy(false);
    }
  }

  return (
    <FormDialog
      open={props.step !== undefined}
      title={props.step === undefined ? "" : t(props.step)}
      submit={props.step === undefined ? "" : t(props.step)}
      errors={errors()}
      busy={busy()}
      onSubmit={send}
      onClose={props.onClose}
    >
      <Show when={props.step === "report"}>
        <TextField label={t("percentLabel")} type="number" min={0} max={100} value={percent()} onValue={setPercent} />
      </Show>
      <Show when={props.step === "askExtension" || props.step === "grantExtension"}>
        <DateField
          id="step-due"
          error={errorOf("step-due")}
          label={t(props.step === "grantExtension" ? "grantUntil" : "untilLabel")}
          value={dueOn()}
          onValue={setDueOn}
        />
      </Show>
      <Show when={props.step === "handOver"}>
        <TokenList
          id="step-to"
          label={t("toLabel")}
          error={errorOf("step-to")}
          choices={peopleChoices(people.data())}
          chosen={to()}
          onChosen={setTo}
          max={1}
          required
        />
      </Show>
      <Show when={props.step === "evaluate"}>
        <Select
          label={t("gradeLabel")}
          value={grade()}
          options={GRADES.map((value) => ({ value, label: t(value) }))}
          onValue={setGrade}
        />
      </Show>
      <Show when={props.step !== "grantExtension"}>
        <TextArea
          id="step-words"
          label={label()}
          error={errorOf("step-words")}
          value={words()}
          optional={props.step === "evaluate"}
          onValue={setWords}
          onKeyDown={(event) => {
            if (event.key === "Enter" && event.ctrlKey) void send();
          }}
        />
      </Show>
      <Show when={isLate()}>
        <LateReason value={lateReason()} error={errorOf("late-reason")} onValue={setLateReason} />
      </Show>
      <Show when={props.step === "submit" && answers().length > 0}>
        <Select
          label={t("answerLabel")}
          value={answerId()}
          placeholder={t("noAnswer")}
          options={answers()}
          optional
          onValue={setAnswerId}
        />
      </Show>
      <Show when={props.step === "submit"}>
        <FileField label={t("filesWithResult")} uploads={uploads} />
      </Show>
      <Show when={props.step === "submit" && hasOpenPart()}>
        <Check label={t("despiteParts")} checked={despiteParts()} onChecked={setDespiteParts} />
      </Show>
    </FormDialog>
  );
}
