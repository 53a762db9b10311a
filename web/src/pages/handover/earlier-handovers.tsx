import type { HandoverList } from "@vanthu/office/handover/schema.ts";
import { Show, type JSX } from "solid-js";
import type { InferOutput } from "valibot";
import { get } from "../../api.ts";
import { date, officeDate } from "../../i18n/format.ts";
import { Card } from "../../ui/card.tsx";
import { createLoad, Loaded } from "../../ui/loaded.tsx";
import { Table } from "../../ui/table.tsx";
import { t } from "./words.ts";

/** The handovers of the unit so far, so that one begun or its minutes are found again. */
export function EarlierHandovers(): JSX.Element {
  const load = createLoad(
    () => "handovers",
    () => get<InferOutput<typeof HandoverList>>("/api/work/handovers"),
  );
  return (
    <Loaded load={load} rows={3}>
      {(all) => (
        <Show when={all().items.length > 0}>
          <Card title={t("earlier")} count={all().items.length}>
            <Table
              caption={t("earlier")}
              rows={all().items}
              columns={[
                {
                  key: "who",
                  head: t("who"),
                  cell: ({ id, fromName, fromPosition }) => (
                    <span>
                      <a href={`/handover/${id}`}>{fromName}</a>
                      <span class="meta block">{fromPosition}</span>
                    </span>
                  ),
                },
                { key: "to", head: t("to"), cell: ({ toName }) => toName },
                { key: "reason", head: t("reason"), cell: ({ reason }) => reason },
                { key: "day", head: t("day"), cell: ({ startedAt }) => date(officeDate(startedAt)) },
                { key: "result", head: t("result"), cell: ({ state }) => t(state === "done" ? "moved" : "waiting") },
              ]}
            />
          </Card>
        </Show>
      )}
    </Loaded>
  );
}
