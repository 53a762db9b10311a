import Archive from "lucide-solid/icons/archive";
import FolderOpen from "lucide-solid/icons/folder-open";
import type { Dossier } from "@vanthu/office/dossier/schema.ts";
import type { JSX } from "solid-js";
import { Badge } from "../../ui/badge.tsx";
import { t } from "./words.ts";

/** The state of a dossier: icon, word, colour. */
export function DossierStateBadge(props: { state: Dossier["state"] }): JSX.Element {
  return props.state === "open" ? (
    <Badge tone="teal" icon={FolderOpen}>
      {t("open")}
    </Badge>
  ) : (
    <Badge tone="ok" icon={Archive}>
      {t("closed")}
    </Badge>
  );
}
