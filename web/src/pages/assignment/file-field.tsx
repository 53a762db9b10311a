import type { JSX } from "solid-js";
import { UploadList } from "../../attachment/upload-list.tsx";
import type { Uploads } from "../../attachment/uploads.ts";
import { DropZone } from "../../ui/drop-zone.tsx";
import { t } from "./words.ts";

/** Files that go with an assignment, or with its result. */
export function FileField(props: { label: string; uploads: Uploads; error?: string | undefined }): JSX.Element {
  return (
    <div class="stack">
      <DropZone
        label={props.label}
        hint={t("filesHint")}
        error={props.error}
        accept="application/pdf,image/png,image/jpeg,.docx,.xlsx,.zip"
        multiple
        onFiles={props.uploads.add}
      />
      <UploadList uploads={props.uploads} />
    </div>
  );
}
