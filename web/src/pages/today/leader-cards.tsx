import Eye from "lucide-solid/icons/eye";
import PenLine from "lucide-solid/icons/pen-line";
import SignatureIcon from "lucide-solid/icons/signature";
import TriangleAlert from "lucide-solid/icons/triangle-alert";
import { For, Show, type JSX } from "solid-js";
import { date } from "../../i18n/format.ts";
import { deadlineOf } from "../../state/incoming-state.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { Due } from "../../ui/due.tsx";
import { Empty } from "../../ui/empty.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Urgency } from "../../ui/urgency.tsx";
import type { IncomingLine } from "./queue.ts";
import { t } from "./words.ts";

/** The leader's morning on a phone: three figures, then one card for each document with its two buttons. */
export function LeaderCards(props: {
  toInstruct: readonly IncomingLine[];
  toSign: number;
  overdue: number;
}): JSX.Element {
  return (
    <div class="leader-phone">
      <div class="sumrow" role="group" aria-label={t("summary")}>
        <a href="/incoming?state=registered" class="figure is-here">
          <b>{props.toInstruct.length}</b>
          <span>{t("toInstructShort")}</span>
        </a>
        <a href="/signing" class="figure">
          <b>{props.toSign}</b>
          <span>{t("toSignShort")}</span>
        </a>
        <a href="/incoming?view=all" class="figure" classList={{ late: props.overdue > 0 }}>
          <b>
            <Show when={props.overdue > 0}>
              <Icon of={TriangleAlert} />
            </Show>
            {props.overdue}
          </b>
          <span>{t("overdueShort")}</span>
        </a>
      </div>
      <Show
        when={props.toInstruct.length > 0}
        fallback={<Empty icon={PenLine} title={t("emptyTitle")} text={t("emptyText")} />}
      >
        <section aria-labelledby="to-instruct">
          <h2 id="to-instruct" class="leader-h">
            {t("toInstruct")}
          </h2>
          <ul class="leader-list">
            <For each={props.toInstruct}>{(line) => <LeaderCard line={line} />}</For>
          </ul>
        </section>
      </Show>
    </div>
  );
}

/** What waits to be signed, at the foot of the screen where the thumb is. */
export function SignBar(props: { toSign: number }): JSX.Element {
  return (
    <Show when={props.toSign > 0}>
      <div class="signbar">
        <Icon of={SignatureIcon} large />
        <span class="grow">
          <b>{t("signWaiting", props.toSign)}</b>
          <span class="meta block">{t("toSignHelp")}</span>
        </span>
        <ButtonLink href="/signing">{t("doSign")}</ButtonLink>
      </div>
    </Show>
  );
}

function LeaderCard(props: { line: IncomingLine }): JSX.Element {
  const line = (): IncomingLine => props.line;
  return (
    <li class="leader-card">
      <div class="flex between">
        <span class="flex">
          <Urgency of={line().urgency} />
          <Show when={line().arrivalNumber}>{(n) => <span class="meta">{t("arrivalNumber", n())}</span>}</Show>
        </span>
        <Show when={deadlineOf(line())}>{(deadline) => <Due {...deadline()} />}</Show>
      </div>
      <a class="leader-title" href={`/incoming/${line().id}`}>
        {line().subject}
      </a>
      <p class="meta">
        {line().issuer} · {line().referenceNumber} {t("dated", date(line().issuedOn))}
      </p>
      <div class="leader-actions">
        <ButtonLink href={`/incoming/${line().id}`} icon={Eye}>
          {t("doRead")}
        </ButtonLink>
        <ButtonLink href={`/incoming/${line().id}?do=instruct`} kind="main" icon={PenLine}>
          {t("doInstruct")}
        </ButtonLink>
      </div>
    </li>
  );
}
