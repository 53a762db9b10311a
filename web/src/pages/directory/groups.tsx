import Plus from "lucide-solid/icons/plus";
import UsersRound from "lucide-solid/icons/users-round";
import type { OfferedGroup, Recipients } from "@vanthu/office/recipient/schema.ts";
import { createSignal, Show, type JSX } from "solid-js";
import { get, post } from "../../api.ts";
import { number } from "../../i18n/format.ts";
import { useMay } from "../../session.tsx";
import { AskDialog } from "../../ui/ask-dialog.tsx";
import { Button } from "../../ui/button.tsx";
import { Empty } from "../../ui/empty.tsx";
import { createLoad, Loaded } from "../../ui/loaded.tsx";
import { Table, type Column } from "../../ui/table.tsx";
import { toast } from "../../ui/toast.tsx";
import { groupName } from "../outgoing/receiver-choice.ts";
import { GroupDialog, type EditedGroup } from "./group-dialog.tsx";
import { m } from "./manage-words.ts";
import { t } from "./words.ts";

/** Groups of recipients: those every office has, and those this one named. */
export function Groups(): JSX.Element {
  const may = useMay();
  const [edited, setEdited] = createSignal<EditedGroup>();
  const [removed, setRemoved] = createSignal<OfferedGroup>();
  const load = createLoad(
    () => "groups",
    () => get<Recipients>("/api/recipients"),
  );
  const columns: Column<OfferedGroup>[] = [
    {
      key: "name",
      head: m("group"),
      cell: (one) => (
        <div>
          <b class="block">{groupName(one)}</b>
          <Show when={one.name === undefined}>
            <span class="meta block">{m("builtIn")}</span>
          </Show>
        </div>
      ),
    },
    { key: "agencies", head: m("agencies"), num: true, cell: (one) => number(one.agencies) },
    {
      key: "deeds",
      head: "",
      cell: (one) => (
        <Show when={one.name !== undefined && may("recipient.manage")}>
          <span class="toolbar">
            <Button size="s" onClick={() => setEdited({ group: one })}>
              {m("edit")}
            </Button>
            <Button size="s" onClick={() => setRemoved(one)}>
              {m("removeGroup")}
            </Button>
          </span>
        </Show>
      ),
    },
  ];
  return (
    <>
      <div class="dir-head">
        <p class="meta">{m("groupsHelp")}</p>
        <Show when={may("recipient.manage")}>
          <Button icon={Plus} onClick={() => setEdited({ group: undefined })}>
            {m("addGroup")}
          </Button>
        </Show>
      </div>
      <Loaded load={load} rows={4}>
        {(page) => (
          <Show
            when={page().groups.length > 0}
            fallback={<Empty icon={UsersRound} title={m("groupsNone")} text={m("groupsNoneText")} />}
          >
            <Table caption={t("groups")} columns={columns} rows={page().groups} middle />
          </Show>
        )}
      </Loaded>
      <GroupDialog edited={edited()} onClose={() => setEdited(undefined)} onChanged={load.reload} />
      <AskDialog
        open={removed() !== undefined}
        title={m("removeTitle", removed()?.name ?? "")}
        submit={m("removeSubmit")}
        kind="danger"
        onClose={() => setRemoved(undefined)}
        run={async () => {
          const group = removed();
          if (!group) return false;
          await post(`/api/recipients/groups/${group.id}/remove`, { version: group.version });
          toast(m("removed", group.name ?? ""));
          load.reload();
          return true;
        }}
      >
        <p>{m("removeText")}</p>
      </AskDialog>
    </>
  );
}
