import type { Delivery } from "@vanthu/office/outgoing/delivery-schema.ts";
import { createEffect, createSignal, on, type JSX } from "solid-js";
import { TextDeed } from "../../../ui/text-deed.tsx";
import { t } from "./after-words.ts";
import { ReceiverChecks } from "./receiver-checks.tsx";

/** What the server takes as a reason. */
const LEAST_REASON = 5;

/** Holds the document, and has neither finished with it nor given it back. */
export function mayBeAskedBack({ state, shownCode = "" }: Delivery): boolean {
  return (state === "sent" || state === "reported") && !["02", "06", "15"].includes(shownCode);
}

/** Yêu cầu lấy lại: which receivers, and why. */
export function AskBackDialog(props: {
  open: boolean;
  deliveries: readonly Delivery[];
  ask: (agencyIds: readonly string[], reason: string) => Promise<void>;
  onClose: () => void;
}): JSX.Element {
  const [chosen, setChosen] = createSignal<Delivery["agencyId"][]>([]);
  const [missing, setMissing] = createSignal(false, { equals: false });
  const possible = (): Delivery[] => props.deliveries.filter(mayBeAskedBack);
  createEffect(
    on(
      () => props.open,
      () => {
        const [only, ...others] = possible();
        setChosen(only && others.length === 0 ? [only.agencyId] : []);
        setMissing(false);
      },
    ),
  );
  return (
    <TextDeed
      open={props.open}
      words={{
        title: t("askBackTitle"),
        text: t("askBackText"),
        label: t("reason"),
        tooShort: t("reasonShort"),
        keep: t("keep"),
        submit: t("askBack"),
      }}
      least={LEAST_REASON}
      check={() => {
        setMissing(chosen().length === 0);
        return !missing();
      }}
      send={async (reason) => {
        await props.ask(chosen(), reason);
        props.onClose();
      }}
      onClose={props.onClose}
    >
      <ReceiverChecks
        legend={t("askBackWhom")}
        deliveries={possible()}
        chosen={chosen()}
        error={missing() ? t("askBackNobody") : undefined}
        onChosen={(ids) => {
          setChosen(ids);
          if (ids.length > 0) setMissing(false);
        }}
      />
    </TextDeed>
  );
}
