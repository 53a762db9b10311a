import type { RuleTrial, TriedDocument } from "@vanthu/office/proposal/rule-view-schema.ts";
import { createEffect, For, on, Show, type JSX } from "solid-js";
import { Note } from "../../ui/note.tsx";
import { t } from "./words.ts";

/** What a rule would have done with the last documents, and what was really done. */
export function TrialResult(props: { trial: RuleTrial }): JSX.Element {
  let top: HTMLDivElement | undefined;
  // the result stands below a long form: without this, nothing seems to happen
  createEffect(
    on(
      () => props.trial,
      () => top?.scrollIntoView({ block: "nearest" }),
    ),
  );
  const share = (): number => Math.round((props.trial.agreed / Math.max(1, props.trial.decided)) * 100);
  return (
    <div ref={top} class="rul-result" role="status">
      <Show when={props.trial.held > 0} fallback={<Note kind="warn">{t("trialNone", props.trial.tried)}</Note>}>
        <Note kind={props.trial.decided > 0 && share() < 60 ? "warn" : "info"}>
          <b class="block">{t("trialHeld", props.trial.held, props.trial.tried)}</b>
          {props.trial.decided > 0
            ? t("trialAgreed", props.trial.agreed, props.trial.decided, share())
            : t("trialOpen")}
        </Note>
        <ul class="rul-trial" aria-label={t("trial")} tabindex="0">
          <For each={props.trial.documents}>{(document) => <Tried document={document} />}</For>
        </ul>
      </Show>
    </div>
  );
}

function Tried(props: { document: TriedDocument }): JSX.Element {
  const verdict = (): "agrees" | "differs" | "notGiven" =>
    props.document.agrees === undefined ? "notGiven" : props.document.agrees ? "agrees" : "differs";
  const meta = (): string =>
    [
      props.document.referenceNumber,
      props.document.issuer,
      props.document.leadName === undefined ? undefined : t("given", props.document.leadName),
      props.document.overruledBy === undefined ? undefined : t("overruled", props.document.overruledBy),
    ]
      .filter((part) => part !== undefined)
      .join(" · ");
  return (
    <li>
      <span class={`rul-verdict rul-verdict--${verdict()}`}>{t(verdict())}</span>
      <span class="grow">
        <a href={`/incoming/${props.document.id}`} target="_blank" class="clamp-1">
          {props.document.subject}
        </a>
        <span class="meta block">{meta()}</span>
      </span>
    </li>
  );
}
