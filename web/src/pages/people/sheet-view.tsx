import Check from "lucide-solid/icons/check";
import Printer from "lucide-solid/icons/printer";
import type { CardSheet } from "@vanthu/office/account/schema.ts";
import type { JSX } from "solid-js";
import { Button } from "../../ui/button.tsx";
import { CardsSheet } from "./cards-sheet.tsx";
import { t } from "./cards-words.ts";

/** A sheet of cards before it is printed; the only place the codes are ever seen. */
export function SheetView(props: { sheet: CardSheet; onClose: () => void }): JSX.Element {
  return (
    <div class="page">
      <div class="page-head no-print">
        <div class="grow">
          <h1>{t("title", props.sheet.cards.length)}</h1>
          <p>{t("lead")}</p>
        </div>
        <div class="toolbar">
          <Button
            icon={Check}
            onClick={() => {
              props.onClose();
            }}
          >
            {t("close")}
          </Button>
          <Button
            kind="main"
            icon={Printer}
            onClick={() => {
              window.print();
            }}
          >
            {t("print")}
          </Button>
        </div>
      </div>
      <CardsSheet
        office={props.sheet.officeName}
        portal={props.sheet.portal ?? window.location.origin}
        cards={props.sheet.cards}
      />
    </div>
  );
}
