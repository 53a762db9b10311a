import type { Delivery } from "@vanthu/office/outgoing/delivery-schema.ts";
import type { OutgoingDetail, Receiver } from "@vanthu/office/outgoing/schema.ts";
import { createEffect, createSignal, on, Show, type JSX } from "solid-js";
import { UploadList } from "../../../attachment/upload-list.tsx";
import { createUploads } from "../../../attachment/uploads.ts";
import { DateField } from "../../../ui/date-field.tsx";
import { DropZone } from "../../../ui/drop-zone.tsx";
import { Note } from "../../../ui/note.tsx";
import { TextDeed } from "../../../ui/text-deed.tsx";
import { ReceiverChooser } from "../receiver-chooser.tsx";
import { t } from "./after-words.ts";
import { ReceiverChecks } from "./receiver-checks.tsx";

const LEAST_REASON = 5;
type Id = Receiver["agencyId"];

/** What the clerk changes of a document at its receivers. */
export interface Update {
  addIds: readonly Id[];
  removeIds: readonly Id[];
  dueOn?: string;
  annexes: readonly { fileId: string; role: "annex" }[];
}

/** Cập nhật: receivers more or fewer, the date of the answer, annexes left out; the signed text stays. */
export function UpdateDialog(props: {
  open: boolean;
  detail: OutgoingDetail;
  update: (update: Update, reason: string) => Promise<void>;
  onClose: () => void;
}): JSX.Element {
  const uploads = createUploads();
  const [added, setAdded] = createSignal<readonly Receiver[]>([]);
  const [removed, setRemoved] = createSignal<Id[]>([]);
  const [dueOn, setDueOn] = createSignal("");
  const document = (): OutgoingDetail["document"] => props.detail.document;
  const gone = (): Set<Id> => new Set(document().removedReceivers?.map(({ agencyId }) => agencyId));
  const removable = (): Delivery[] =>
    props.detail.deliveries.filter(({ agencyId, shownCode }) => shownCode !== "06" && !gone().has(agencyId));
  const [isEmpty, setEmpty] = createSignal(false);
  const changesNothing = (): boolean =>
    added().length + removed().length + uploads.ready().length === 0 &&
    (dueOn() === "" || dueOn() === document().dueOn);
  createEffect(
    on(
      () => props.open,
      () => {
        setEmpty(false);
        setAdded([]);
        setRemoved([]);
        setDueOn(document().dueOn ?? "");
        uploads.clear();
      },
    ),
  );

  return (
    <TextDeed
      open={props.open}
      words={{
        title: t("updateTitle"),
        text: t("updateText"),
        label: t("reason"),
        tooShort: t("reasonShort"),
        keep: t("keep"),
        submit: t("updateSubmit"),
      }}
      least={LEAST_REASON}
      check={() => {
        setEmpty(changesNothing());
        return !isEmpty();
      }}
      send={async (reason) => {
        const annexes = uploads.ready().map((fileId) => ({ fileId, role: "annex" as const }));
        const addIds = added().map(({ agencyId }) => agencyId);
        const due = dueOn() === "" || dueOn() === document().dueOn ? {} : { dueOn: dueOn() };
        await props.update({ addIds, removeIds: removed(), annexes, ...due }, reason);
        props.onClose();
      }}
      onClose={props.onClose}
    >
      <Show when={isEmpty() && changesNothing()}>
        <Note kind="late">{t("updateNothing")}</Note>
      </Show>
      <ReceiverChooser
        label={t("add")}
        optional
        receivers={added()}
        onReceivers={(receivers) => {
          const present = new Set(props.detail.deliveries.map(({ agencyId }) => agencyId));
          setAdded(receivers.filter(({ agencyId }) => !present.has(agencyId)));
        }}
      />
      <Show when={removable().length > 0}>
        <ReceiverChecks legend={t("removeWhom")} deliveries={removable()} chosen={removed()} onChosen={setRemoved} />
      </Show>
      <DateField label={t("dueOn")} hint={t("dueOnHint")} optional value={dueOn()} onValue={setDueOn} />
      <DropZone
        label={t("annexes")}
        accept="image/png,image/jpeg,.docx,.xlsx"
        optional
        multiple
        onFiles={(files) => uploads.add(files)}
      />
      <Show when={uploads.items().length > 0}>
        <UploadList uploads={uploads} />
      </Show>
    </TextDeed>
  );
}
