import FileText from "lucide-solid/icons/file-text";
import type { FileReference } from "@vanthu/office/attachment/schema.ts";
import { createMemo, createSignal, For, Match, Show, Switch, type JSX } from "solid-js";
import { fileSize } from "../i18n/format.ts";
import { sentence } from "../refusal.ts";
import { Button } from "../ui/button.tsx";
import { Empty } from "../ui/empty.tsx";
import { toast } from "../ui/toast.tsx";
import "./document-view.css";
import { download, fileLink } from "./file-link.ts";
import { ImageViewer } from "./image-viewer.tsx";
import { PdfViewer } from "./pdf-viewer.tsx";
import { t } from "./words.ts";

/** The file a reader wants first: the document itself, else its scan, else whatever there is. */
export function mainFile(files: readonly FileReference[]): FileReference | undefined {
  return files.find((file) => file.role === "main") ?? files.find((file) => file.role === "scan") ?? files[0];
}

/**
 * The files of a document, one shown at a time: PDF and pictures in the page, others by download. `base` is the
 * document's path in the API (`/api/incoming/in_…`), under which its files lie.
 */
export function DocumentView(props: {
  base: string;
  files: readonly FileReference[];
  /** Which file to show; without it the main one. */
  openId?: string | undefined;
  onOpen?: (fileId: string) => void;
}): JSX.Element {
  const [chosen, setChosen] = createSignal<string>();
  const file = createMemo(
    () => {
      const id = props.openId ?? chosen();
      return props.files.find((one) => one.id === id) ?? mainFile(props.files);
    },
    undefined,
    // a document read again with the same file keeps the open viewer
    { equals: (before, after) => before?.sha256 === after?.sha256 && before?.id === after?.id },
  );

  async function fetchOut(one: FileReference): Promise<void> {
    try {
      await download(props.base, one.id);
    } catch (error) {
      toast(sentence(error));
    }
  }

  const chooser = (): JSX.Element => (
    <Show when={props.files.length > 1}>
      <select
        class="input viewer-choose"
        aria-label={t("chooseFile")}
        onChange={(event) => {
          setChosen(event.currentTarget.value);
          props.onOpen?.(event.currentTarget.value);
        }}
      >
        <For each={props.files}>
          {(one) => (
            <option value={one.id} selected={one.id === file()?.id}>
              {one.name}
            </option>
          )}
        </For>
      </select>
    </Show>
  );

  return (
    <Show
      when={file()}
      fallback={
        <div class="viewer viewer--empty">
          <Empty icon={FileText} title={t("noFile")} text={t("noFileText")} />
        </div>
      }
    >
      {(one) => (
        <Switch
          fallback={
            <div class="viewer viewer--empty">
              {chooser()}
              <Empty
                icon={FileText}
                title={t("notShown")}
                text={t("notShownText", one().name, fileSize(one().sizeBytes))}
              >
                <Button onClick={() => void fetchOut(one())}>{t("download")}</Button>
              </Empty>
            </div>
          }
        >
          <Match when={one().contentType === "application/pdf"}>
            <PdfViewer
              name={one().name}
              fileKey={`${one().id} ${one().sha256}`}
              link={() => fileLink(props.base, one().id)}
              onDownload={() => void fetchOut(one())}
            >
              {chooser()}
            </PdfViewer>
          </Match>
          <Match when={one().contentType === "image/png" || one().contentType === "image/jpeg"}>
            <ImageViewer name={one().name} fileKey={one().id} link={() => fileLink(props.base, one().id)}>
              {chooser()}
            </ImageViewer>
          </Match>
        </Switch>
      )}
    </Show>
  );
}
