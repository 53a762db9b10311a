import Download from "lucide-solid/icons/download";
import PackageX from "lucide-solid/icons/package-x";
import ShieldAlert from "lucide-solid/icons/shield-alert";
import Inbox from "lucide-solid/icons/inbox";
import type { FileLink } from "@vanthu/office/attachment/schema.ts";
import type { ExchangeInbox, HeldPacket } from "@vanthu/office/exchange/schema.ts";
import { Navigate } from "@solidjs/router";
import type { InferOutput } from "valibot";
import { createSignal, For, Show, type JSX } from "solid-js";
import { get, post } from "../../api.ts";
import { save } from "../../document-view/file-link.ts";
import { useWaiting } from "../../frame/waiting.tsx";
import { exchange as en } from "../../i18n/en/exchange.ts";
import { moment } from "../../i18n/format.ts";
import { words } from "../../i18n/language.ts";
import { exchange as vi } from "../../i18n/vi/exchange.ts";
import { ApiRefusal, sentence } from "../../refusal.ts";
import { useMay } from "../../session.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Empty } from "../../ui/empty.tsx";
import { Icon } from "../../ui/icon.tsx";
import { createLoad, Loaded } from "../../ui/loaded.tsx";
import { TextDeed } from "../../ui/text-deed.tsx";
import { useTitle } from "../../ui/title.ts";
import { toast } from "../../ui/toast.tsx";

import { ExchangeTabs } from "./exchange-tabs.tsx";
import { ImportCard } from "./import-card.tsx";
import { SenderNews, WaitingPackets } from "./sender-news.tsx";

const t = words({ vi, en });

type ExchangeView = InferOutput<typeof ExchangeInbox>;
type Held = InferOutput<typeof HeldPacket>;

/** The inbox is the clerk's; who only mends stuck jobs begins at those. */
export function ExchangePage(): JSX.Element {
  const may = useMay();
  return (
    <Show when={may("incoming.register")} fallback={<Navigate href="/exchange/stuck" />}>
      <PacketInbox />
    </Show>
  );
}

/** Packets that were stopped or could not be read: nothing that came is lost, and each has a way on. */
function PacketInbox(): JSX.Element {
  useTitle(() => t("title"));
  const may = useMay();
  const waiting = useWaiting();
  const inbox = createLoad(
    () => "inbox",
    () => get<ExchangeView>("/api/exchange/inbox"),
  );
  const [asked, setAsked] = createSignal<{ deed: "release" | "return"; packet: Held }>();

  async function act(body: { reason: string }): Promise<void> {
    const one = asked();
    if (!one) return;
    inbox.put(await post<ExchangeView>(`/api/exchange/held/${one.packet.id}/${one.deed}`, body));
    toast(one.deed === "release" ? t("releaseDone") : t("returnDone"));
    setAsked(undefined);
    waiting.reload();
  }

  const [dismissed, setDismissed] = createSignal<string>();
  async function dismiss(note: string): Promise<void> {
    inbox.put(await post<ExchangeView>(`/api/exchange/rejected/${dismissed() ?? ""}/dismiss`, { note }));
    toast(t("dismissDone"));
    setDismissed(undefined);
    waiting.reload();
  }

  const [givenUp, setGivenUp] = createSignal<ExchangeView["waiting"][number]>();
  async function waitNoMore(note: string): Promise<void> {
    const packet = givenUp();
    if (!packet) return;
    const { documentId, packetSha256 } = packet;
    inbox.put(await post<ExchangeView>("/api/exchange/waiting/dismiss", { documentId, packetSha256, note }));
    toast(t("waitNoMoreDone"));
    setGivenUp(undefined);
    waiting.reload();
  }

  async function see(id: string): Promise<void> {
    try {
      inbox.put(await post<ExchangeView>(`/api/exchange/notices/${id}/seen`));
      waiting.reload();
    } catch (error) {
      toast(sentence(error));
    }
  }

  async function download(id: string): Promise<void> {
    try {
      save(await get<InferOutput<typeof FileLink>>(`/api/exchange/rejected/${id}/packet`));
    } catch (error) {
      toast(sentence(error));
    }
  }

  return (
    <div class="page">
      <div class="page-head">
        <div class="grow">
          <h1>{t("title")}</h1>
          <p>{t("lead")}</p>
        </div>
      </div>
      <ExchangeTabs />
      <div class="stack">
        <Loaded load={inbox} rows={3}>
          {(view) => (
            <Show
              when={[view().held, view().rejected, view().waiting, view().notices].some((list) => list.length > 0)}
              fallback={
                <div class="card">
                  <Empty icon={Inbox} title={t("emptyTitle")} text={t("emptyText")} />
                </div>
              }
            >
              <div class="stack">
                <SenderNews notices={view().notices} onSeen={(id) => void see(id)} />
                <HeldPackets
                  packets={view().held}
                  mayRelease={may("secrecy.release")}
                  onDeed={(deed, packet) => setAsked({ deed, packet })}
                />
                <RejectedPackets
                  packets={view().rejected}
                  onDownload={(id) => void download(id)}
                  onDismiss={setDismissed}
                />
                <WaitingPackets packets={view().waiting} onDismiss={setGivenUp} />
              </div>
            </Show>
          )}
        </Loaded>
        <ImportCard
          onTaken={() => {
            inbox.reload();
            waiting.reload();
          }}
        />
      </div>
      <TextDeed
        open={asked()?.deed === "release"}
        words={{
          title: t("releaseTitle"),
          text: t("releaseText"),
          label: t("releaseReason"),
          tooShort: t("releaseShort"),
          keep: t("releaseKeep"),
          submit: t("release"),
        }}
        least={10}
        danger
        onClose={() => setAsked(undefined)}
        send={(reason) => act({ reason })}
      />
      <TextDeed
        open={asked()?.deed === "return"}
        words={{
          title: t("returnTitle"),
          text: t("returnText"),
          label: t("returnReason"),
          tooShort: t("returnShort"),
          keep: t("returnKeep"),
          submit: t("giveBack"),
        }}
        least={5}
        onClose={() => setAsked(undefined)}
        send={(reason) => act({ reason })}
      />
      <TextDeed
        open={dismissed() !== undefined}
        words={{
          title: t("dismissTitle"),
          text: t("dismissText"),
          label: t("dismissNote"),
          tooShort: t("dismissShort"),
          keep: t("dismissKeep"),
          submit: t("dismiss"),
        }}
        least={5}
        onClose={() => setDismissed(undefined)}
        send={dismiss}
      />
      <TextDeed
        open={givenUp() !== undefined}
        words={{
          title: t("waitNoMoreTitle"),
          text: t("waitNoMoreText"),
          label: t("waitNoMoreNote"),
          tooShort: t("dismissShort"),
          keep: t("dismissKeep"),
          submit: t("waitNoMore"),
        }}
        least={5}
        onClose={() => setGivenUp(undefined)}
        send={waitNoMore}
      />
    </div>
  );
}

function HeldPackets(props: {
  packets: readonly Held[];
  mayRelease: boolean;
  onDeed: (deed: "release" | "return", packet: Held) => void;
}): JSX.Element {
  return (
    <Show when={props.packets.length > 0}>
      <Card title={t("held")} count={props.packets.length} help={t("heldHelp")}>
        <ul class="list">
          <For each={props.packets}>
            {(packet) => (
              <li class="row row--wrap">
                <span class="ico ico--late">
                  <Icon of={ShieldAlert} />
                </span>
                <span class="grow">
                  <b class="block">{t("heldRow", packet.senderName, packet.senderCode)}</b>
                  <span class="meta">{t("arrivedAt", moment(packet.arrivedAt, Date.now()))}</span>
                </span>
                <span class="flex flex-wrap">
                  <Show when={props.mayRelease}>
                    <Button
                      size="s"
                      kind="danger"
                      onClick={() => {
                        props.onDeed("release", packet);
                      }}
                    >
                      {t("release")}
                    </Button>
                  </Show>
                  <Button
                    size="s"
                    onClick={() => {
                      props.onDeed("return", packet);
                    }}
                  >
                    {t("giveBack")}
                  </Button>
                </span>
              </li>
            )}
          </For>
        </ul>
      </Card>
    </Show>
  );
}

function RejectedPackets(props: {
  packets: ExchangeView["rejected"];
  onDownload: (id: string) => void;
  onDismiss: (id: string) => void;
}): JSX.Element {
  return (
    <Show when={props.packets.length > 0}>
      <Card title={t("rejected")} count={props.packets.length} help={t("rejectedHelp")}>
        <ul class="list">
          <For each={props.packets}>
            {(packet) => (
              <li class="row row--wrap">
                <span class="ico ico--warn">
                  <Icon of={PackageX} />
                </span>
                <span class="grow">
                  <b class="block">
                    {sentence(new ApiRefusal({ status: 422, code: packet.code, params: { ...packet.params } }))}
                  </b>
                  <span class="meta">
                    {packet.senderCode ?? t("unknownSender")} · {t("arrivedAt", moment(packet.arrivedAt, Date.now()))}
                  </span>
                </span>
                <Show when={packet.packetFileId}>
                  <Button
                    size="s"
                    icon={Download}
                    onClick={() => {
                      props.onDownload(packet.id);
                    }}
                  >
                    {t("download")}
                  </Button>
                </Show>
                <Button
                  size="s"
                  onClick={() => {
                    props.onDismiss(packet.id);
                  }}
                >
                  {t("dismiss")}
                </Button>
              </li>
            )}
          </For>
        </ul>
      </Card>
    </Show>
  );
}
