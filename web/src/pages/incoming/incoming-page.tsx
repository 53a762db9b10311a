import MousePointerClick from "lucide-solid/icons/mouse-pointer-click";
import { useNavigate, useParams, useSearchParams } from "@solidjs/router";
import { createEffect, createMemo, lazy, on, Show, type JSX } from "solid-js";
import { useWaiting } from "../../frame/waiting.tsx";
import { rememberedView, rememberView } from "../../remembered-view.ts";
import { useMay, useMe } from "../../session.tsx";
import { Empty } from "../../ui/empty.tsx";
import { useShortcuts } from "../../ui/shortcut.ts";
import { useTitle } from "../../ui/title.ts";
import { createList, IncomingListPane } from "./incoming-list.tsx";
import "./incoming.css";
import { listView, viewQuery, type ListView } from "./view.ts";
import { t } from "./list-words.ts";

const IncomingDocumentPane = lazy(async () => ({
  default: (await import("./incoming-document.tsx")).IncomingDocumentPane,
}));

/** Văn bản đến: the list, and beside it the document that is open. */
export function IncomingPage(): JSX.Element {
  const params = useParams();
  const [search] = useSearchParams();
  const may = useMay();
  const navigate = useNavigate();
  const waiting = useWaiting();
  useTitle(() => t("title"));
  const me = useMe();
  const view = (): ListView => listView(search, may, rememberedView("incoming", me().staffId));
  createEffect(() => {
    if (search["view"] !== undefined || search["state"] !== undefined)
      rememberView("incoming", me().staffId, viewQuery(view()));
  });
  const list = createList(view);
  const waits = createMemo(() => waiting.data()?.incoming.reduce((sum, { items }) => sum + items.length, 0));
  // what arrived meanwhile shows without being asked for
  createEffect(
    on(waits, (_now, before) => {
      if (before !== undefined) list.load.reload();
    }),
  );

  useShortcuts([
    { keys: "Esc", label: t("back"), run: () => navigate(`/incoming${viewQuery(view())}`) },
    ...(may("incoming.register") ? [{ keys: "N", label: t("register"), run: () => navigate("/incoming/new") }] : []),
  ]);

  return (
    <div class="split" classList={{ "has-document": params["id"] !== undefined }}>
      <h1 class="sr">{t("title")}</h1>
      <IncomingListPane
        list={list}
        view={view()}
        openId={params["id"]}
        onChanged={() => {
          list.load.reload();
          waiting.reload();
        }}
      />
      <Show
        when={params["id"]}
        fallback={
          <div class="sp-doc sp-nothing">
            <Empty icon={MousePointerClick} title={t("choose")} text={t("chooseText")} />
          </div>
        }
      >
        {(id) => (
          <IncomingDocumentPane
            id={id()}
            back={`/incoming${viewQuery(view())}`}
            onChanged={() => {
              list.load.reload();
              waiting.reload();
            }}
            nextWaiting={() =>
              list.load.data()?.items.find((line) => line.id !== id() && line.state === "registered")?.id
            }
          />
        )}
      </Show>
    </div>
  );
}
