import Hourglass from "lucide-solid/icons/hourglass";
import Undo2 from "lucide-solid/icons/undo-2";
import type { ExchangeInbox } from "@vanthu/office/exchange/schema.ts";
import type { InferOutput } from "valibot";
import { For, Show, type JSX } from "solid-js";
import { exchange as en } from "../../i18n/en/exchange.ts";
import { moment } from "../../i18n/format.ts";
import { words } from "../../i18n/language.ts";
import { exchange as vi } from "../../i18n/vi/exchange.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Icon } from "../../ui/icon.tsx";

const t = words({ vi, en });

type View = InferOutput<typeof ExchangeInbox>;

/** What senders did to documents that are here: recalled, asked back, changed, replaced. */
export function SenderNews(props: { notices: View["notices"]; onSeen: (id: string) => void }): JSX.Element {
  return (
    <Show when={props.notices.length > 0}>
      <Card title={t("notices")} count={props.notices.length} help={t("noticesHelp")}>
        <ul class="list">
          <For each={props.notices}>
            {(notice) => (
              <li class="row row--wrap">
                <span class={notice.kind === "updated" ? "ico ico--warn" : "ico ico--late"}>
                  <Icon of={Undo2} />
                </span>
                <span class="grow">
                  <a class="block" href={`/incoming/${notice.incomingId}`}>
                    <b>
                      {t(notice.kind)}: {notice.referenceNumber}
                    </b>
                  </a>
                  <span class="meta block">
                    {notice.issuer} · {moment(notice.at, Date.now())}
                  </span>
                  <Show when={notice.reason}>{(reason) => <span class="block">{t("reason", reason())}</span>}</Show>
                </span>
                <Show when={notice.kind !== "askedBack"}>
                  <Button
                    size="s"
                    onClick={() => {
                      props.onSeen(notice.incomingId);
                    }}
                  >
                    {t("seen")}
                  </Button>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Card>
    </Show>
  );
}

/** Packets that came before the document they speak of; the clerk may wait for it no longer. */
export function WaitingPackets(props: {
  packets: View["waiting"];
  onDismiss: (packet: View["waiting"][number]) => void;
}): JSX.Element {
  return (
    <Show when={props.packets.length > 0}>
      <Card title={t("waiting")} count={props.packets.length} help={t("waitingHelp")}>
        <ul class="list">
          <For each={props.packets}>
            {(packet) => (
              <li class="row row--wrap">
                <span class="ico ico--warn">
                  <Icon of={Hourglass} />
                </span>
                <span class="grow">
                  <b class="block">{t("waitingRow", kindOf(packet.kind), packet.senderName, packet.senderCode)}</b>
                  <span class="meta block">
                    {packet.documentId} · {t("arrivedAt", moment(packet.arrivedAt, Date.now()))}
                  </span>
                  <Show when={packet.reason}>{(reason) => <span class="block">{t("reason", reason())}</span>}</Show>
                </span>
                <Button
                  size="s"
                  onClick={() => {
                    props.onDismiss(packet);
                  }}
                >
                  {t("waitNoMore")}
                </Button>
              </li>
            )}
          </For>
        </ul>
      </Card>
    </Show>
  );
}

function kindOf(kind: View["waiting"][number]["kind"]): string {
  return t(KINDS[kind]);
}

const KINDS = { recall: "recalled", update: "updated", askBack: "askedBack", replacement: "replaced" } as const;
