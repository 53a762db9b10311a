import FolderPlus from "lucide-solid/icons/folder-plus";
import type { DossiersOfDocument } from "@vanthu/office/dossier/schema.ts";
import { createSignal, For, lazy, Show, Suspense, type JSX } from "solid-js";
import { get } from "../../api.ts";
import { useMay } from "../../session.tsx";
import { Button } from "../../ui/button.tsx";
import { createLoad } from "../../ui/loaded.tsx";
import { PanelSection } from "../../ui/panel.tsx";
import { toast } from "../../ui/toast.tsx";
import "./dossier.css";
import { DossierStateBadge } from "./dossier-state.tsx";
import { t } from "./words.ts";

const FileDialog = lazy(async () => ({ default: (await import("./file-dialog.tsx")).FileDialog }));

/** The dossiers a document lies in, in the panel beside it, and the button that puts it into one. */
export function DossiersSection(props: { documentId: string; subject: string }): JSX.Element {
  const may = useMay();
  const [filing, setFiling] = createSignal(false);
  const load = createLoad(
    () => (may("task.handle") ? props.documentId : undefined),
    (id) => get<DossiersOfDocument>(`/api/work/dossiers/of/${id}`),
  );
  return (
    <Show when={load.data()}>
      {(found) => (
        <Show when={found().items.length > 0 || found().mayFile}>
          <PanelSection
            title={t("section")}
            aside={
              <Show when={found().mayFile}>
                <Button kind="quiet" size="s" icon={FolderPlus} onClick={() => setFiling(true)}>
                  {t("file")}
                </Button>
              </Show>
            }
          >
            <Show when={found().items.length > 0} fallback={<p class="meta">{t("inNone")}</p>}>
              <ul class="dossier-lines">
                <For each={found().items}>
                  {(one) => (
                    <li>
                      <a href={`/dossiers/${one.id}`}>
                        {one.code} {one.title}
                      </a>
                      <span class="flex flex-wrap">
                        <DossierStateBadge state={one.state} />
                        <span class="meta">{one.keeper.name}</span>
                      </span>
                    </li>
                  )}
                </For>
              </ul>
            </Show>
            <Suspense>
              <Show when={filing()}>
                <FileDialog
                  documentId={props.documentId}
                  subject={props.subject}
                  inIds={found().items.map(({ id }) => id)}
                  onClose={() => setFiling(false)}
                  onFiled={(code) => {
                    setFiling(false);
                    toast(t("filed", code));
                    load.reload();
                  }}
                />
              </Show>
            </Suspense>
          </PanelSection>
        </Show>
      )}
    </Show>
  );
}
