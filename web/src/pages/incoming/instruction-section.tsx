import type { IncomingDetail } from "@vanthu/office/incoming/schema.ts";
import { For, Show, type JSX } from "solid-js";
import { moment } from "../../i18n/format.ts";
import { PanelSection } from "../../ui/panel.tsx";
import { say } from "../../ui/words.ts";
import { t } from "./words.ts";

interface Opinion {
  text: string;
  byName: string;
  byPosition: string;
  onBehalfOf?: string | undefined;
  at: string;
  /** What it is, where that is not the instruction that counts. */
  kind?: string;
}

/** What was written under the document: the instruction that counts, what was added, what was proposed, what no longer counts. */
function opinionsOf({ instruction, instructions = [], submission }: IncomingDetail["document"]): Opinion[] {
  return [
    ...(instruction ? [instruction] : []),
    ...instructions.filter(({ kind }) => kind === "added").map((one) => ({ ...one, kind: t("instructionAdded") })),
    ...(submission ? [{ ...submission, kind: t("instructionProposed") }] : []),
    ...instructions.filter(({ kind }) => kind === "superseded").map((one) => ({ ...one, kind: t("instructionOld") })),
  ];
}

/** Ý kiến chỉ đạo, bổ sung, đề xuất. */
export function InstructionSection(props: { document: IncomingDetail["document"] }): JSX.Element {
  const opinions = (): Opinion[] => opinionsOf(props.document);
  return (
    <Show when={opinions().length > 0}>
      <PanelSection title={t("instruction")}>
        <For each={opinions()}>
          {(one) => (
            <div class="opinion">
              <blockquote class="quote">{one.text}</blockquote>
              <p class="meta">
                {one.kind === undefined ? "" : `${one.kind} · `}
                {t("instructionBy", one.byName, one.byPosition)}
                {one.onBehalfOf === undefined ? "" : ` · ${say("onBehalfOf", one.onBehalfOf)}`} ·{" "}
                {moment(one.at, Date.now())}
              </p>
            </div>
          )}
        </For>
      </PanelSection>
    </Show>
  );
}
