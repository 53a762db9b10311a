import FileText from "lucide-solid/icons/file-text";
import type { IncomingDetail } from "@vanthu/office/incoming/schema.ts";
import { Show, type JSX } from "solid-js";
import { Empty } from "../../ui/empty.tsx";
import { mainFile } from "./main-file.ts";
import { t } from "./words.ts";

/** The document itself in the middle. */
export function DocumentFiles(props: { document: IncomingDetail["document"] }): JSX.Element {
  return (
    <div class="doc-files">
      <Show when={mainFile(props.document.files)} fallback={<Empty icon={FileText} title={t("noFiles")} />}>
        {(file) => <p>{file().name}</p>}
      </Show>
    </div>
  );
}
