import type { DirectoryEntry, DirectoryList } from "@vanthu/office/organisation/schema.ts";
import type { OutgoingDocument } from "@vanthu/office/outgoing/schema.ts";
import type { InferOutput } from "valibot";
import { createEffect, createSignal, For, on, type JSX } from "solid-js";
import { get } from "../../../api.ts";
import { useMe } from "../../../session.tsx";
import { Check } from "../../../ui/check.tsx";
import { createLoad } from "../../../ui/loaded.tsx";
import { TokenList } from "../../../ui/token-list.tsx";
import { channelOf, othersOf, receiverChoices } from "../receivers.ts";
import { t } from "../words.ts";
import { AskDialog } from "../../../ui/ask-dialog.tsx";

type Receiver = OutgoingDocument["receivers"][number];
type Id = Receiver["agencyId"];

/** Asks once more to whom: the draft's receivers, ticked, and room for others. */
export function IssueDialog(props: {
  open: boolean;
  receivers: readonly Receiver[];
  issue: (ids: Id[]) => Promise<void>;
  onClose: () => void;
}): JSX.Element {
  const me = useMe();
  const [left, setLeft] = createSignal<ReadonlySet<Id>>(new Set());
  const [added, setAdded] = createSignal<readonly Id[]>([]);
  const agencies = createLoad(
    () => (props.open ? "agencies" : undefined),
    () => get<InferOutput<typeof DirectoryList>>("/api/agencies"),
  );
  createEffect(
    on(
      () => props.open,
      () => {
        setLeft(new Set<Id>());
        setAdded([]);
      },
    ),
  );
  const entries = (): readonly DirectoryEntry[] => othersOf(agencies.data()?.items ?? [], me().office.code);
  function hintOf(id: Id): string | undefined {
    const known = agencies.data()?.items.find((one) => one.id === id);
    return known && channelOf(known);
  }
  const chosen = (): Id[] => [
    ...props.receivers.map(({ agencyId }) => agencyId).filter((id) => !left().has(id)),
    ...added(),
  ];

  function toggle(id: Id, keep: boolean): void {
    const next = new Set(left());
    if (keep) next.delete(id);
    else next.add(id);
    setLeft(next);
  }

  return (
    <AskDialog
      open={props.open}
      title={t("issueTitle", chosen().length)}
      submit={t("issueTo", chosen().length)}
      working={t("issuing")}
      run={async () => {
        await props.issue(chosen());
        return true;
      }}
      onClose={props.onClose}
    >
      <p>{props.receivers.length + added().length === 0 ? t("issueNone") : t("issueText")}</p>
      <fieldset class="issue-to">
        <legend>{t("issueReceivers")}</legend>
        <For each={props.receivers}>
          {(one) => (
            <Check
              label={one.name}
              hint={hintOf(one.agencyId)}
              checked={!left().has(one.agencyId)}
              onChecked={(keep) => {
                toggle(one.agencyId, keep);
              }}
            />
          )}
        </For>
      </fieldset>
      <TokenList
        label={t("issueAdd")}
        optional
        choices={receiverChoices(
          entries().filter(({ id }) => !props.receivers.some(({ agencyId }) => agencyId === id)),
        )}
        chosen={added()}
        onChosen={(ids) => setAdded(entries().flatMap(({ id }) => (ids.includes(id) ? [id] : [])))}
      />
    </AskDialog>
  );
}
