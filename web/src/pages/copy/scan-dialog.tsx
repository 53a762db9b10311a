import type { CopyDetail } from "@vanthu/office/copy/schema.ts";
import { createEffect, createSignal, For, on, Show, type JSX } from "solid-js";
import { create, newKey } from "../../api.ts";
import { UploadList } from "../../attachment/upload-list.tsx";
import { createUploads } from "../../attachment/uploads.ts";
import { AskDialog } from "../../ui/ask-dialog.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { DropZone } from "../../ui/drop-zone.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toast.tsx";
import { CopyFields } from "./copy-fields.tsx";
import { newEntry, problemsOf, requestOf, type CopyEntry } from "./copy-form.ts";
import "./copy.css";
import { t } from "./words.ts";

const TEXTS = ["typeName", "referenceNumber", "issuer"] as const;
type Said = Record<(typeof TEXTS)[number] | "issuedOn" | "subject", string>;
const NOTHING: Said = { typeName: "", referenceNumber: "", issuer: "", subject: "", issuedOn: "" };

/** Asks for a copy of a paper document that is not registered here, from its scan. */
export function ScanDialog(props: {
  open: boolean;
  onClose: () => void;
  onAsked: (detail: CopyDetail) => void;
}): JSX.Element {
  const uploads = createUploads();
  const [entry, setEntry] = createSignal<CopyEntry>(newEntry());
  const [said, setSaid] = createSignal<Said>(NOTHING);
  const [checked, setChecked] = createSignal(false, { equals: false });
  const [key, setKey] = createSignal(newKey());
  createEffect(
    on(
      () => props.open,
      () => {
        uploads.clear();
        setEntry({ ...newEntry(), to: "electronic" });
        setSaid(NOTHING);
        setChecked(false);
        setKey(newKey());
      },
    ),
  );
  const problems = (): ReturnType<typeof problemsOf> => (checked() ? problemsOf(entry()) : {});
  const missing = (field: keyof Said): string | undefined =>
    checked() && said()[field].trim() === "" ? t("missing") : undefined;
  const scanMissing = (): boolean => uploads.running() || uploads.ready().length !== 1;

  async function ask(): Promise<boolean> {
    setChecked(true);
    const isIncomplete = Object.values(said()).some((value) => value.trim() === "");
    if (isIncomplete || scanMissing() || Object.keys(problemsOf(entry())).length > 0) return false;
    const source = { from: "scan", fileId: uploads.ready()[0], isCopy: entry().isCopy, ...said() };
    props.onAsked(await create<CopyDetail>("/api/copies", { ...requestOf(entry()), source }, key()));
    toast(t("asked"));
    return true;
  }

  return (
    <AskDialog open={props.open} title={t("askScanTitle")} submit={t("submit")} run={ask} onClose={props.onClose}>
      <p>{t("askScanText")}</p>
      <DropZone
        label={t("scan")}
        accept="application/pdf"
        error={checked() && scanMissing() ? t("scanMissing") : undefined}
        onFiles={(files) => {
          uploads.clear();
          uploads.add(files.slice(0, 1));
        }}
      />
      <Show when={uploads.items().length > 0}>
        <UploadList uploads={uploads} />
      </Show>
      <div class="copy-said">
        <For each={TEXTS}>
          {(field) => (
            <TextField
              label={t(field)}
              error={missing(field)}
              value={said()[field]}
              autocomplete="off"
              onValue={(value) => setSaid({ ...said(), [field]: value })}
            />
          )}
        </For>
        <DateField
          label={t("issuedOn")}
          error={missing("issuedOn")}
          value={said().issuedOn}
          onValue={(issuedOn) => setSaid({ ...said(), issuedOn })}
        />
        <TextField
          class="copy-wide"
          label={t("subject")}
          error={missing("subject")}
          value={said().subject}
          autocomplete="off"
          onValue={(subject) => setSaid({ ...said(), subject })}
        />
      </div>
      <CopyFields
        entry={entry()}
        from="paper"
        problems={problems()}
        asksIsCopy
        onEntry={(change) => setEntry({ ...entry(), ...change })}
      />
    </AskDialog>
  );
}
