import { createEffect, createSignal, on, Show, type JSX } from "solid-js";
import { UploadList } from "../../../attachment/upload-list.tsx";
import { createUploads } from "../../../attachment/uploads.ts";
import { DropZone } from "../../../ui/drop-zone.tsx";
import { t } from "../words.ts";
import { AskDialog } from "../../../ui/ask-dialog.tsx";

/** Adds the scan of a document signed on paper, which may come days after its number. */
export function AttachDialog(props: {
  open: boolean;
  attach: (fileIds: readonly string[]) => Promise<void>;
  onClose: () => void;
}): JSX.Element {
  const uploads = createUploads();
  const [missing, setMissing] = createSignal(false, { equals: false });
  createEffect(
    on(
      () => props.open,
      () => {
        uploads.clear();
        setMissing(false);
      },
    ),
  );
  return (
    <AskDialog
      open={props.open}
      title={t("attachTitle")}
      submit={t("attachSubmit")}
      run={async () => {
        const ready = uploads.ready();
        const notYet = ready.length === 0 || uploads.running();
        setMissing(notYet);
        if (notYet) return false;
        await props.attach(ready);
        return true;
      }}
      onClose={props.onClose}
    >
      <p>{t("attachText")}</p>
      <DropZone
        label={t("attachField")}
        accept="application/pdf,image/png,image/jpeg"
        multiple
        error={missing() ? t("attachMissing") : undefined}
        onFiles={(files) => {
          setMissing(false);
          uploads.add(files);
        }}
      />
      <Show when={uploads.items().length > 0}>
        <UploadList uploads={uploads} />
      </Show>
    </AskDialog>
  );
}
