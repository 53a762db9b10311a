import type { ConnectionList } from "@vanthu/office/connection/schema.ts";
import { For, type JSX } from "solid-js";
import { get } from "../../api.ts";
import { createLoad, Loaded } from "../../ui/loaded.tsx";
import { useTitle } from "../../ui/title.ts";
import { ConnectionCard } from "./connection-card.tsx";
import { t } from "./words.ts";

const AXES = ["vxp", "lgsp"] as const;

/** Kết nối liên thông: the office's ways to outside axes, how each fares, and where to set it. */
export function ConnectionPage(): JSX.Element {
  useTitle(() => t("title"));
  const load = createLoad(
    () => "connections",
    () => get<ConnectionList>("/api/connections"),
  );
  return (
    <div class="page">
      <div class="page-head">
        <div class="grow">
          <h1>{t("title")}</h1>
          <p>{t("lead")}</p>
        </div>
      </div>
      <Loaded load={load} rows={6}>
        {(list) => (
          <div class="stack">
            <For each={AXES}>
              {(axis) => (
                <ConnectionCard
                  axis={axis}
                  connection={list().items.find((one) => one.axis === axis)}
                  byProvince={list().fromProvince.includes(axis)}
                  onSaved={load.put}
                  onChanged={load.reload}
                />
              )}
            </For>
          </div>
        )}
      </Loaded>
    </div>
  );
}
