import type { CopyList } from "@vanthu/office/copy/schema.ts";
import { For, Show, type JSX } from "solid-js";
import { get } from "../../api.ts";
import { createLoad } from "../../ui/loaded.tsx";
import { PanelSection } from "../../ui/panel.tsx";
import { CopyStateBadge } from "./copy-state.tsx";
import "./copy.css";
import { t } from "./words.ts";

/** The copies of one document, in the panel beside it; nothing where there are none. */
export function CopiesSection(props: {
  documentId: string;
  /** Changes when a copy was asked for: the list is read again. */
  asked: number;
}): JSX.Element {
  const load = createLoad(
    () => `${props.documentId}#${String(props.asked)}`,
    () => get<CopyList>(`/api/copies?documentId=${props.documentId}`),
  );
  return (
    <Show when={(load.data()?.items.length ?? 0) > 0}>
      <PanelSection title={t("copies")}>
        <ul class="copy-lines">
          <For each={load.data()?.items}>
            {(copy) => (
              <li>
                <a href={`/copies/${copy.id}`}>{copy.referenceNumber ?? t(copy.form)}</a>
                <span class="meta block">
                  {t(copy.form)} · {t(copy.to)}
                </span>
                <CopyStateBadge state={copy.state} />
              </li>
            )}
          </For>
        </ul>
      </PanelSection>
    </Show>
  );
}
