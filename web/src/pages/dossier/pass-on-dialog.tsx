import type { DossierDetail } from "@vanthu/office/dossier/schema.ts";
import { createSignal, type JSX } from "solid-js";
import { get, post } from "../../api.ts";
import { createLoad } from "../../ui/loaded.tsx";
import { TextDeed } from "../../ui/text-deed.tsx";
import { TokenList } from "../../ui/token-list.tsx";
import { peopleChoices, type People } from "../assignment/people-choices.ts";
import { t } from "./words.ts";

const LEAST_REASON = 5;

/** Giao người khác lập hồ sơ. */
export function PassOnDialog(props: {
  open: boolean;
  dossier: DossierDetail["dossier"];
  onClose: () => void;
  /** By the name of who has it now. */
  onPassedOn: (name: string) => void;
}): JSX.Element {
  const [to, setTo] = createSignal<string[]>([]);
  const [error, setError] = createSignal<string | undefined>(undefined, { equals: false });
  const people = createLoad(
    () => (props.open ? true : undefined),
    () => get<People>("/api/staff"),
  );
  return (
    <TextDeed
      open={props.open}
      words={{
        title: t("passOn"),
        text: t("passOnText"),
        label: t("reasonLabel"),
        tooShort: t("reasonShort"),
        keep: t("cancel"),
        submit: t("passOn"),
      }}
      least={LEAST_REASON}
      check={() => {
        setError(to().length === 0 ? t("toMissing") : undefined);
        return to().length > 0;
      }}
      send={async (reason) => {
        const [toId] = to();
        const { id, version } = props.dossier;
        await post(`/api/work/dossiers/${id}/pass-on`, { toId, reason, version });
        props.onPassedOn(people.data()?.items.find((one) => one.id === toId)?.fullName ?? "");
      }}
      onClose={props.onClose}
    >
      <TokenList
        label={t("toLabel")}
        error={error()}
        choices={peopleChoices(people.data()).filter((one) => one.id !== props.dossier.keeper.id)}
        chosen={to()}
        onChosen={setTo}
        max={1}
        required
      />
    </TextDeed>
  );
}
