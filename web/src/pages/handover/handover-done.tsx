import { useNavigate } from "@solidjs/router";
import type { HandoverMinutes, HandoverView } from "@vanthu/office/handover/schema.ts";
import { createEffect, createSignal, onCleanup, Show, type JSX } from "solid-js";
import { get, post } from "../../api.ts";
import { date } from "../../i18n/format.ts";
import { sentence } from "../../refusal.ts";
import { useMay } from "../../session.tsx";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { createLoad, Loaded } from "../../ui/loaded.tsx";
import { Note } from "../../ui/note.tsx";
import { Table } from "../../ui/table.tsx";
import { toast } from "../../ui/toast.tsx";
import { t } from "./words.ts";

const LOOK_AGAIN_MS = 3_000;

/** What came of a handover, line by line; then its minutes and, where the person leaves, the account. */
export function HandoverDone(props: { id: string }): JSX.Element {
  const may = useMay();
  const navigate = useNavigate();
  const [busy, setBusy] = createSignal(false);
  const load = createLoad(
    () => props.id,
    (id) => get<HandoverView>(`/api/work/handovers/${id}`),
  );
  // the rest moves by itself: the page says how far it is, as long as it is looked at
  createEffect(() => {
    if (load.data()?.handover.state !== "running") return;
    const timer = setTimeout(() => {
      if (document.visibilityState === "visible") load.reload();
      else document.addEventListener("visibilitychange", load.reload, { once: true });
    }, LOOK_AGAIN_MS);
    onCleanup(() => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", load.reload);
    });
  });
  const movedOf = ({ lines }: HandoverView): number => lines.filter(({ state }) => state !== "waiting").length;

  async function attempt(deed: () => Promise<void>): Promise<void> {
    if (busy()) return;
    setBusy(true);
    try {
      await deed();
    } catch (error) {
      toast(sentence(error));
    } finally {
      setBusy(false);
    }
  }
  const resume = (): Promise<void> =>
    attempt(async () => load.put(await post<HandoverView>(`/api/work/handovers/${props.id}/resume`, {})));
  const minutes = (): Promise<void> =>
    attempt(async () => {
      const { outgoingId } = await post<HandoverMinutes>(`/api/work/handovers/${props.id}/minutes`, {});
      navigate(`/outgoing/${outgoingId}`);
    });

  return (
    <Loaded load={load} rows={6}>
      {(view) => (
        <div class="hov">
          <Show
            when={view().handover.state === "done"}
            fallback={
              <Note kind="info">
                {t("running", movedOf(view()), view().lines.length)}{" "}
                <Button size="s" busy={busy()} onClick={() => void resume()}>
                  {t("resume")}
                </Button>
              </Note>
            }
          >
            <Note kind="ok">{t("done", view().lines.length)}</Note>
          </Show>
          <Card
            title={t("titleOf", view().handover.fromName, view().handover.toName)}
            count={view().lines.length}
            help={view().handover.reason}
            aside={
              <Show when={view().handover.state === "done"}>
                <Show when={may("staff.manage")}>
                  <ButtonLink href="/people">{t("lock")}</ButtonLink>
                </Show>
                <Show when={may("outgoing.draft")}>
                  <Button kind="main" busy={busy()} onClick={() => void minutes()}>
                    {t(view().handover.minutesId === undefined ? "minutes" : "openMinutes")}
                  </Button>
                </Show>
              </Show>
            }
          >
            <Table
              caption={t("title")}
              rows={view().lines}
              columns={[
                {
                  key: "what",
                  head: t("what"),
                  cell: ({ kind, title, href }) => (
                    <span>
                      <Show when={href} fallback={<b>{title}</b>}>
                        {(address) => <a href={address()}>{title}</a>}
                      </Show>
                      <span class="meta block">{t(kind)}</span>
                    </span>
                  ),
                },
                { key: "dueOn", head: t("dueOn"), cell: ({ dueOn }) => (dueOn === undefined ? "" : date(dueOn)) },
                { key: "to", head: t("to"), cell: ({ toName }) => toName ?? "" },
                { key: "result", head: t("result"), cell: ({ state }) => t(state) },
              ]}
            />
          </Card>
        </div>
      )}
    </Loaded>
  );
}
