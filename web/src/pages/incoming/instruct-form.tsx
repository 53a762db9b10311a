import PenLine from "lucide-solid/icons/pen-line";
import Plus from "lucide-solid/icons/plus";
import X from "lucide-solid/icons/x";
import type { YearCalendar } from "@vanthu/office/calendar/schema.ts";
import type { IncomingDetail } from "@vanthu/office/incoming/schema.ts";
import type { Colleague, ColleagueList } from "@vanthu/office/staff/schema.ts";
import type { TaskRole } from "@vanthu/office/task/schema.ts";
import type { InferOutput } from "valibot";
import { createSignal, For, onMount, Show, type JSX } from "solid-js";
import { get, post } from "../../api.ts";
import { instruct as en } from "../../i18n/en/instruct.ts";
import { date, officeDate } from "../../i18n/format.ts";
import { words } from "../../i18n/language.ts";
import { instruct as vi } from "../../i18n/vi/instruct.ts";
import { refusalOf, sentence } from "../../refusal.ts";
import { stateWord } from "../../state/words.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { Button, IconButton } from "../../ui/button.tsx";
import { Chip } from "../../ui/chip.tsx";
import { ErrorSummary, type FormError } from "../../ui/error-summary.tsx";
import { createLoad } from "../../ui/loaded.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toast.tsx";
import { TokenList } from "../../ui/token-list.tsx";
import { daysApart, type DaysApart } from "../../working-day.ts";
import { assign, changeRole, idsOf, unassign, type Assignee } from "./assignment.ts";
import { DueChoice, dueProblem } from "./due-choice.tsx";

const t = words({ vi, en });

const ROLES: readonly TaskRole[] = ["lead", "coordinating", "informed"];

/** Bút phê: people with their roles, the deadline and the sentence, in one step. On a phone it fills the screen. */
export function InstructForm(props: { detail: IncomingDetail; onDone: () => void; onClose: () => void }): JSX.Element {
  let heading: HTMLHeadingElement | undefined;
  const today = officeDate(Date.now());
  const staff = createLoad(
    () => "staff",
    () => get<InferOutput<typeof ColleagueList>>("/api/staff"),
  );
  const calendar = createLoad(
    () => Number(today.slice(0, 4)),
    (year) => Promise.all([year, year + 1].map((one) => get<InferOutput<typeof YearCalendar>>(`/api/calendar/${one}`))),
  );
  const [assignees, setAssignees] = createSignal<readonly Assignee[]>([]);
  const [adding, setAdding] = createSignal(false);
  const [dueOn, setDueOn] = createSignal(props.detail.document.dueOn ?? "");
  const [written, setWritten] = createSignal<string>();
  const [errors, setErrors] = createSignal<FormError[]>([]);
  const [busy, setBusy] = createSignal(false);
  onMount(() => heading?.focus());

  const apart = (): DaysApart => daysApart(calendar.data() ?? []);
  const colleagues = (): readonly Colleague[] => staff.data()?.items ?? [];
  const heads = (): readonly Colleague[] =>
    colleagues().filter(
      (one) => one.posts.includes("unitHead") && !assignees().some((chosen) => chosen.colleague.id === one.id),
    );
  const named = (role: TaskRole): string =>
    assignees()
      .filter((one) => one.role === role)
      .map((one) => `${one.colleague.fullName} (${one.colleague.departmentName})`)
      .join(", ");
  const proposal = (): string =>
    named("lead") === ""
      ? ""
      : t("proposal", named("lead"), named("coordinating"), dueOn() === "" ? "" : date(dueOn()));
  const text = (): string => written() ?? proposal();
  const errorOf = (id: string): string | undefined => errors().find((error) => error.id === id)?.text;

  function add(id: string | undefined): void {
    const colleague = colleagues().find((one) => one.id === id);
    if (colleague) setAssignees(assign(assignees(), colleague));
    setAdding(false);
  }

  function problems(): FormError[] {
    const found: FormError[] = [];
    if (idsOf(assignees(), "lead").length !== 1) found.push({ id: "assign", text: t("leadMissing") });
    const due = dueProblem(dueOn(), today, apart());
    if (due) found.push({ id: "due", text: t(due) });
    if (text().trim() === "") found.push({ id: "instruction", text: t("textMissing") });
    return found;
  }

  async function send(): Promise<void> {
    const found = problems();
    setErrors(found);
    if (found.length > 0) return;
    setBusy(true);
    try {
      await post(`/api/incoming/${props.detail.document.id}/instruct`, {
        text: text(),
        leadId: idsOf(assignees(), "lead")[0],
        coordinatingIds: idsOf(assignees(), "coordinating"),
        informedIds: idsOf(assignees(), "informed"),
        ...(dueOn() === "" ? {} : { dueOn: dueOn() }),
        version: props.detail.document.version,
      });
      toast(dueOn() === "" ? t("done", named("lead")) : t("doneDue", named("lead"), date(dueOn())));
      props.onDone();
    } catch (error) {
      setErrors([{ text: refusalOf(error)?.code === "item.changed" ? t("changed") : sentence(error) }]);
      setBusy(false);
    }
  }

  return (
    <form
      class="panel ins"
      aria-labelledby="instruct-title"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          void send();
        } else if (event.key === "Escape") {
          event.preventDefault();
          props.onClose();
        }
      }}
    >
      <div class="ins-head">
        <h2 id="instruct-title" tabindex="-1" ref={heading}>
          {t("title")}
        </h2>
        <IconButton
          kind="quiet"
          size="s"
          icon={X}
          label={t("close")}
          onClick={() => {
            props.onClose();
          }}
        />
      </div>
      <div class="ins-body">
        <ErrorSummary errors={errors()} />
        <fieldset id="assign" tabindex="-1" classList={{ "field--bad": errorOf("assign") !== undefined }}>
          <legend>{t("assign")}</legend>
          <ul class="as">
            <For each={assignees()}>
              {(one) => (
                <AssigneeRow
                  assignee={one}
                  onRole={(role) => setAssignees(changeRole(assignees(), one.colleague.id, role))}
                  onRemove={() => setAssignees(unassign(assignees(), one.colleague.id))}
                />
              )}
            </For>
          </ul>
          <div class="chips">
            <For each={heads()}>
              {(head) => (
                <Chip
                  icon={Plus}
                  onPress={() => {
                    add(head.id);
                  }}
                >
                  {head.departmentName}
                  <span class="sr">: {head.fullName}</span>
                </Chip>
              )}
            </For>
            <Show when={!adding()}>
              <Chip icon={Plus} onPress={() => setAdding(true)}>
                {t("add")}
              </Chip>
            </Show>
          </div>
          <Show when={adding()}>
            <TokenList
              label={t("add")}
              hint={t("addHint")}
              autofocus
              chosen={[]}
              choices={colleagues()
                .filter((one) => !assignees().some((chosen) => chosen.colleague.id === one.id))
                .map((one) => ({
                  id: one.id,
                  name: one.fullName,
                  detail: `${one.position} · ${one.departmentName}`,
                }))}
              onChosen={(ids) => {
                add(ids[0]);
              }}
            />
          </Show>
        </fieldset>
        <DueChoice
          value={dueOn()}
          fromDocument={props.detail.document.dueOn}
          today={today}
          apart={apart()}
          error={errorOf("due")}
          t={t}
          onValue={setDueOn}
        />
        <TextArea
          id="instruction"
          label={t("text")}
          hint={written() === undefined ? t("textHint") : undefined}
          error={errorOf("instruction")}
          rows={4}
          value={text()}
          onValue={setWritten}
        />
      </div>
      <footer class="ins-foot">
        <Button type="submit" kind="main" size="l" wide icon={PenLine} busy={busy()}>
          {assignees().length === 0 ? t("submitNone") : t("submit", assignees().length)}
        </Button>
      </footer>
    </form>
  );
}

function AssigneeRow(props: {
  assignee: Assignee;
  onRole: (role: TaskRole) => void;
  onRemove: () => void;
}): JSX.Element {
  const name = (): string => props.assignee.colleague.fullName;
  return (
    <li>
      <Avatar name={name()} />
      <span class="grow">
        <b class="block clamp-1">{name()}</b>
        <span class="meta block clamp-1">{props.assignee.colleague.departmentName}</span>
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
    </li>
  );
}
