import type { Receiver } from "@vanthu/office/outgoing/schema.ts";
import type { EnteredAgency } from "@vanthu/office/recipient/entered-schema.ts";
import { createEffect, createSignal, on, type JSX } from "solid-js";
import { post } from "../../api.ts";
import { officeDate } from "../../i18n/format.ts";
import { DateField } from "../../ui/date-field.tsx";
import { TextDeed } from "../../ui/text-deed.tsx";
import { toast } from "../../ui/toast.tsx";
import { ReceiverChooser } from "../outgoing/receiver-chooser.tsx";
import { m } from "./manage-words.ts";

/** Fewest characters that name an act. */
const LEAST = 5;

/** Enters from which day an agency is no more, and who goes on for it. */
export function CloseAgencyDialog(props: {
  agency: EnteredAgency | undefined;
  onClose: () => void;
  onChanged: () => void;
}): JSX.Element {
  const today = (): string => officeDate(Date.now());
  const [from, setFrom] = createSignal(today());
  const [successor, setSuccessor] = createSignal<Receiver>();
  createEffect(
    on(
      () => props.agency,
      () => {
        setFrom(today());
        setSuccessor(undefined);
      },
    ),
  );
  return (
    <TextDeed
      open={props.agency !== undefined}
      words={{
        title: m("closeTitle", props.agency?.name ?? ""),
        text: m("closeText"),
        label: m("basis"),
        hint: m("basisHint"),
        tooShort: m("basisShort"),
        keep: m("keep"),
        submit: m("closeSubmit"),
      }}
      least={LEAST}
      danger
      onClose={props.onClose}
      send={async (basis) => {
        const { agency } = props;
        if (!agency) return;
        const heir = successor();
        await post(`/api/directory/entered/${agency.id}/close`, {
          from: from(),
          ...(heir && { successorId: heir.agencyId }),
          basis,
          version: agency.version,
        });
        toast(m("closed", agency.name));
        props.onChanged();
      }}
    >
      <DateField label={m("closeFrom")} value={from()} onValue={setFrom} required />
      <ReceiverChooser
        label={m("successor")}
        hint={m("successorHint")}
        optional
        receivers={[successor()].filter((one) => one !== undefined)}
        onReceivers={(receivers) => setSuccessor(receivers.at(-1))}
      />
    </TextDeed>
  );
}
