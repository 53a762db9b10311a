import CalendarClock from "lucide-solid/icons/calendar-clock";
import Plus from "lucide-solid/icons/plus";
import X from "lucide-solid/icons/x";
import type { TaskRole } from "@vanthu/office/task/schema.ts";
import { createSignal, For, Show, type JSX } from "solid-js";
import { stateWord } from "../../state/words.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { Button, IconButton } from "../../ui/button.tsx";
import { Chip } from "../../ui/chip.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { createFieldMark } from "../../ui/field-mark.ts";
import { TokenList } from "../../ui/token-list.tsx";
import { assign, changeDue, changeRole, unassign, type Assignee, type Candidate } from "./assignment.ts";
import { t } from "./instruct-words.ts";

const ROLES: readonly TaskRole[] = ["lead", "coordinating", "informed"];

/** Who gets the work: those proposed, units by one press, anybody by name. */
export function AssigneesField(props: {
  candidates: readonly Candidate[];
  chosen: readonly Assignee[];
  error: string | undefined;
  today: string;
  onChosen: (all: Assignee[]) => void;
}): JSX.Element {
  let box: HTMLFieldSetElement | undefined;
  const mark = createFieldMark(
    () => props.error,
    () => JSON.stringify(props.chosen),
  );
  const [adding, setAdding] = createSignal(false);
  const free = (): readonly Candidate[] =>
    props.candidates.filter((one) => !props.chosen.some((chosen) => chosen.id === one.id));
  const add = (id: string | undefined): void => {
    const candidate = props.candidates.find((one) => one.id === id);
    if (candidate) props.onChosen(assign(props.chosen, candidate));
    setAdding(false);
    // what was pressed is gone: the next key goes on from here
    box?.focus();
  };
  return (
    <fieldset id="assign" tabindex="-1" ref={box} classList={{ "field--bad": mark.error() !== undefined }}>
      <legend>{t("assign")}</legend>
      <ul class="as">
        <For each={props.chosen}>
          {(one) => (
            <AssigneeRow
              assignee={one}
              today={props.today}
              onRole={(role) => {
                props.onChosen(changeRole(props.chosen, one.id, role));
              }}
              onDue={(dueOn) => {
                props.onChosen(changeDue(props.chosen, one.id, dueOn));
              }}
              onRemove={() => {
                props.onChosen(unassign(props.chosen, one.id));
              }}
            />
          )}
        </For>
      </ul>
      <div class="chips">
        <For each={free().filter(({ unit }) => unit)}>
          {(unit) => (
            <Chip
              icon={Plus}
              onPress={() => {
                add(unit.id);
              }}
            >
              {unit.name}
              <span class="sr">: {[unit.detail, unit.absence].filter(Boolean).join(", ")}</span>
            </Chip>
          )}
        </For>
        <Show when={!adding()}>
          <Chip icon={Plus} onPress={() => setAdding(true)}>
            {t("add")}
          </Chip>
        </Show>
        <Show when={props.chosen.some(({ proposalId }) => proposalId !== undefined)}>
          <Button
            size="s"
            kind="quiet"
            onClick={() => {
              props.onChosen(props.chosen.filter(({ proposalId }) => proposalId === undefined));
            }}
          >
            {t("dropProposed")}
          </Button>
        </Show>
      </div>
      <Show when={adding()}>
        <TokenList
          label={t("add")}
          hint={t("addHint")}
          autofocus
          chosen={[]}
          choices={free()}
          onChosen={(ids) => {
            add(ids[0]);
          }}
        />
      </Show>
      <Show when={mark.error()}>{(words) => <p class="err">{words()}</p>}</Show>
    </fieldset>
  );
}

function AssigneeRow(props: {
  assignee: Assignee;
  today: string;
  onRole: (role: TaskRole) => void;
  onDue: (dueOn: string) => void;
  onRemove: () => void;
}): JSX.Element {
  const name = (): string => props.assignee.name;
  const [dating, setDating] = createSignal(props.assignee.dueOn !== undefined);
  return (
    <li>
      <Avatar name={name()} unit={props.assignee.unit} />
      <span class="grow">
        <b class="block clamp-1">{name()}</b>
        <span class="meta block clamp-1">{props.assignee.detail}</span>
        <Show when={props.assignee.absence}>{(absence) => <span class="meta away block">{absence()}</span>}</Show>
      </span>
      <select
        class="input role-select"
        classList={{ "is-lead": props.assignee.role === "lead" }}
        aria-label={t("role", name())}
        onInput={(event) => {
          const role = ROLES.find((one) => one === event.currentTarget.value);
          if (role) props.onRole(role);
        }}
      >
        <For each={ROLES}>
          {(role) => (
            <option value={role} selected={role === props.assignee.role}>
              {stateWord(role)}
            </option>
          )}
        </For>
      </select>
      <IconButton
        kind="quiet"
        size="s"
        icon={X}
        label={t("remove", name())}
        onClick={() => {
          props.onRemove();
        }}
      />
      <Show when={props.assignee.why}>{(why) => <span class="meta as-below">{why()}</span>}</Show>
      <Show when={props.assignee.role === "coordinating"}>
        <div class="as-below">
          <Show
            when={dating()}
            fallback={
              <Button size="s" kind="quiet" icon={CalendarClock} onClick={() => setDating(true)}>
                {t("ownDue")}
              </Button>
            }
          >
            <DateField
              label={t("ownDueOf", name())}
              value={props.assignee.dueOn ?? ""}
              min={props.today}
              onValue={props.onDue}
            />
          </Show>
        </div>
      </Show>
    </li>
  );
}
