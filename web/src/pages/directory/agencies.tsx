import Building from "lucide-solid/icons/building";
import CircleOff from "lucide-solid/icons/circle-off";
import FileText from "lucide-solid/icons/file-text";
import Share2 from "lucide-solid/icons/share-2";
import type { DirectoryEntry, DirectoryList } from "@vanthu/office/organisation/schema.ts";
import type { InferOutput } from "valibot";
import { createSignal, Show, type JSX } from "solid-js";
import { get } from "../../api.ts";
import { found } from "../../fold.ts";
import { date } from "../../i18n/format.ts";
import { useMe } from "../../session.tsx";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Check } from "../../ui/check.tsx";
import { Empty } from "../../ui/empty.tsx";
import { createLoad, Loaded } from "../../ui/loaded.tsx";
import { Table, type Column } from "../../ui/table.tsx";
import { Contact } from "./contact.tsx";
import { t } from "./words.ts";

/** The other agencies of the province: name, code, how documents reach it. */
export function Agencies(props: { text: string; onClear: () => void }): JSX.Element {
  const me = useMe();
  const [onlyConnected, setOnlyConnected] = createSignal(false);
  const load = createLoad(
    () => "agencies",
    async () => {
      const { items } = await get<InferOutput<typeof DirectoryList>>("/api/agencies");
      return items.filter((one) => one.code !== me().office.code);
    },
  );
  const matches = (items: readonly DirectoryEntry[]): readonly DirectoryEntry[] =>
    items.filter(
      (one) =>
        (one.connected || !onlyConnected()) &&
        found(props.text, [one.name, one.superior, one.code, ...(one.formerNames ?? [])].filter(Boolean).join(" ")),
    );

  const columns: Column<DirectoryEntry>[] = [
    {
      key: "name",
      head: t("name"),
      cell: (one) => (
        <>
          <b class="block">{one.name}</b>
          <span class="meta block">{one.superior}</span>
          <span class="meta block">{pastOf(one)}</span>
        </>
      ),
    },
    { key: "code", head: t("code"), cell: (one) => one.code ?? "" },
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
    <Loaded load={load} rows={8}>
      {(agencies) => (
        <Show
          when={agencies().length > 0}
          fallback={<Empty icon={Building} title={t("empty")} text={t("emptyText")} />}
        >
          <div class="dir-bar">
            <Check label={t("onlyConnected")} checked={onlyConnected()} onChecked={setOnlyConnected} />
            <span class="meta" role="status">
              {t("countAgencies", matches(agencies()).length)}
            </span>
          </div>
          <Show
            when={matches(agencies()).length > 0}
            fallback={
              <Empty icon={Building} title={t("nothing", props.text)} text={t("nothingText")}>
                <Button
                  onClick={() => {
                    setOnlyConnected(false);
                    props.onClear();
                  }}
                >
                  {t("clear")}
                </Button>
              </Empty>
            }
          >
            <Table caption={t("agencies")} columns={columns} rows={matches(agencies())} middle />
          </Show>
        </Show>
      )}
    </Loaded>
  );
}

/** Who goes on for an agency that is no more, or whom this one goes on for. */
function pastOf({ ended, formerNames = [] }: DirectoryEntry): string | undefined {
  if (!ended) return formerNames.length > 0 ? t("formerly", formerNames.join(", ")) : undefined;
  const on = date(ended.from);
  return ended.successors.length === 0
    ? t("dissolvedOn", on)
    : t("nowIs", ended.successors.map(({ name }) => name).join(", "), on);
}
