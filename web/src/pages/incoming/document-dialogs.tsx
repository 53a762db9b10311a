import type { IncomingDetail } from "@vanthu/office/incoming/schema.ts";
import type { JSX } from "solid-js";
import { post } from "../../api.ts";
import { TextDeed } from "../../ui/text-deed.tsx";
import { t } from "./words.ts";

interface DeedDialogProps {
  open: boolean;
  document: IncomingDetail["document"];
  onClose: () => void;
  onDone: (next: IncomingDetail) => void;
}

/** Sends a document back with a reason (status 02). It cannot be undone, so it asks. */
export function RefuseDialog(props: DeedDialogProps): JSX.Element {
  return (
    <TextDeed
      open={props.open}
      words={{
        title: t("refuseTitle", props.document.referenceNumber),
        text: t("refuseText"),
        label: t("refuseReason"),
        hint: t("refuseReasonHint"),
        tooShort: t("reasonShort"),
        keep: t("keep"),
        submit: t("refuse"),
      }}
      least={5}
      danger
      onClose={props.onClose}
      send={async (reason) => {
        props.onDone(await post<IncomingDetail>(`/api/incoming/${props.document.id}/refuse`, { reason }));
      }}
    />
  );
}

/** Finishes one's share with the result in words (status 06 when the lead does). */
export function FinishDialog(props: DeedDialogProps): JSX.Element {
  return (
    <TextDeed
      open={props.open}
      words={{
        title: t("finishTitle"),
        text: t("finishText"),
        label: t("result"),
        hint: t("resultHint"),
        tooShort: t("resultMissing"),
        keep: t("notYet"),
        submit: t("finish"),
      }}
      least={1}
      onClose={props.onClose}
      send={async (result) => {
        props.onDone(await post<IncomingDetail>(`/api/incoming/${props.document.id}/finish`, { result }));
      }}
    />
  );
}
