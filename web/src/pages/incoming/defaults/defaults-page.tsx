import ListOrdered from "lucide-solid/icons/list-ordered";
import { Show, type JSX } from "solid-js";
import { useMay } from "../../../session.tsx";
import { ButtonLink } from "../../../ui/button.tsx";
import { useTitle } from "../../../ui/title.ts";
import { HandlingDefaultsCard } from "./defaults-card.tsx";
import { t as ofRules } from "../../rules/words.ts";
import { t } from "./words.ts";

/** The unit's rules for incoming documents, for the head of office too, who sets nothing else up. */
export function HandlingDefaultsPage(): JSX.Element {
  useTitle(() => t("title"));
  const may = useMay();
  return (
    <div class="page">
      <div class="page-head">
        <h1 class="grow">{t("title")}</h1>
        <Show when={may("rules.manage")}>
          <ButtonLink href="/rules" icon={ListOrdered}>
            {ofRules("title")}
          </ButtonLink>
        </Show>
      </div>
      <HandlingDefaultsCard title={t("cardTitle")} />
    </div>
  );
}
