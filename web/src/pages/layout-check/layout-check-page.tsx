import type { LayoutReport } from "@vanthu/office/layout/schema.ts";
import Send from "lucide-solid/icons/send";
import { createSignal, Show, type JSX } from "solid-js";
import { post } from "../../api.ts";
import { UploadList } from "../../attachment/upload-list.tsx";
import { createUploads } from "../../attachment/uploads.ts";
import { ApiRefusal, sentence } from "../../refusal.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { DropZone } from "../../ui/drop-zone.tsx";
import { createLoad, Loaded } from "../../ui/loaded.tsx";
import { Note } from "../../ui/note.tsx";
import { useTitle } from "../../ui/title.ts";
import { isOldOrLocked, withType } from "./readable-file.ts";
import { ReportView } from "./report-view.tsx";
import "./layout-check.css";
import { t } from "./words.ts";

const ACCEPT = "application/pdf,.pdf,.docx,.doc";

/** Kiểm tra thể thức: drop a file, see what of it differs from the decree. */
export function LayoutCheckPage(): JSX.Element {
  useTitle(() => t("title"));
  const [file, setFile] = createSignal<File>();
  const [refused, setRefused] = createSignal<string>();
  const [ready, setReady] = createSignal<string>();
  const uploads = createUploads(({ id }) => setReady(id), { passing: true });
  const report = createLoad(ready, (fileId) => post<LayoutReport>("/api/convert/layout-check", { fileId }));

  async function check(chosen: File): Promise<void> {
    uploads.clear();
    setReady(undefined);
    setRefused(undefined);
    const typed = withType(chosen);
    setFile(typed);
    if (await isOldOrLocked(typed)) {
      setRefused(sentence(new ApiRefusal({ status: 400, code: "reading.old_or_locked" })));
      return;
    }
    uploads.add([typed]);
  }

  return (
    <div class="page lc">
      <div class="page-head">
        <div class="grow">
          <h1>{t("title")}</h1>
          <p>{t("lead")}</p>
        </div>
        <ButtonLink href="/outgoing" icon={Send}>
          {t("back")}
        </ButtonLink>
      </div>
      <section class="card lc-drop" aria-label={t("file")}>
        <DropZone
          id="file"
          label={t(file() ? "another" : "file")}
          hint={t("fileHint")}
          accept={ACCEPT}
          onFiles={([chosen]) => {
            if (chosen) void check(chosen);
          }}
        />
        <Show when={uploads.items().some(({ stage }) => stage !== "ready")}>
          <UploadList uploads={uploads} />
        </Show>
        <Show when={refused()}>{(words) => <Note kind="late">{words()}</Note>}</Show>
      </section>
      <Show when={ready() !== undefined}>
        <div aria-live="polite" aria-busy={report.loading()}>
          <Show when={report.loading()}>
            <p class="meta">{t("checking", file()?.name ?? "")}</p>
          </Show>
          <Loaded load={report} rows={4}>
            {(found) => <ReportView report={found()} file={file()} />}
          </Loaded>
        </div>
      </Show>
    </div>
  );
}
