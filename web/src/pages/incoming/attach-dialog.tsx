import type { IncomingDetail } from "@vanthu/office/incoming/schema.ts";
import { createEffect, createSignal, on, type JSX } from "solid-js";
import { post } from "../../api.ts";
import { UploadList } from "../../attachment/upload-list.tsx";
import { createUploads } from "../../attachment/uploads.ts";
import { sentence } from "../../refusal.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { DropZone } from "../../ui/drop-zone.tsx";
import { t } from "./words.ts";

/** Adds files to a registered document: the scan that came later, annexes. */
export function AttachDialog(props: {
  open: boolean;
  document: IncomingDetail["document"];
  onClose: () => void;
  onDone: (next: IncomingDetail) => void;
}): JSX.Element {
  const uploads = createUploads();
  const [error, setError] = createSignal<string | undefined>(undefined, { equals: false });
  const [busy, setBusy] = createSignal(false);
  createEffect(
    on(
      () => props.open,
      () => {
        uploads.clear();
        setError(undefined);
      },
    ),
  );

  async function send(): Promise<void> {
    if (uploads.running() || uploads.ready().length === 0) {
      setError(uploads.running() ? t("attachRunning") : t("attachNothing"));
      return;
    }
    const hasFile = props.document.files.length > 0;
    const files = uploads
      .ready()
      .map((fileId, index) => ({ fileId, role: hasFile || index > 0 ? ("annex" as const) : ("scan" as const) }));
    setBusy(true);
    try {
      props.onDone(await post<IncomingDetail>(`/api/incoming/${props.document.id}/files`, { files }));
    } catch (refused) {
      setError(sentence(refused));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog
      open={props.open}
      title={t("attach")}
      onClose={props.onClose}
      foot={
        <>
          <Button
            onClick={() => {
              props.onClose();
            }}
          >
            {t("cancel")}
          </Button>
          <Button kind="main" busy={busy()} onClick={() => void send()}>
            {t("attach")}
          </Button>
        </>
      }
    >
      <div class="stack">
        <DropZone
          label={t("files")}
          hint={t("attachHint")}
          error={error()}
          accept="application/pdf,image/png,image/jpeg,.docx,.xlsx,.zip"
          multiple
          onFiles={uploads.add}
        />
        <UploadList uploads={uploads} />
      </div>
    </Dialog>
  );
}
