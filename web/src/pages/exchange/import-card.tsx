import type { TakenPacket } from "@vanthu/office/exchange/schema.ts";
import { createSignal, Show, type JSX } from "solid-js";
import { post } from "../../api.ts";
import { createUploads } from "../../attachment/uploads.ts";
import { UploadList } from "../../attachment/upload-list.tsx";
import { exchange as en } from "../../i18n/en/exchange.ts";
import { words } from "../../i18n/language.ts";
import { exchange as vi } from "../../i18n/vi/exchange.ts";
import { sentence } from "../../refusal.ts";
import { Card } from "../../ui/card.tsx";
import { DropZone } from "../../ui/drop-zone.tsx";
import { Note } from "../../ui/note.tsx";
import { toast } from "../../ui/toast.tsx";

const t = words({ vi, en });

const OUTCOMES = {
  arrived: "importArrived",
  held: "importHeld",
  rejected: "importRejected",
  repeated: "importRepeated",
  reported: "importReported",
  applied: "importApplied",
  waiting: "importWaiting",
} as const satisfies Record<TakenPacket["outcome"], Parameters<typeof t>[0]>;

/** Brings in a packet that came outside the axis: by e-mail, on a stick. It is checked like one that came over it. */
export function ImportCard(props: { onTaken: () => void }): JSX.Element {
  const [failure, setFailure] = createSignal<string>();
  const uploads = createUploads((file) => void bringIn(file.id));

  async function bringIn(fileId: string): Promise<void> {
    setFailure(undefined);
    try {
      const { outcome } = await post<TakenPacket>("/api/exchange/import", { fileId });
      toast(t(OUTCOMES[outcome]));
      props.onTaken();
    } catch (error) {
      setFailure(sentence(error));
    } finally {
      uploads.clear();
    }
  }

  return (
    <Card title={t("importTitle")} help={t("importHelp")}>
      <div class="card-body stack">
        <Show when={failure()}>{(why) => <Note kind="late">{why()}</Note>}</Show>
        <DropZone
          label={t("importFile")}
          accept=".edxml,.xml,application/xml,text/xml"
          // A browser names no type for .edxml, or an older one; the server looks at the bytes.
          onFiles={(files) => {
            uploads.add(files.map((file) => new File([file], file.name, { type: "application/xml" })));
          }}
        />
        <UploadList uploads={uploads} />
      </div>
    </Card>
  );
}
