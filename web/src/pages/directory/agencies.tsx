import Building from "lucide-solid/icons/building";
import CircleOff from "lucide-solid/icons/circle-off";
import FileText from "lucide-solid/icons/file-text";
import Share2 from "lucide-solid/icons/share-2";
import type { DirectoryEntry, DirectoryGroup, DirectoryPage } from "@vanthu/office/organisation/schema.ts";
import { createEffect, createSignal, on, onCleanup, Show, type JSX } from "solid-js";
import { get } from "../../api.ts";
import { number } from "../../i18n/format.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Check } from "../../ui/check.tsx";
import { Empty } from "../../ui/empty.tsx";
import { createLoad, Loaded } from "../../ui/loaded.tsx";
import { Select } from "../../ui/text-field.tsx";
import { Table, type Column } from "../../ui/table.tsx";
import { Contact } from "./contact.tsx";
import { pastOf } from "./past.ts";
import { t } from "./words.ts";

const GROUPS: readonly DirectoryGroup[] = ["communes", "state", "party", "front", "forces", "enterprises", "others"];
/** As many rows as a page of the list has; the next page comes below. */
const PAGE = 50;
const PAUSE_MS = 250;

/** The other agencies of the country, those of the province first: name, code, how documents reach it. */
export function Agencies(props: { text: string; onClear: () => void }): JSX.Element {
  const [onlyConnected, setOnlyConnected] = createSignal(false);
  const [group, setGroup] = createSignal<string>("");
  const [asked, setAsked] = createSignal({ q: props.text.trim(), pages: 1 });
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => {
    clearTimeout(timer);
  });
  createEffect(
    on(
      () => [props.text, group(), onlyConnected()],
      () => {
        clearTimeout(timer);
        timer = setTimeout(() => setAsked({ q: props.text.trim(), pages: 1 }), PAUSE_MS);
      },
      { defer: true },
    ),
  );
  const load = createLoad(
    () => ({ ...asked(), group: group(), connected: onlyConnected() }),
    async ({ q, pages, group: of, connected }) => {
      const search = new URLSearchParams({ q, limit: String(Math.min(pages * PAGE, 100)) });
      if (of !== "") search.set("group", of);
      if (connected) search.set("connected", "true");
      const first = await get<DirectoryPage>(`/api/directory?${search.toString()}`);
      const items = [...first.items];
      let { next } = first;
      while (next !== undefined && items.length < pages * PAGE) {
        search.set("after", next);
        const page = await get<DirectoryPage>(`/api/directory?${search.toString()}`);
        items.push(...page.items);
        next = page.next;
      }
      return { items, total: first.total, hasMore: next !== undefined };
    },
  );

  const columns: Column<DirectoryEntry>[] = [
    {
      key: "name",
      head: t("name"),
      cell: (one) => (
        <div>
          <b class="block">{one.name}</b>
          <span class="meta block">{one.superior}</span>
          <span class="meta block">{pastOf(one)}</span>
        </div>
      ),
    },
    {
      key: "code",
      head: t("code"),
      cell: (one) => one.code ?? (one.closedCode === undefined ? "" : t("closedCode", one.closedCode)),
    },
    {
      key: "contact",
      head: t("contact"),
      cell: (one) => <Contact name={one.name} phone={one.phone} email={one.email} />,
    },
    {
      key: "channel",
      head: t("channel"),
      cell: (one) => (
        <Badge tone={one.connected ? "ok" : "neutral"} icon={one.ended ? CircleOff : one.connected ? Share2 : FileText}>
          {t(one.ended ? "noMore" : one.connected ? "connected" : "onPaper")}
        </Badge>
      ),
    },
  ];

  return (
    <>
      <div class="dir-bar">
        <Select
          label={t("group")}
          value={group()}
          options={[{ value: "", label: t("allGroups") }, ...GROUPS.map((one) => ({ value: one, label: t(one) }))]}
          onValue={setGroup}
        />
        <Check label={t("onlyConnected")} checked={onlyConnected()} onChecked={setOnlyConnected} />
        <span class="meta" role="status">
          {t("countAgencies", number(load.data()?.total ?? 0))}
        </span>
      </div>
      <Loaded load={load} rows={8}>
        {(page) => (
          <Show
            when={page().items.length > 0}
            fallback={
              <Empty
                icon={Building}
                title={props.text.trim() === "" ? t("empty") : t("nothing", props.text)}
                text={props.text.trim() === "" ? t("emptyText") : t("nothingText")}
              >
                <Button
                  onClick={() => {
                    setOnlyConnected(false);
                    setGroup("");
                    props.onClear();
                  }}
                >
                  {t("clear")}
                </Button>
              </Empty>
            }
          >
            <Table caption={t("agencies")} columns={columns} rows={page().items} middle />
            <Show when={page().hasMore}>
              <div class="dir-bar">
                <Button onClick={() => setAsked({ ...asked(), pages: asked().pages + 1 })}>{t("more")}</Button>
              </div>
            </Show>
          </Show>
        )}
      </Loaded>
    </>
  );
}
