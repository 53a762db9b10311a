import type { DraftVersionDetail } from "@vanthu/office/outgoing/draft-history-schema.ts";
import type { OpinionList, ShownOpinion } from "@vanthu/office/outgoing/opinion-schema.ts";
import { createEffect, createSignal, For, on, Show, type JSX } from "solid-js";
import { get, post } from "../../../api.ts";
import { sentence } from "../../../refusal.ts";
import { Segmented } from "../../../ui/chip.tsx";
import type { FormError } from "../../../ui/error-summary.tsx";
import { FormDialog } from "../../../ui/form-dialog.tsx";
import { createLoad } from "../../../ui/loaded.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { TextArea } from "../../../ui/text-field.tsx";
import { toast } from "../../../ui/toast.tsx";
import { fieldsOf } from "../draft/draft-fields.ts";
import { blockLine } from "./block-line.ts";
import { t } from "./words.ts";

const MOST_QUOTED = 200;

/** Cho ý kiến: agree or not, why, and remarks below the paragraphs of the version that was asked about. */
export function GiveOpinionDialog(props: {
  opinion: ShownOpinion | undefined;
  documentId: string;
  onGiven: (opinions: OpinionList) => void;
  onClose: () => void;
}): JSX.Element {
  const [verdict, setVerdict] = createSignal<"agree" | "disagree">();
  const [reason, setReason] = createSignal("");
  const [remarks, setRemarks] = createSignal<Record<number, string>>({});
  const [errors, setErrors] = createSignal<FormError[]>([]);
  const [busy, setBusy] = createSignal(false);
  const version = createLoad(
    () => props.opinion?.versionN,
    (n) => get<DraftVersionDetail>(`/api/outgoing/${props.documentId}/versions/${n}`),
  );
  const lines = (): string[] => {
    const content = version.data()?.content;
    return content ? fieldsOf(content).body.map(blockLine) : [];
  };
  createEffect(
    on(
      () => props.opinion?.id,
      () => {
        setVerdict(undefined);
        setReason("");
        setRemarks({});
        setErrors([]);
      },
    ),
  );

  async function give(): Promise<void> {
    if (busy() || !props.opinion) return;
    const said = verdict();
    if (said === undefined || (said === "disagree" && reason().trim() === "")) {
      setErrors([
        said === undefined ? { text: t("verdictMissing") } : { id: "opinion-reason", text: t("reasonMissing") },
      ]);
      return;
    }
    setBusy(true);
    try {
      const comments = Object.entries(remarks()).flatMap(([block, text]) =>
        text.trim() === ""
          ? []
          : [{ block: Number(block), quote: (lines()[Number(block)] ?? "").slice(0, MOST_QUOTED), text: text.trim() }],
      );
      const why = reason().trim() === "" ? {} : { reason: reason().trim() };
      const path = `/api/work/outgoing/${props.documentId}/opinions/${props.opinion.id}`;
      props.onGiven(await post<OpinionList>(path, { verdict: said, ...why, comments }));
      toast(t("given"));
      props.onClose();
    } catch (error) {
      setErrors([{ text: sentence(error) }]);
    } finally {
      setBusy(false);
    }
  }

  return (
    <FormDialog
      open={props.opinion !== undefined}
      title={t("giveTitle")}
      submit={t("give")}
      wide
      errors={errors()}
      busy={busy()}
      onSubmit={give}
      onClose={props.onClose}
    >
      <p>
        <b>{props.opinion?.askedByName}</b>: {props.opinion?.question}
      </p>
      <Segmented
        label={t("verdict")}
        value={verdict()}
        options={[
          { value: "agree", label: t("agree") },
          { value: "disagree", label: t("disagree") },
        ]}
        onValue={setVerdict}
      />
      <TextArea
        id="opinion-reason"
        label={t("reason")}
        hint={t("reasonHint")}
        error={errors().some(({ id }) => id === "opinion-reason") ? t("reasonMissing") : undefined}
        optional={verdict() !== "disagree"}
        maxlength={1000}
        value={reason()}
        onValue={setReason}
      />
      <h3>{t("paragraphs")}</h3>
      <p class="meta">{t("paragraphsHint")}</p>
      <Show when={lines().length > 0} fallback={<Skeleton rows={3} />}>
        <For each={lines()}>
          {(line, at) => (
            <div class="review-block">
              <p>{line}</p>
              <TextArea
                label={t("onParagraph", at() + 1)}
                optional
                rows={1}
                maxlength={1000}
                value={remarks()[at()] ?? ""}
                onValue={(text) => setRemarks({ ...remarks(), [at()]: text })}
              />
            </div>
          )}
        </For>
      </Show>
    </FormDialog>
  );
}
