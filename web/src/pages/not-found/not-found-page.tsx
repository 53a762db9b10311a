import FileSearch from "lucide-solid/icons/file-search";
import type { JSX } from "solid-js";
import { notFound as en } from "../../i18n/en/not-found.ts";
import { words } from "../../i18n/language.ts";
import { notFound as vi } from "../../i18n/vi/not-found.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { useTitle } from "../../ui/title.ts";

const t = words({ vi, en });

/** An address that leads nowhere, and the way home. */
export function NotFoundPage(): JSX.Element {
  useTitle(() => t("title"));
  return (
    <div class="page">
      <div class="empty">
        <Icon of={FileSearch} />
        <h1>{t("title")}</h1>
        <p>{t("text")}</p>
        <ButtonLink href="/">{t("home")}</ButtonLink>
      </div>
    </div>
  );
}
