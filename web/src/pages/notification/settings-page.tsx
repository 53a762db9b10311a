import type { NoticeChannel, NoticeSettings } from "@vanthu/office/notification/preference-schema.ts";
import type { NoticeKind } from "@vanthu/office/notification/schema.ts";
import { createSignal, For, Show, type JSX } from "solid-js";
import { get, post, put } from "../../api.ts";
import { date, officeDate } from "../../i18n/format.ts";
import { sentence } from "../../refusal.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { createLoad, Loaded } from "../../ui/loaded.tsx";
import { useTitle } from "../../ui/title.ts";
import { toast } from "../../ui/toast.tsx";
import { NoticeTabs } from "./notice-tabs.tsx";
import { canPush, subscribe } from "./push-device.ts";
import { t } from "./words.ts";
import "./notification.css";

const KINDS: readonly NoticeKind[] = ["assigned", "draft", "deadline", "progress", "escalation", "digest", "care"];
const CHANNELS: readonly NoticeChannel[] = ["email", "push"];

/** Cách nhận: by which ways each kind of notice comes, and the devices that are called. */
export function NoticeSettingsPage(): JSX.Element {
  useTitle(() => t("settings"));
  const load = createLoad(
    () => "settings",
    () => get<NoticeSettings>("/api/work/notifications/settings"),
  );
  const [busy, setBusy] = createSignal(false);

  async function act(deed: () => Promise<NoticeSettings | undefined>, done: string): Promise<void> {
    setBusy(true);
    try {
      const settings = await deed();
      if (!settings) return;
      load.put(settings);
      toast(done);
    } catch (error) {
      toast(sentence(error));
      load.reload();
    } finally {
      setBusy(false);
    }
  }

  const choose = (settings: NoticeSettings, kind: NoticeKind, channel: NoticeChannel, on: boolean): Promise<void> =>
    act(() => {
      const channels = { ...settings.channels, [kind]: { ...settings.channels[kind], [channel]: on } };
      return put<NoticeSettings>("/api/work/notifications/settings", { channels });
    }, t("saved"));

  const addDevice = (settings: NoticeSettings): Promise<void> =>
    act(async () => {
      if (!canPush()) {
        toast(t("deviceUnable"));
        return undefined;
      }
      const device = await subscribe(settings.pushKey).catch(() => undefined);
      if (device) return post<NoticeSettings>("/api/work/notifications/devices", device);
      toast(t(Notification.permission === "denied" ? "deviceDenied" : "deviceUnable"));
      return undefined;
    }, t("deviceAdded"));

  return (
    <div class="page">
      <div class="page-head">
        <div class="grow">
          <h1>{t("title")}</h1>
          <p>{t("lead")}</p>
        </div>
      </div>
      <NoticeTabs />
      <Loaded load={load} rows={6}>
        {(settings) => (
          <div class="stack">
            <Card title={t("channels")} help={t("channelsHelp")}>
              <table class="tbl tbl--mid channel-table">
                <thead>
                  <tr>
                    <th scope="col">{t("kind")}</th>
                    <For each={CHANNELS}>{(channel) => <th scope="col">{t(channel)}</th>}</For>
                  </tr>
                </thead>
                <tbody>
                  <For each={KINDS}>
                    {(kind) => (
                      <tr>
                        <th scope="row">{t(kind)}</th>
                        <For each={CHANNELS}>
                          {(channel) => (
                            <td>
                              <input
                                class="channel-tick"
                                type="checkbox"
                                aria-label={`${t(kind)}: ${t(channel)}`}
                                checked={settings().channels[kind][channel]}
                                disabled={busy()}
                                onChange={(event) =>
                                  void choose(settings(), kind, channel, event.currentTarget.checked)
                                }
                              />
                            </td>
                          )}
                        </For>
                      </tr>
                    )}
                  </For>
                </tbody>
              </table>
              <p class="card-body meta">
                {!settings().mail
                  ? t("noMail")
                  : settings().email === undefined
                    ? t("noAddress")
                    : t("mailTo", settings().email ?? "")}
              </p>
            </Card>
            <Card
              title={t("devices")}
              help={t("devicesHelp")}
              aside={
                <Button size="s" disabled={busy()} onClick={() => void addDevice(settings())}>
                  {t("addDevice")}
                </Button>
              }
            >
              <Show when={settings().devices.length > 0} fallback={<p class="card-body meta">{t("noDevices")}</p>}>
                <ul class="list">
                  <For each={settings().devices}>
                    {({ id, device, addedAt }) => (
                      <li class="row">
                        <span class="grow">
                          <b class="block">{device}</b>
                          <span class="meta">{t("addedOn", date(officeDate(addedAt)))}</span>
                        </span>
                        <Button
                          size="s"
                          disabled={busy()}
                          onClick={() =>
                            void act(
                              () => post<NoticeSettings>("/api/work/notifications/devices/remove", { id }),
                              t("deviceRemoved"),
                            )
                          }
                        >
                          {t("removeDevice")}
                        </Button>
                      </li>
                    )}
                  </For>
                </ul>
              </Show>
            </Card>
          </div>
        )}
      </Loaded>
    </div>
  );
}
