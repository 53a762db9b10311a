import type { DirectoryEntry, DirectoryPage } from "@vanthu/office/organisation/schema.ts";
import type { Receiver, ReceiverGroup } from "@vanthu/office/outgoing/schema.ts";
import type { Recipients } from "@vanthu/office/recipient/schema.ts";
import { createEffect, createSignal, onCleanup, Show, type JSX } from "solid-js";
import { get } from "../../api.ts";
import { found } from "../../fold.ts";
import { useMe } from "../../session.tsx";
import type { FieldProps } from "../../ui/field.tsx";
import { createLoad } from "../../ui/loaded.tsx";
import { Note } from "../../ui/note.tsx";
import { TokenList, type Choice } from "../../ui/token-list.tsx";
import { SaveGroup } from "./save-group.tsx";
import { agencyChoice, groupChip, groupOption, takenFor, t } from "./receiver-choice.ts";

const PAUSE_MS = 200;
const LEAST_LETTERS = 2;
const SHOWN = 8;

/**
 * Whom a document goes to, out of the directory of the country: before anything is typed, groups and whom one sent to
 * before; from the second letter what the server finds. An agency that is no more is replaced by who goes on for it.
 */
export function ReceiverChooser(
  props: FieldProps & {
    receivers: readonly Receiver[];
    groups?: readonly ReceiverGroup[];
    placeholder?: string;
    onReceivers: (receivers: Receiver[]) => void;
    /** Without it no groups are offered: paper is sent to named receivers. */
    onGroups?: (groups: ReceiverGroup[]) => void;
  },
): JSX.Element {
  const me = useMe();
  const [typed, setTyped] = createSignal<string>();
  const [query, setQuery] = createSignal("");
  const [said, setSaid] = createSignal<string>();
  const seen = new Map<string, DirectoryEntry>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => {
    clearTimeout(timer);
  });
  const offered = createLoad(
    () => (typed() === undefined && (props.groups ?? []).length === 0 ? undefined : "recipients"),
    () => get<Recipients>("/api/recipients"),
  );
  const page = createLoad(
    () => (query().length < LEAST_LETTERS ? undefined : query()),
    async (q) => ({ q, ...(await get<DirectoryPage>(`/api/directory?limit=${SHOWN}&q=${encodeURIComponent(q)}`)) }),
  );
  createEffect(() => {
    for (const one of [...(offered.data()?.remembered ?? []), ...(page.data()?.items ?? [])]) seen.set(one.id, one);
  });

  const groups = (): Choice[] => (props.onGroups ? (offered.data()?.groups ?? []).map(groupOption) : []);
  const isRemembered = (id: string): boolean => (offered.data()?.remembered ?? []).some((one) => one.id === id);
  /** What was found last stays until the next answer comes, as far as it still fits what is typed. */
  const agencies = (): DirectoryEntry[] => {
    const text = typed() ?? "";
    if (text.trim().length < LEAST_LETTERS) return [...(offered.data()?.remembered ?? [])];
    const { q, items = [] } = page.data() ?? {};
    const rows = q === text.trim() ? items : items.filter((one) => found(text, one.name));
    return rows.filter(({ code }) => code === undefined || code !== me().office.code);
  };
  const isAnswered = (): boolean => {
    const text = (typed() ?? "").trim();
    return text.length < LEAST_LETTERS || page.data()?.q === text;
  };
  /** Groups come last and not before the answer: Enter, pressed soon, must not take every commune of the province. */
  const choices = (): Choice[] => [
    ...agencies().map((one) => agencyChoice(one, isRemembered(one.id))),
    ...(isAnswered() ? groups().filter(({ name }) => found(typed() ?? "", name)) : []),
  ];
  const chosen = (): Choice[] => [
    ...(props.groups ?? []).map((one) => groupChip(one, offered.data()?.groups ?? [])),
    ...props.receivers.map(({ agencyId, name }) => ({ id: agencyId, name, unit: true })),
  ];

  function look(text: string): void {
    setTyped(text);
    clearTimeout(timer);
    timer = setTimeout(() => setQuery(text.trim()), PAUSE_MS);
  }

  function choose(ids: readonly string[]): void {
    setSaid(undefined);
    const groupsLeft = (props.groups ?? []).filter(({ id }) => ids.includes(id));
    const group = (offered.data()?.groups ?? []).find(
      ({ id }) => ids.includes(id) && !groupsLeft.some((one) => one.id === id),
    );
    if (group || groupsLeft.length !== (props.groups ?? []).length) {
      const added = group ? [{ id: group.id, ...(group.name !== undefined && { name: group.name }) }] : [];
      props.onGroups?.([...groupsLeft, ...added]);
      return;
    }
    const left = props.receivers.filter(({ agencyId }) => ids.includes(agencyId));
    const entry = ids.map((id) => seen.get(id)).find((one) => one && !left.some(({ agencyId }) => agencyId === one.id));
    const taken = entry ? takenFor(entry) : { receivers: [] };
    setSaid(taken.said);
    const added = taken.receivers.filter(({ id }) => !left.some(({ agencyId }) => agencyId === id));
    props.onReceivers([...left, ...added.map(({ id, name }) => ({ agencyId: id, name }))]);
  }

  return (
    <div class={props.class}>
      <TokenList
        {...props}
        class={undefined}
        hint={props.hint ?? t("typeMore")}
        choices={choices()}
        chosenChoices={chosen()}
        chosen={chosen().map(({ id }) => id)}
        onQuery={look}
        onChosen={choose}
      />
      <Show when={props.onGroups}>
        <SaveGroup receivers={props.receivers} onSaved={offered.reload} />
      </Show>
      <Show when={said() ?? (page.error() === undefined ? undefined : t("unread"))}>
        {(text) => <Note kind="warn">{text()}</Note>}
      </Show>
    </div>
  );
}
