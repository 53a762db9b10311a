import type { FileReference } from "@vanthu/office/attachment/schema.ts";
import type { CopyDetail, Medium } from "@vanthu/office/copy/schema.ts";
import { createEffect, createSignal, For, on, Show, type JSX } from "solid-js";
import { create, newKey } from "../../api.ts";
import { AskDialog } from "../../ui/ask-dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { toast } from "../../ui/toast.tsx";
import { CopyFields } from "./copy-fields.tsx";
import { newEntry, problemsOf, requestOf, type CopyEntry } from "./copy-form.ts";
import "./copy.css";
import { t } from "./words.ts";

/** The document a copy is asked of. */
export interface CopiedDocument {
  from: "incoming" | "outgoing";
  id: string;
  /** How it is named: “57/BC-UBND”. */
  name: string;
  medium: Medium;
  /** PDF files only: of others no copy can be made. */
  files: readonly FileReference[];
}

/** Whether a file is electronic by itself: signatures tell, whatever way it came. */
function mediumOf(document: CopiedDocument, file: FileReference | undefined): Medium {
  return file?.verdict && file.verdict.state !== "unsigned" ? "electronic" : document.medium;
}

/** Asks for a copy of a document that stands in the register. */
export function CopyDialog(props: {
  open: boolean;
  document: CopiedDocument;
  onClose: () => void;
  onAsked: (detail: CopyDetail) => void;
}): JSX.Element {
  const [entry, setEntry] = createSignal<CopyEntry>(newEntry());
  const [fileId, setFileId] = createSignal<string>();
  const [problems, setProblems] = createSignal<ReturnType<typeof problemsOf>>({});
  const [key, setKey] = createSignal(newKey());
  createEffect(
    on(
      () => props.open,
      () => {
        setEntry(newEntry());
        setFileId(undefined);
        setProblems({});
        setKey(newKey());
      },
    ),
  );
  const file = (): FileReference | undefined =>
    props.document.files.find(({ id }) => id === fileId()) ?? props.document.files[0];

  async function ask(): Promise<boolean> {
    const found = problemsOf(entry());
    setProblems(found);
    if (Object.keys(found).length > 0) return false;
    const { from, id } = props.document;
    const isCopy = from === "incoming" ? { isCopy: entry().isCopy } : {};
    const source = { from, id, fileId: file()?.id, ...isCopy };
    props.onAsked(await create<CopyDetail>("/api/copies", { ...requestOf(entry()), source }, key()));
    toast(t("asked"));
    return true;
  }

  return (
    <AskDialog open={props.open} title={t("askTitle")} submit={t("submit")} run={ask} onClose={props.onClose}>
      <p>{t("askText", props.document.name)}</p>
      <Show when={props.document.files.length > 1}>
        <Field label={t("file")}>
          {(control) => (
            <select {...control} class="input" onInput={(event) => setFileId(event.currentTarget.value)}>
              <For each={props.document.files}>
                {(one) => (
                  <option value={one.id} selected={one.id === file()?.id}>
                    {one.name}
                  </option>
                )}
              </For>
            </select>
          )}
        </Field>
      </Show>
      <CopyFields
        entry={entry()}
        from={mediumOf(props.document, file())}
        pages={file()?.pages}
        problems={problems()}
        asksIsCopy={props.document.from === "incoming"}
        onEntry={(change) => setEntry({ ...entry(), ...change })}
      />
    </AskDialog>
  );
}
