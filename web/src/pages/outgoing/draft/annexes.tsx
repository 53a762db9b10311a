import Paperclip from "lucide-solid/icons/paperclip";
import X from "lucide-solid/icons/x";
import type { FileReference } from "@vanthu/office/attachment/schema.ts";
import { createEffect, For, type JSX } from "solid-js";
import { UploadList } from "../../../attachment/upload-list.tsx";
import { createUploads } from "../../../attachment/uploads.ts";
import "../../../document-view/document-view.css";
import { download } from "../../../document-view/file-link.ts";
import { fileSize } from "../../../i18n/format.ts";
import { sentence } from "../../../refusal.ts";
import { IconButton } from "../../../ui/button.tsx";
import { DropZone } from "../../../ui/drop-zone.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { toast } from "../../../ui/toast.tsx";
import { t } from "../draft-words.ts";

const TAKEN = ".pdf,.png,.jpg,.jpeg,.docx,.xlsx,.zip";

/** The annexes of a draft: what is there, what is on its way, and a place for more. */
export function Annexes(props: {
  base: string;
  files: readonly FileReference[];
  onFiles: (files: FileReference[]) => void;
  onUploading: (uploading: boolean) => void;
}): JSX.Element {
  const uploads = createUploads((confirmed) => {
    const done = uploads.items().find((item) => item.fileId === confirmed.id);
    if (done) uploads.remove(done.key);
    props.onFiles([...props.files, { ...confirmed, role: "annex" }]);
  });
  createEffect(() => {
    props.onUploading(uploads.running());
  });

  async function open(file: FileReference): Promise<void> {
    try {
      await download(props.base, file.id);
    } catch (error) {
      toast(sentence(error));
    }
  }

  return (
    <div class="stack-2">
      <DropZone
        id="draft-annexes"
        label={t("annexes")}
        hint={t("annexesHint")}
        accept={TAKEN}
        multiple
        onFiles={uploads.add}
      />
      <UploadList uploads={uploads} />
      <ul class="files">
        <For each={props.files}>
          {(file) => (
            <li>
              <Icon of={Paperclip} />
              <button type="button" class="file-open clamp-1 grow" onClick={() => void open(file)}>
                {file.name}
              </button>
              <span class="meta nowrap">{fileSize(file.sizeBytes)}</span>
              <IconButton
                kind="quiet"
                size="s"
                icon={X}
                label={t("removeAnnex", file.name)}
                onClick={() => {
                  props.onFiles(props.files.filter((one) => one.id !== file.id));
                }}
              />
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}
