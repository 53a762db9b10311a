import Download from "lucide-solid/icons/download";
import FileText from "lucide-solid/icons/file-text";
import type { FileReference } from "@vanthu/office/attachment/schema.ts";
import { For, Show, type JSX } from "solid-js";
import { fileSize } from "../i18n/format.ts";
import { sentence } from "../refusal.ts";
import { IconButton } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import { toast } from "../ui/toast.tsx";
import "./document-view.css";
import { download } from "./file-link.ts";
import { t } from "./words.ts";

/** Every file of a document with its part, its size and a way to get it. */
export function FileList(props: {
  base: string;
  files: readonly FileReference[];
  /** What is said of a file in the place of its part in the document. */
  about?: ((fileId: string) => string) | undefined;
  /** Shows a file in the viewer beside the list. */
  onOpen?: ((fileId: string) => void) | undefined;
}): JSX.Element {
  async function fetchOut(file: FileReference): Promise<void> {
    try {
      await download(props.base, file.id);
    } catch (error) {
      toast(sentence(error));
    }
  }
  return (
    <Show when={props.files.length > 0} fallback={<p class="meta">{t("noFiles")}</p>}>
      <ul class="files">
        <For each={props.files}>
          {(file) => (
            <li>
              <Icon of={FileText} />
              <span class="grow">
                <Show
                  when={props.onOpen}
                  fallback={
                    <span class="clamp-1" title={file.name}>
                      {file.name}
                    </span>
                  }
                >
                  {(open) => (
                    <button
                      type="button"
                      class="file-open clamp-1"
                      title={t("openFile", file.name)}
                      onClick={() => {
                        open()(file.id);
                      }}
                    >
                      {file.name}
                    </button>
                  )}
                </Show>
                <span class="meta block">
                  {props.about?.(file.id) ?? t(file.role)} · {fileSize(file.sizeBytes)}
                </span>
              </span>
              <IconButton
                kind="quiet"
                size="s"
                icon={Download}
                label={t("downloadFile", file.name)}
                onClick={() => void fetchOut(file)}
              />
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}
