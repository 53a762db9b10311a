import CircleCheck from "lucide-solid/icons/circle-check";
import Clock from "lucide-solid/icons/clock";
import TriangleAlert from "lucide-solid/icons/triangle-alert";
import type { ToSign } from "@vanthu/office/outgoing/batch-schema.ts";
import { Show, type JSX } from "solid-js";
import type { Deadline } from "../../i18n/deadline.ts";
import { ApiRefusal, sentence } from "../../refusal.ts";
import { Badge, type Tone } from "../../ui/badge.tsx";
import { Due } from "../../ui/due.tsx";
import type { IconShape } from "../../ui/icon.tsx";
import { Urgency } from "../../ui/urgency.tsx";
import type { Result } from "./batch.ts";
import { t } from "./words.ts";

const LOOK: Record<Result["state"], { tone: Tone; icon: IconShape }> = {
  signed: { tone: "ok", icon: CircleCheck },
  refused: { tone: "late", icon: TriangleAlert },
  waiting: { tone: "info", icon: Clock },
  later: { tone: "neutral", icon: Clock },
};

/** One document to sign: chosen or not, what it is, and what came of its signing. */
export function ToSignRow(props: {
  line: ToSign;
  checked: boolean;
  disabled: boolean;
  onChecked: (checked: boolean) => void;
  result: Result | undefined;
  deadline: Deadline | undefined;
}): JSX.Element {
  const line = (): ToSign => props.line;
  const isSigned = (): boolean => props.result?.state === "signed";
  const reason = (): string | undefined => {
    const { state, code, params } = props.result ?? {};
    return state === "refused" && code !== undefined
      ? sentence(new ApiRefusal({ status: 409, code, params: params ?? {} }))
      : undefined;
  };
  return (
    <div class="row ts-row" classList={{ "is-done": isSigned() }}>
      <label class="ts-check">
        <input
          type="checkbox"
          aria-label={t("select", line().subject)}
          checked={props.checked && !isSigned()}
          disabled={props.disabled || isSigned()}
          onChange={(event) => {
            props.onChecked(event.currentTarget.checked);
          }}
        />
      </label>
      <a class="ts-subject" href={`/outgoing/${line().id}`} data-row>
        <span class="t clamp-2">
          <Urgency of={line().urgency} />
          {line().subject}
        </span>
        <span class="meta clamp-1 block">
          {line().typeName} {line().notation} · {t("drafter", line().draftedByName, line().departmentName)}
        </span>
        <Show when={reason()}>{(words) => <span class="ts-reason block">{words()}</span>}</Show>
      </a>
      <span class="ts-due">
        <Show when={props.deadline}>{(deadline) => <Due {...deadline()} />}</Show>
      </span>
      <span class="ts-state">
        <Show when={props.result}>
          {(result) => (
            <Badge tone={LOOK[result().state].tone} icon={LOOK[result().state].icon}>
              {t(result().state)}
            </Badge>
          )}
        </Show>
      </span>
    </div>
  );
}
