import { useNavigate, useParams, useSearchParams } from "@solidjs/router";
import type { OutgoingDetail } from "@vanthu/office/outgoing/schema.ts";
import { createMemo, lazy, Show, Suspense, type JSX } from "solid-js";
import { getNamed } from "../../api.ts";
import { useMay } from "../../session.tsx";
import { createLoad, Loaded } from "../../ui/loaded.tsx";
import { useShortcuts } from "../../ui/shortcut.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { OutgoingDocumentPane } from "./document/outgoing-document.tsx";
import { listView, viewQuery } from "./list-view.ts";
import { t } from "./words.ts";

const DraftPage = lazy(async () => ({ default: (await import("./draft/draft-page.tsx")).DraftPage }));

/** One outgoing document at its address: the editor for its drafter while it is a draft, the document for all others. */
export function DocumentPage(): JSX.Element {
  const params = useParams();
  const [search] = useSearchParams();
  const may = useMay();
  const navigate = useNavigate();
  const back = (): string => `/outgoing${viewQuery(listView(search, may))}`;
  const load = createLoad(
    () => params["id"],
    (id) => getNamed<OutgoingDetail>(`/api/outgoing/${id}`),
  );
  const detail = createMemo(() => {
    const data = load.data();
    return data?.document.id === params["id"] ? data : undefined;
  });
  useShortcuts([{ keys: "Esc", label: t("back"), run: () => navigate(back()) }]);

  return (
    <Loaded load={{ ...load, data: detail }} rows={6} tall>
      {(shown) => (
        <Show
          when={shown().actions.includes("edit")}
          fallback={<OutgoingDocumentPane detail={shown()} back={back()} onChanged={load.put} onReload={load.reload} />}
        >
          <Suspense fallback={<Skeleton rows={6} tall />}>
            <DraftPage detail={shown()} back={back()} onLeft={load.put} />
          </Suspense>
        </Show>
      )}
    </Loaded>
  );
}
