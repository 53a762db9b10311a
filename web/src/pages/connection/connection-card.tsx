import CircleCheck from "lucide-solid/icons/circle-check";
import CirclePause from "lucide-solid/icons/circle-pause";
import TriangleAlert from "lucide-solid/icons/triangle-alert";
import type { ConnectionList, ConnectionView, TestedConnection } from "@vanthu/office/connection/schema.ts";
import { createSignal, Show, type JSX } from "solid-js";
import { post, remove } from "../../api.ts";
import { moment } from "../../i18n/format.ts";
import { ApiRefusal, sentence } from "../../refusal.ts";
import { AskDialog } from "../../ui/ask-dialog.tsx";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Note } from "../../ui/note.tsx";
import { toast } from "../../ui/toast.tsx";
import { AxisComparison } from "./axis-comparison.tsx";
import { ConnectionDialog } from "./connection-dialog.tsx";
import "./connection.css";
import { t } from "./words.ts";

/** One axis: how the connection stands and fares, and what can be done with it. */
export function ConnectionCard(props: {
  axis: "vxp" | "lgsp";
  connection: ConnectionView | undefined;
  byProvince: boolean;
  onSaved: (list: ConnectionList) => void;
  onChanged: () => void;
}): JSX.Element {
  const [dialog, setDialog] = createSignal<"edit" | "remove">();
  return (
    <Card title={t(props.axis)} aside={<Show when={props.connection}>{(one) => <State connection={one()} />}</Show>}>
      <div class="card-body stack">
        <Show
          when={props.connection}
          fallback={
            <>
              <p class="meta">{t(props.byProvince ? "byProvince" : "none")}</p>
              <p>
                <Button onClick={() => setDialog("edit")}>{t("connect")}</Button>
              </p>
            </>
          }
        >
          {(one) => (
            <Connected connection={one()} onEdit={() => setDialog("edit")} onRemove={() => setDialog("remove")} />
          )}
        </Show>
      </div>
      <ConnectionDialog
        open={dialog() === "edit"}
        axis={props.axis}
        known={props.connection}
        onSaved={props.onSaved}
        onClose={() => setDialog(undefined)}
      />
      <AskDialog
        open={dialog() === "remove"}
        title={t("remove")}
        submit={t("remove")}
        kind="danger"
        run={async () => {
          await remove(`/api/connections/${props.axis}`);
          toast(t("removed"));
          props.onChanged();
          return true;
        }}
        onClose={() => setDialog(undefined)}
      >
        <p>{t("removeText")}</p>
      </AskDialog>
    </Card>
  );
}

function State(props: { connection: ConnectionView }): JSX.Element {
  const isFailing = (): boolean => props.connection.polling?.failure !== undefined;
  return (
    <Show
      when={props.connection.on}
      fallback={
        <Badge tone="neutral" icon={CirclePause}>
          {t("off")}
        </Badge>
      }
    >
      <Badge tone={isFailing() ? "late" : "ok"} icon={isFailing() ? TriangleAlert : CircleCheck}>
        {t(isFailing() ? "trouble" : "on")}
      </Badge>
    </Show>
  );
}

function Connected(props: { connection: ConnectionView; onEdit: () => void; onRemove: () => void }): JSX.Element {
  const [busy, setBusy] = createSignal(false);
  const polling = (): ConnectionView["polling"] => (props.connection.on ? props.connection.polling : undefined);
  const at = (instant: string | undefined): string =>
    instant === undefined ? t("never") : moment(instant, Date.now());

  async function test(): Promise<void> {
    setBusy(true);
    try {
      const { waiting } = await post<TestedConnection>(`/api/connections/${props.connection.axis}/test`);
      toast(t("tested", waiting));
    } catch (error) {
      toast(sentence(error));
    } finally {
      setBusy(false);
    }
  }
  async function poll(): Promise<void> {
    try {
      await post(`/api/connections/${props.connection.axis}/poll`);
      toast(t("polled"));
    } catch (error) {
      toast(sentence(error));
    }
  }
  return (
    <>
      <Show when={polling()?.failure}>
        {(code) => (
          <Note kind="late">
            {sentence(new ApiRefusal({ status: 0, code: code() }))} {t("failing", at(polling()?.failedSince))}
          </Note>
        )}
      </Show>
      <Facts
        class="connection-facts"
        facts={[
          [t("address"), props.connection.address],
          [t("systemId"), props.connection.systemId],
          [t("attachmentForm"), t(props.connection.attachmentForm)],
          [t("setBy"), t("setByAt", props.connection.setByName, at(props.connection.setAt))],
          ...(polling() === undefined
            ? []
            : ([
                [t("lastPolled"), at(polling()?.lastPolledAt)],
                [t("lastTaken"), at(polling()?.lastTakenAt)],
                [t("nextPoll"), at(polling()?.nextPollAt)],
                [t("counts"), t("countsText", polling()?.taken ?? 0, polling()?.strays ?? 0)],
              ] as const)),
        ]}
      />
      <div class="connection-deeds">
        <Show when={props.connection.on}>
          <Button busy={busy()} onClick={() => void test()}>
            {t("test")}
          </Button>
          <Button onClick={() => void poll()}>{t("poll")}</Button>
        </Show>
        <Button onClick={() => props.onEdit()}>{t("edit")}</Button>
        <Button kind="quiet" onClick={() => props.onRemove()}>
          {t("remove")}
        </Button>
      </div>
      <Show when={props.connection.on}>
        <AxisComparison axis={props.connection.axis} />
      </Show>
    </>
  );
}
