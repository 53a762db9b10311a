import Plus from "lucide-solid/icons/plus";
import UsersRound from "lucide-solid/icons/users-round";
import type { CouncilList } from "@vanthu/office/authority/schema.ts";
import type { Colleague } from "@vanthu/office/staff/schema.ts";
import { createSignal, For, Show, type JSX } from "solid-js";
import { query } from "../../api.ts";
import { officeDate } from "../../i18n/format.ts";
import { useMay } from "../../session.tsx";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Empty } from "../../ui/empty.tsx";
import { Table } from "../../ui/table.tsx";
import { CouncilDialog, type EditedCouncil } from "./council-dialog.tsx";
import { t } from "./words.ts";

export type CouncilView = CouncilList["items"][number];

/** Hội đồng, ban, tổ: who signs for each, and the way to its own book. */
export function CouncilsCard(props: {
  councils: readonly CouncilView[];
  colleagues: readonly Colleague[];
  onChanged: () => void;
}): JSX.Element {
  const may = useMay();
  const [edited, setEdited] = createSignal<EditedCouncil>();
  const year = officeDate(Date.now()).slice(0, 4);
  const nameOf = (id: string): string => props.colleagues.find((one) => one.id === id)?.fullName ?? "";
  return (
    <Card
      title={t("councils")}
      count={props.councils.length}
      help={t("councilsHelp")}
      aside={
        <Show when={may("authority.manage")}>
          <Button size="s" icon={Plus} onClick={() => setEdited({ council: undefined })}>
            {t("addCouncil")}
          </Button>
        </Show>
      }
    >
      <Show
        when={props.councils.length > 0}
        fallback={<Empty icon={UsersRound} title={t("noCouncils")} text={t("noCouncilsText")} />}
      >
        <Table
          caption={t("councils")}
          rows={props.councils}
          columns={[
            {
              key: "name",
              head: t("council"),
              cell: ({ name, establishedBy }) => (
                <>
                  <b>{name}</b>
                  <br />
                  <span class="meta">{establishedBy}</span>
                </>
              ),
            },
            { key: "abbreviation", head: t("abbreviation"), cell: ({ abbreviation }) => abbreviation },
            {
              key: "signers",
              head: t("signers"),
              cell: ({ leaders }) => (
                <For each={leaders}>
                  {(leader) => (
                    <div>
                      {nameOf(leader.staffId)} <span class="meta">{leader.title}</span>
                    </div>
                  )}
                </For>
              ),
            },
            { key: "state", head: t("state"), cell: ({ state }) => t(state) },
            {
              key: "deeds",
              head: "",
              cell: (council) => (
                <span class="toolbar">
                  <Show when={may("register.read")}>
                    <ButtonLink size="s" href={`/registers/outgoing/${year}${query({ series: council.id })}`}>
                      {t("book")}
                    </ButtonLink>
                  </Show>
                  <Show when={may("authority.manage")}>
                    <Button size="s" onClick={() => setEdited({ council })}>
                      {t("edit")}
                    </Button>
                  </Show>
                </span>
              ),
            },
          ]}
        />
      </Show>
      <CouncilDialog
        edited={edited()}
        colleagues={props.colleagues}
        onClose={() => setEdited(undefined)}
        onChanged={props.onChanged}
      />
    </Card>
  );
}
