import { useParams } from "@solidjs/router";
import { Show, type JSX } from "solid-js";
import { DossierPage } from "./dossier-page.tsx";
import { DossiersPage } from "./dossiers-page.tsx";

/** The list of dossiers, or the one the address names. */
export function DossierPages(): JSX.Element {
  const params = useParams();
  return (
    <Show when={params["id"]} keyed fallback={<DossiersPage />}>
      {(id) => <DossierPage id={id} />}
    </Show>
  );
}
