import BellOff from "lucide-solid/icons/bell-off";
import { useNavigate, useSearchParams } from "@solidjs/router";
import type { NoticeList, ShownNotice } from "@vanthu/office/notification/schema.ts";
import { Show, type JSX } from "solid-js";
import { get, post, query } from "../../api.ts";
import { sentence } from "../../refusal.ts";
import { Button } from "../../ui/button.tsx";
import { createCursorPages } from "../../ui/cursor-pages.ts";
import { Empty } from "../../ui/empty.tsx";
import { FilterChips } from "../../ui/filter-chips.tsx";
import { PagedList } from "../../ui/paged-list.tsx";
import { useTitle } from "../../ui/title.ts";
import { toast } from "../../ui/toast.tsx";
import { NoticeRow } from "./notice-row.tsx";
import { NoticeTabs } from "./notice-tabs.tsx";
import { t } from "./words.ts";
import "./notification.css";

const PAGE = 30;
const SHOWN = ["all", "unread"] as const;

/** Thông báo: what concerns the person, newest first; opened, a notice is read. */
export function NotificationPage(): JSX.Element {
  useTitle(() => t("title"));
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const view = () => (search["view"] === "unread" ? "unread" : "all");
  const list = createCursorPages<NoticeList>(view, PAGE, (about, after) =>
    get<NoticeList>(`/api/work/notifications${query({ view: about, after })}`),
  );

  const unread = (): string => {
    const count = list.load.data()?.unread;
    return count === undefined ? "" : ` (${count >= 100 ? "99+" : String(count)})`;
  };

  async function read(notices: readonly ShownNotice[] | undefined): Promise<boolean> {
    try {
      await post("/api/work/notifications/read", { notices: notices?.map(({ id, at }) => ({ id, at })) });
      return true;
    } catch (error) {
      toast(sentence(error));
      return false;
    }
  }

  async function open(notice: ShownNotice): Promise<void> {
    if (notice.readAt === undefined) await read([notice]);
    if (notice.href === undefined) list.load.reload();
    else navigate(notice.href);
  }

  async function readAll(): Promise<void> {
    if (await read(undefined)) toast(t("readAllDone"));
    list.load.reload();
  }

  return (
    <div class="page">
      <div class="page-head">
        <div class="grow">
          <h1>{t("title")}</h1>
          <p>{t("lead")}</p>
        </div>
        <div class="toolbar">
          <Show when={(list.load.data()?.unread ?? 0) > 0}>
            <Button onClick={() => void readAll()}>{t("readAll")}</Button>
          </Show>
        </div>
      </div>
      <NoticeTabs />
      <section class="card" aria-label={t("list")}>
        <FilterChips
          label={t("show")}
          chips={SHOWN.map((one) => ({
            label: one === "unread" ? t(one) + unread() : t(one),
            href: `/notifications${one === "all" ? "" : query({ view: one })}`,
            on: view() === one,
          }))}
        />
        <PagedList
          pages={list}
          rows={5}
          empty={
            <Empty icon={BellOff} title={t(view() === "unread" ? "emptyUnread" : "emptyTitle")} text={t("emptyText")} />
          }
          row={(notice) => (
            <NoticeRow
              notice={notice}
              onOpen={() => {
                void open(notice);
              }}
            />
          )}
        />
      </section>
    </div>
  );
}
