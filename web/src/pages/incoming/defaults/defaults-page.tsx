import type { JSX } from "solid-js";
import { useTitle } from "../../../ui/title.ts";
import { HandlingDefaultsCard } from "./defaults-card.tsx";
import { t } from "./words.ts";

/** The unit's rules for incoming documents, for the head of office too, who sets nothing else up. */
export function HandlingDefaultsPage(): JSX.Element {
  useTitle(() => t("title"));
  return (
    <div class="page">
      <h1 class="sr">{t("title")}</h1>
      <HandlingDefaultsCard />
    </div>
  );
}
