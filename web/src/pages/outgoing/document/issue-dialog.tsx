import type { OutgoingDocument, Receiver, ReceiverGroup } from "@vanthu/office/outgoing/schema.ts";
import type { Recipients } from "@vanthu/office/recipient/schema.ts";
import { createEffect, createSignal, on, type JSX } from "solid-js";
import { get } from "../../../api.ts";
import { AskDialog } from "../../../ui/ask-dialog.tsx";
import { createLoad } from "../../../ui/loaded.tsx";
import { ReceiverChooser } from "../receiver-chooser.tsx";
import { t } from "../words.ts";

type Id = OutgoingDocument["receivers"][number]["agencyId"];

/** Asks once more to whom: the draft's receivers and groups, to take out or add to. */
export function IssueDialog(props: {
  open: boolean;
  receivers: readonly Receiver[];
  groups: readonly ReceiverGroup[];
  issue: (ids: Id[], groupIds: ReceiverGroup["id"][]) => Promise<void>;
  onClose: () => void;
}): JSX.Element {
  const [receivers, setReceivers] = createSignal<readonly Receiver[]>([]);
  const [groups, setGroups] = createSignal<readonly ReceiverGroup[]>([]);
  createEffect(
    on(
      () => props.open,
      () => {
        setReceivers(props.receivers);
        setGroups(props.groups);
      },
    ),
  );
  const recipients = createLoad(
    () => (groups().length === 0 ? undefined : "recipients"),
    () => get<Recipients>("/api/recipients"),
  );
  const sizeOf = (id: string): number => recipients.data()?.groups.find((one) => one.id === id)?.agencies ?? 1;
  const chosen = (): number => receivers().length + groups().reduce((sum, { id }) => sum + sizeOf(id), 0);

  return (
    <AskDialog
      open={props.open}
      title={t("issueTitle", chosen())}
      submit={t("issueTo", chosen())}
      working={t("issuing")}
      run={async () => {
        await props.issue(
          receivers().map(({ agencyId }) => agencyId),
          groups().map(({ id }) => id),
        );
        return true;
      }}
      onClose={props.onClose}
    >
      <p>{chosen() === 0 ? t("issueNone") : t("issueText")}</p>
      <ReceiverChooser
        label={t("issueReceivers")}
        optional
        receivers={receivers()}
        groups={groups()}
        onReceivers={setReceivers}
        onGroups={setGroups}
      />
    </AskDialog>
  );
}
