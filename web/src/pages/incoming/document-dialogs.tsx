import type { IncomingDetail } from "@vanthu/office/incoming/schema.ts";
import { createSignal, createUniqueId, For, Show, type JSX } from "solid-js";
import { post } from "../../api.ts";
import { refusalOf } from "../../refusal.ts";
import { Radio } from "../../ui/check.tsx";
import { LateReason, lateReasonProblem } from "../../ui/late-reason.tsx";
import { TextDeed } from "../../ui/text-deed.tsx";
import { refusalReason } from "./arrival-problem.ts";
import { t } from "./words.ts";

interface DeedDialogProps {
  open: boolean;
  detail: IncomingDetail;
  onClose: () => void;
  onDone: (next: IncomingDetail) => void;
}

/** Sends a document back with a reason (status 02). It cannot be undone, so it asks. */
export function RefuseDialog(props: DeedDialogProps): JSX.Element {
  return (
    <TextDeed
      open={props.open}
      words={{
        title: t("refuseTitle", props.detail.document.referenceNumber),
        text: t("refuseText"),
        label: t("refuseReason"),
        hint: t("refuseReasonHint"),
        tooShort: t("reasonShort"),
        keep: t("keep"),
        submit: t("refuse"),
      }}
      least={5}
      danger
      initial={refusalReason(props.detail)}
      onClose={props.onClose}
      send={async (reason) => {
        props.onDone(await post<IncomingDetail>(`/api/incoming/${props.detail.document.id}/refuse`, { reason }));
      }}
    />
  );
}

/**
 * Finishes one's share with the result in words, or with the outgoing document that answers (status 06 when the lead
 * does). Answers that have their number are offered; with one of them words are not needed.
 */
export function FinishDialog(props: DeedDialogProps): JSX.Element {
  const answers = () => props.detail.document.answers ?? [];
  const [chosen, setChosen] = createSignal<string>();
  // The latest answer is what one most likely finishes with.
  const answerId = () => (chosen() ?? answers().at(-1)?.id) || undefined;
  const group = createUniqueId();
  const [lateReason, setLateReason] = createSignal("");
  const [lateError, setLateError] = createSignal<string | undefined>(undefined, { equals: false });
  // The deadline of one's own share may be another than the document's: the server knows.
  const asksWhyLate = () => props.detail.dueLight === "red" || lateError() !== undefined;
  const markLate = (refused: unknown): boolean => {
    const isMissing = refusalOf(refused)?.code === "task.late_reason_needed";
    if (isMissing) setLateError(lateReasonProblem(""));
    return isMissing;
  };
  return (
    <TextDeed
      open={props.open}
      words={{
        title: t("finishTitle"),
        text: t("finishText"),
        label: t(answerId() === undefined ? "result" : "resultToo"),
        hint: t("resultHint"),
        tooShort: t("resultMissing"),
        keep: t("notYet"),
        submit: t("finish"),
      }}
      least={answerId() === undefined ? 1 : 0}
      mark={markLate}
      onClose={props.onClose}
      send={async (result) => {
        props.onDone(
          await post<IncomingDetail>(`/api/incoming/${props.detail.document.id}/finish`, {
            ...(result !== "" && { result }),
            ...(lateReason().trim() !== "" && { lateReason: lateReason().trim() }),
            ...(answerId() !== undefined && { answerId: answerId() }),
          }),
        );
      }}
    >
      <Show when={answers().length > 0}>
        <fieldset class="stack">
          <legend>{t("finishWith")}</legend>
          <For each={answers()}>
            {({ id, referenceNumber }) => (
              <Radio
                name={group}
                label={t("answeredBy", referenceNumber)}
                checked={answerId() === id}
                onChosen={() => setChosen(id)}
              />
            )}
          </For>
          <Radio
            name={group}
            label={t("finishInWords")}
            checked={answerId() === undefined}
            onChosen={() => setChosen("")}
          />
        </fieldset>
      </Show>
      <Show when={asksWhyLate()}>
        <LateReason value={lateReason()} error={lateError()} onValue={setLateReason} />
      </Show>
    </TextDeed>
  );
}
