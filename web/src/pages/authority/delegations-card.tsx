import PenLine from "lucide-solid/icons/pen-line";
import Plus from "lucide-solid/icons/plus";
import type { DelegationList } from "@vanthu/office/authority/schema.ts";
import type { Colleague } from "@vanthu/office/staff/schema.ts";
import { createSignal, Show, type JSX } from "solid-js";
import { post } from "../../api.ts";
import { date, officeDate } from "../../i18n/format.ts";
import { useMay } from "../../session.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Empty } from "../../ui/empty.tsx";
import { Table } from "../../ui/table.tsx";
import { TextDeed } from "../../ui/text-deed.tsx";
import { toast } from "../../ui/toast.tsx";
import { DelegationDialog } from "./delegation-dialog.tsx";
import { delegationState } from "./delegation-state.ts";
import { t } from "./words.ts";

type DelegationView = DelegationList["items"][number];

/** Thừa ủy quyền, thừa lệnh: who signs for the head, until when, and on which paper. */
export function DelegationsCard(props: {
  delegations: readonly DelegationView[];
  colleagues: readonly Colleague[];
  onChanged: () => void;
}): JSX.Element {
  const may = useMay();
  const [adding, setAdding] = createSignal(false);
  const [ending, setEnding] = createSignal<DelegationView>();
  const today = officeDate(Date.now());
  const stateOf = (one: DelegationView): string => {
    const state = delegationState(one, today);
    return state === "revoked" ? t("revoked", date(one.revokedOn ?? today)) : t(state);
  };
  const termOf = ({ from, until }: DelegationView): string =>
    until === undefined ? t("openEnded", date(from)) : t("fromTo", date(from), date(until));

  async function end(reason: string): Promise<void> {
    const one = ending();
    if (!one) return;
    await post(`/api/authority/delegations/${one.id}/revoke`, { version: one.version, reason });
    toast(t("revoked_done", one.delegateName));
    setEnding(undefined);
    props.onChanged();
  }

  return (
    <Card
      title={t("delegations")}
      count={props.delegations.length}
      help={t("delegationsHelp")}
      aside={
        <Show when={may("authority.manage")}>
          <Button size="s" icon={Plus} onClick={() => setAdding(true)}>
            {t("addDelegation")}
          </Button>
        </Show>
      }
    >
      <Show
        when={props.delegations.length > 0}
        fallback={<Empty icon={PenLine} title={t("noDelegations")} text={t("noDelegationsText")} />}
      >
        <Table
          caption={t("delegations")}
          rows={props.delegations.toSorted((a, b) => b.from.localeCompare(a.from))}
          columns={[
            {
              key: "delegate",
              head: t("delegate"),
              cell: ({ delegateName, delegatePosition }) => (
                <>
                  <b>{delegateName}</b>
                  <br />
                  <span class="meta">{delegatePosition}</span>
                </>
              ),
            },
            { key: "kind", head: t("kind"), cell: ({ kind }) => t(kind) },
            { key: "delegator", head: t("delegator"), cell: ({ delegatorName }) => delegatorName },
            {
              key: "basis",
              head: t("basis"),
              cell: ({ basis, typeNames }) => (
                <>
                  {basis}
                  <br />
                  <span class="meta">{typeNames.length === 0 ? t("allTypes") : typeNames.join(", ")}</span>
                </>
              ),
            },
            { key: "term", head: t("term"), cell: termOf },
            { key: "state", head: t("state"), cell: stateOf },
            {
              key: "deeds",
              head: "",
              cell: (one) => (
                <Show
                  when={
                    may("authority.manage") && ["standing", "notYet", "lapsed"].includes(delegationState(one, today))
                  }
                >
                  <Button size="s" onClick={() => setEnding(one)}>
                    {t("revoke")}
                  </Button>
                </Show>
              ),
            },
          ]}
        />
      </Show>
      <DelegationDialog
        open={adding()}
        colleagues={props.colleagues}
        onClose={() => setAdding(false)}
        onChanged={props.onChanged}
      />
      <TextDeed
        open={ending() !== undefined}
        least={5}
        danger
        words={{
          title: t("revokeTitle", ending()?.delegateName ?? ""),
          text: t("revokeText"),
          label: t("revokeReason"),
          tooShort: t("revokeReasonHint"),
          keep: t("revokeKeep"),
          submit: t("revoke"),
        }}
        send={end}
        onClose={() => setEnding(undefined)}
      />
    </Card>
  );
}
