import type { OutgoingDetail } from "@vanthu/office/outgoing/schema.ts";
import { For, Show, type JSX } from "solid-js";
import { Note } from "../../../ui/note.tsx";
import { t } from "../words.ts";

type Document = OutgoingDetail["document"];

/** What is to be said of annexes in files of their own: which bear the agency's signature, and which will not or do not. */
export function AnnexMarks(props: { document: Document }): JSX.Element {
  const unsealed = (): boolean => props.document.medium === "electronic" && props.document.annexMarks === undefined;
  const nameOf = (fileId: string): string => props.document.annexes.find(({ id }) => id === fileId)?.name ?? fileId;
  const signed = (): number => (props.document.annexMarks ?? []).filter(({ state }) => state === "signed").length;
  const unsigned = (): string[] =>
    unsealed()
      ? props.document.annexes
          .filter(({ contentType }) => contentType !== "application/pdf")
          .map(({ name }) => t("annexWillNotBear", name))
      : (props.document.annexMarks ?? []).flatMap(({ fileId, state }) => {
          if (state === "signed") return [];
          return [t(state === "notPdf" ? "annexNotPdf" : "annexLocked", nameOf(fileId))];
        });
  return (
    <>
      <Show when={signed()}>{(count) => <p class="meta annex-marks">{t("annexSigned", count())}</p>}</Show>
      <Show when={unsigned().length > 0}>
        <div class="annex-marks">
          <Note kind="warn">
            <For each={unsigned()}>{(words) => <p>{words}</p>}</For>
          </Note>
        </div>
      </Show>
    </>
  );
}
