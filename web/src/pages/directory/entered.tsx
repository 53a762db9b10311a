import Building from "lucide-solid/icons/building";
import Plus from "lucide-solid/icons/plus";
import type { EnteredAgencies, EnteredAgency } from "@vanthu/office/recipient/entered-schema.ts";
import { createSignal, Show, type JSX } from "solid-js";
import { get } from "../../api.ts";
import { Button } from "../../ui/button.tsx";
import { Empty } from "../../ui/empty.tsx";
import { createLoad, Loaded } from "../../ui/loaded.tsx";
import { Table, type Column } from "../../ui/table.tsx";
import { CloseAgencyDialog } from "./close-agency-dialog.tsx";
import { Contact } from "./contact.tsx";
import { EnteredDialog, type EditedAgency } from "./entered-dialog.tsx";
import { m } from "./manage-words.ts";
import { pastOf } from "./past.ts";
import { t } from "./words.ts";

/** The agencies no axis knows that this office may change. */
export function Entered(): JSX.Element {
  const [edited, setEdited] = createSignal<EditedAgency>();
  const [closing, setClosing] = createSignal<EnteredAgency>();
  const load = createLoad(
    () => "entered",
    () => get<EnteredAgencies>("/api/directory/entered"),
  );
  const columns: Column<EnteredAgency>[] = [
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
    { key: "code", head: t("code"), cell: (one) => one.code ?? <span class="meta">{m("noCode")}</span> },
    {
      key: "contact",
      head: t("contact"),
      cell: (one) => <Contact name={one.name} phone={one.phone} email={one.email} />,
    },
    {
      key: "deeds",
      head: "",
      cell: (one) => (
        <Show when={!one.ended}>
          <span class="toolbar">
            <Button size="s" onClick={() => setEdited({ agency: one })}>
              {m("edit")}
            </Button>
            <Button size="s" onClick={() => setClosing(one)}>
              {m("close")}
            </Button>
          </span>
        </Show>
      ),
    },
  ];
  return (
    <>
      <div class="dir-head">
        <p class="meta">{m("enteredHelp")}</p>
        <Button icon={Plus} onClick={() => setEdited({ agency: undefined })}>
          {m("add")}
        </Button>
      </div>
      <Loaded load={load} rows={4}>
        {(page) => (
          <Show
            when={page().items.length > 0}
            fallback={<Empty icon={Building} title={m("none")} text={m("noneText")} />}
          >
            <Table caption={t("entered")} columns={columns} rows={page().items} middle />
          </Show>
        )}
      </Loaded>
      <EnteredDialog edited={edited()} onClose={() => setEdited(undefined)} onChanged={load.reload} />
      <CloseAgencyDialog agency={closing()} onClose={() => setClosing(undefined)} onChanged={load.reload} />
    </>
  );
}
