import Ban from "lucide-solid/icons/ban";
import CircleCheck from "lucide-solid/icons/circle-check";
import OctagonAlert from "lucide-solid/icons/octagon-alert";
import RotateCw from "lucide-solid/icons/rotate-cw";
import type { DeadLetter, DeadLetterState } from "@vanthu/office/deadletter/schema.ts";
import { Show, type JSX } from "solid-js";
import { moment } from "../../i18n/format.ts";
import { ApiRefusal, sentence } from "../../refusal.ts";
import { Badge, type Tone } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import type { IconShape } from "../../ui/icon.tsx";
import { documentHref, jobWords, t } from "./job-words.ts";

const BADGES: Readonly<Record<DeadLetterState, readonly [Tone, IconShape]>> = {
  waiting: ["late", OctagonAlert],
  sent: ["info", RotateCw],
  done: ["ok", CircleCheck],
  dismissed: ["neutral", Ban],
};

/** One stuck job: what it was to do, why it did not, what may be done. */
export function StuckRow(props: {
  letter: DeadLetter;
  busy: boolean;
  onRedrive: () => void;
  onDismiss: () => void;
}): JSX.Element {
  const badge = () => BADGES[props.letter.state];
  const why = () => sentence(new ApiRefusal({ status: 500, code: props.letter.code, params: {} }));
  return (
    <li class="row row--wrap">
      <span class="grow">
        <b class="block">
          {jobWords(props.letter)}{" "}
          <Badge tone={badge()[0]} icon={badge()[1]}>
            {t(props.letter.state)}
          </Badge>
        </b>
        <span class="block">{why()}</span>
        <span class="meta">
          {t("failedAt", moment(props.letter.failedAt, Date.now()), props.letter.receives)}
          <Show when={props.letter.redrives > 0}> · {t("redrives", props.letter.redrives)}</Show>
          <Show when={props.letter.error ?? props.letter.reaction}>
            {" · "}
            <code>{[props.letter.reaction, props.letter.error].filter(Boolean).join(": ")}</code>
          </Show>
        </span>
        <Show when={props.letter.state === "dismissed"}>
          <span class="meta block">
            {t("dismissedWhy", props.letter.decidedByName ?? "", props.letter.reason ?? "")}
          </span>
        </Show>
      </span>
      <span class="flex flex-wrap">
        <Show when={documentHref(props.letter)}>
          {(href) => (
            <a class="btn btn--s" href={href()}>
              {t("openDocument")}
            </a>
          )}
        </Show>
        <Show when={props.letter.state === "waiting"}>
          <Button size="s" disabled={props.busy} onClick={props.onDismiss}>
            {t("dismiss")}
          </Button>
          <Button size="s" kind="tint" icon={RotateCw} disabled={props.busy} onClick={props.onRedrive}>
            {t("redrive")}
          </Button>
        </Show>
      </span>
    </li>
  );
}
