import type { AssignmentDetail } from "@vanthu/office/assignment/schema.ts";
import { createSignal, type JSX } from "solid-js";
import { post } from "../../api.ts";
import { createUploads } from "../../attachment/uploads.ts";
import { sentence } from "../../refusal.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { FileField } from "./file-field.tsx";
import { t } from "./words.ts";

/** Adds files to an assignment that was given before. */
export function AttachDialog(props: {
  id: string;
  open: boolean;
  onClose: () => void;
  onAttached: (detail: AssignmentDetail) => void;
}): JSX.Element {
  const uploads = createUploads();
  const [error, setError] = createSignal<string | undefined>(undefined, { equals: false });
  const [busy, setBusy] = createSignal(false);

  function close(): void {
    uploads.clear();
    setError(undefined);
    props.onClose();
  }

  async function send(): Promise<void> {
    if (busy()) return;
    if (uploads.running() || uploads.ready().length === 0) {
      setError(t(uploads.running() ? "filesRunning" : "filesMissing"));
      return;
    }
    setBusy(true);
    try {
      const detail = await post<AssignmentDetail>(`/api/work/assignments/${props.id}/files`, {
        fileIds: uploads.ready(),
      });
      close();
      props.onAttached(detail);
    } catch (refused) {
      setError(sentence(refused));
    } finally {
      setBusy(false);
    }
  }

  return (
    <FormDialog
      open={props.open}
      title={t("attach")}
      submit={t("attach")}
      errors={[]}
      busy={busy()}
      onSubmit={send}
      onClose={close}
    >
      <FileField label={t("filesLabel")} uploads={uploads} error={error()} />
    </FormDialog>
  );
}
