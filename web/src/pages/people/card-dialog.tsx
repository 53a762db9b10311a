import Printer from "lucide-solid/icons/printer";
import type { SignInCard } from "@vanthu/office/account/schema.ts";
import type { JSX } from "solid-js";
import { date } from "../../i18n/format.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { t } from "./words.ts";

/** The code of one person, shown this once: read out, noted down or printed. */
export function CardDialog(props: {
  card: SignInCard | undefined;
  onClose: () => void;
  onPrint: (card: SignInCard) => void;
}): JSX.Element {
  const name = (): string => props.card?.fullName ?? "";
  return (
    <Dialog
      open={props.card !== undefined}
      title={t("cardTitle")}
      onClose={props.onClose}
      foot={
        <>
          <Button
            onClick={() => {
              props.onClose();
            }}
          >
            {t("done")}
          </Button>
          <Button
            kind="main"
            icon={Printer}
            onClick={() => {
              if (props.card) props.onPrint(props.card);
            }}
          >
            {t("printCard")}
          </Button>
        </>
      }
    >
      <div class="stack">
        <p>{t("cardText", name(), date(props.card?.expiresOn ?? ""))}</p>
        <p>
          {t("signInName")}: <b>{props.card?.signInName}</b>
        </p>
        <p class="ppl-code" aria-label={t("cardCode")}>
          {props.card?.code}
        </p>
      </div>
    </Dialog>
  );
}
