import CircleX from "lucide-solid/icons/circle-x";
import Clock from "lucide-solid/icons/clock";
import Mail from "lucide-solid/icons/mail";
import type { AxisSentList, AxisSentRow, PlaceOnAxis } from "@vanthu/office/exchange/axis-sent-schema.ts";
import { createEffect, createSignal, on, Show, type JSX } from "solid-js";
import { get, query } from "../../api.ts";
import { reconcile as en } from "../../i18n/en/reconcile.ts";
import { dateTime } from "../../i18n/format.ts";
import { words } from "../../i18n/language.ts";
import { reconcile as vi } from "../../i18n/vi/reconcile.ts";
import { sentence } from "../../refusal.ts";
import { Badge, type Tone } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import type { IconShape } from "../../ui/icon.tsx";
import { Note } from "../../ui/note.tsx";
import { Table } from "../../ui/table.tsx";

const t = words({ vi, en });

const PLACES: Readonly<
  Record<PlaceOnAxis, readonly [Tone, IconShape, "missing" | "waiting" | "taken" | "refusedThere"]>
> = {
  missing: ["late", CircleX, "missing"],
  waiting: ["warn", Clock, "waiting"],
  taken: ["info", Mail, "taken"],
  refused: ["late", CircleX, "refusedThere"],
};

/** Asks the national axis, when somebody wants to know, where documents are whose receivers have said nothing. */
export function AxisSent(props: { from: string; to: string }): JSX.Element {
  const [busy, setBusy] = createSignal(false);
  const [found, setFound] = createSignal<readonly AxisSentRow[]>();
  const [problem, setProblem] = createSignal<string>();
  createEffect(
    on(
      () => [props.from, props.to],
      () => {
        setFound(undefined);
        setProblem(undefined);
      },
    ),
  );

  async function ask(): Promise<void> {
    setBusy(true);
    setProblem(undefined);
    try {
      const period = query({ from: props.from, to: props.to });
      setFound((await get<AxisSentList>(`/api/exchange/reconciliation/axis${period}`)).items);
    } catch (error) {
      setProblem(sentence(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <div class="card-body stack-2">
      <p>
        <Button size="s" busy={busy()} onClick={() => void ask()}>
          {t("askAxis")}
        </Button>
      </p>
      <Show when={problem()}>{(text) => <Note kind="warn">{text()}</Note>}</Show>
      <Show when={found()}>
        {(rows) => (
          <Show when={rows().length > 0} fallback={<p class="meta">{t("axisEmpty")}</p>}>
            <Table<AxisSentRow>
              caption={t("axisLabel")}
              rows={rows()}
              columns={[
                { key: "place", head: t("onAxis"), cell: (row) => <Place of={row.onAxis} /> },
                {
                  key: "document",
                  head: t("document"),
                  cell: (row) => (
                    <div>
                      <a href={`/outgoing/${row.documentId ?? ""}`}>{row.referenceNumber ?? row.documentId}</a>
                      <span class="meta block">{row.subject}</span>
                    </div>
                  ),
                },
                {
                  key: "agency",
                  head: t("agency"),
                  cell: (row) => (
                    <div>
                      {row.agencyName}
                      <Show when={row.agencyCode}>{(code) => <span class="meta block">{code()}</span>}</Show>
                    </div>
                  ),
                },
                { key: "since", head: t("age"), cell: ({ since }) => t("since", dateTime(since)) },
              ]}
            />
          </Show>
        )}
      </Show>
    </div>
  );
}

function Place(props: { of: PlaceOnAxis }): JSX.Element {
  const place = (): (typeof PLACES)[PlaceOnAxis] => PLACES[props.of];
  return (
    <Badge tone={place()[0]} icon={place()[1]}>
      {t(place()[2])}
    </Badge>
  );
}
