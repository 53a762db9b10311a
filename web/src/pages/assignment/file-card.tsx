import type { AssignmentDetail } from "@vanthu/office/assignment/schema.ts";
import { Show, type JSX } from "solid-js";
import { FileList } from "../../document-view/file-list.tsx";
import { Card } from "../../ui/card.tsx";
import { t } from "./words.ts";

/** Files with an assignment: what the work is done by and what it led to, and who brought each. */
export function FileCard(props: { detail: AssignmentDetail }): JSX.Element {
  const files = (): AssignmentDetail["files"] => props.detail.files;
  function about(id: string): string {
    const file = files().find((one) => one.id === id);
    return file === undefined ? "" : `${t(file.as === "task" ? "fileOfTask" : "fileOfResult")} · ${file.byName}`;
  }
  return (
    <Show when={files().length > 0}>
      <Card title={t("files")} count={files().length}>
        <div class="assignment-body">
          <FileList
            base={`/api/work/assignments/${props.detail.assignment.id}`}
            files={files().map((file) => ({ ...file, role: "annex" as const }))}
            about={about}
          />
        </div>
      </Card>
    </Show>
  );
}
