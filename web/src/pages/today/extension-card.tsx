import CalendarClock from "lucide-solid/icons/calendar-clock";
import type { AskedExtension } from "@vanthu/office/incoming/handling-schema.ts";
import { For, type JSX } from "solid-js";
import { date } from "../../i18n/format.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Urgency } from "../../ui/urgency.tsx";
import { say } from "../../ui/words.ts";
import { t } from "./words.ts";

/** Shares in documents whose people asked for more time and wait for an answer. */
export function ExtensionCard(props: { items: readonly AskedExtension[] }): JSX.Element {
  return (
    <Card title={t("extensions")} count={props.items.length} help={t("extensionsHelp")}>
      <ul class="list">
        <For each={props.items}>
          {(one) => (
            <li class="row queue-row">
              <span class="ico ico--warn">
                <Icon of={CalendarClock} />
              </span>
              <span class="grow">
                <a class="t clamp-1" href={`/incoming/${one.documentId}`} data-row>
                  <Urgency of={one.urgency} />
                  {one.subject}
                </a>
                <span class="meta clamp-2">{detail(one)}</span>
              </span>
              <ButtonLink
                href={`/incoming/${one.documentId}?do=answerExtension&of=${one.staffId}`}
                kind="tint"
                size="s"
              >
                {t("doExtension")}
                <span class="sr">
                  : {one.staffName}, {one.subject}
                </span>
              </ButtonLink>
            </li>
          )}
        </For>
      </ul>
    </Card>
  );
}

function detail({ staffName, wishedOn, dueOn, reason, onBehalfOf }: AskedExtension): string {
  const wish = t("wishes", staffName, date(wishedOn), dueOn === undefined ? undefined : date(dueOn));
  return [...(onBehalfOf === undefined ? [] : [say("insteadOf", onBehalfOf)]), wish, `“${reason}”`].join(" · ");
}
