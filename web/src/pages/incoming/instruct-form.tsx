import PenLine from "lucide-solid/icons/pen-line";
import X from "lucide-solid/icons/x";
import type { YearCalendar } from "@vanthu/office/calendar/schema.ts";
import type { IncomingDetail } from "@vanthu/office/incoming/schema.ts";
import type { IncomingProposal } from "@vanthu/office/proposal/schema.ts";
import type { ColleagueList } from "@vanthu/office/staff/schema.ts";
import type { Task, TaskRole } from "@vanthu/office/task/schema.ts";
import type { InferOutput } from "valibot";
import { createSignal, onMount, Show, type JSX } from "solid-js";
import { get, post } from "../../api.ts";
import { date, officeDate } from "../../i18n/format.ts";
import { refusalOf, sentence } from "../../refusal.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { ErrorSummary, type FormError } from "../../ui/error-summary.tsx";
import { createLoad } from "../../ui/loaded.tsx";
import { useShortcuts } from "../../ui/shortcut.ts";
import { TextArea } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toast.tsx";
import { daysApart, type DaysApart } from "../../working-day.ts";
import { AssigneesField } from "./assignees-field.tsx";
import { candidatesOf, idsOf, ownDues, type Assignee, type Candidate } from "./assignment.ts";
import { DueChoice, dueProblem } from "./due-choice.tsx";
import { t } from "./instruct-words.ts";
import { PhraseChips } from "./phrase-chips.tsx";
import { keepPhrase } from "./phrases.ts";
import { suggestedAssignees, suggestedDue } from "./suggestion.ts";

/** A form without proposals is still a form: nobody waits for them, and their failing says nothing about the document. */
const none = (): undefined => undefined;

interface Given {
  readonly chosen: readonly Assignee[];
  readonly dueOn: string;
  readonly text: string;
}

/** What was given and taken back stands in the form again: most often one name in it was wrong. */
const takenBack = new Map<string, Given>();

/** Bút phê: people with their roles, the deadline and the sentence, in one step. On a phone it fills the screen. */
export function InstructForm(props: {
  detail: IncomingDetail;
  onDone: () => void;
  /** The instruction was taken back; the document as it is now. May come when the form is long closed. */
  onTakenBack: (next: IncomingDetail) => void;
  onClose: () => void;
}): JSX.Element {
  let heading: HTMLHeadingElement | undefined;
  const today = officeDate(Date.now());
  const { document } = props.detail;
  const given = createLoad(
    () => document.id,
    (id) =>
      Promise.all([
        get<InferOutput<typeof ColleagueList>>("/api/staff"),
        get<IncomingProposal>(`/api/work/proposals/incoming/${id}`).catch(none),
      ]),
  );
  const calendar = createLoad(
    () => Number(today.slice(0, 4)),
    (year) => Promise.all([year, year + 1].map((one) => get<InferOutput<typeof YearCalendar>>(`/api/calendar/${one}`))),
  );
  const again = takenBack.get(document.id);
  takenBack.delete(document.id);
  const [chosen, setChosen] = createSignal(again?.chosen);
  const [picked, setPicked] = createSignal(again?.dueOn);
  const [written, setWritten] = createSignal(again?.text);
  const [errors, setErrors] = createSignal<FormError[]>([]);
  const [busy, setBusy] = createSignal(false);
  onMount(() => heading?.focus());
  // wherever the focus is: a chip that was pressed is gone, and the focus with it
  useShortcuts([{ keys: "Ctrl Enter", label: t("submitNone"), run: () => void send() }]);

  const apart = (): DaysApart => daysApart(calendar.data() ?? []);
  const proposal = (): IncomingProposal | undefined => given.data()?.[1];
  const candidates = (): readonly Candidate[] => {
    const staff = given.data()?.[0];
    return staff ? candidatesOf(staff) : [];
  };
  // what is proposed stands until the leader touches it
  const assignees = (): readonly Assignee[] =>
    chosen() ?? suggestedAssignees(proposal()?.assignments ?? [], candidates(), t);
  const dueOn = (): string => picked() ?? suggestedDue(document, proposal()?.dueOn, { today, apart: apart() });
  const named = (role: TaskRole): string =>
    assignees()
      .filter((one) => one.role === role)
      .map(({ name }) => name)
      .join(", ");
  const text = (): string =>
    written() ??
    (named("lead") === ""
      ? ""
      : t("proposal", named("lead"), named("coordinating"), dueOn() === "" ? "" : date(dueOn())));
  /** Who led it last and gave it back, when it is to be assigned anew. */
  const returned = (): Task | undefined =>
    props.detail.tasks.find(({ role, state }) => role === "lead" && state === "sentBack");
  const errorOf = (id: string): string | undefined => errors().find((error) => error.id === id)?.text;

  function problems(): FormError[] {
    const found: FormError[] = [];
    if (idsOf(assignees(), "lead").length !== 1) found.push({ id: "assign", text: t("leadMissing") });
    const due = dueProblem(dueOn(), today, apart());
    if (due) found.push({ id: "due", text: t(due) });
    if (text().trim() === "") found.push({ id: "instruction", text: t("textMissing") });
    return found;
  }

  /** What was proposed for lead and deadline, taken or not: by it is counted how often rules are right. */
  function proposed(): string[] {
    const lead = proposal()?.assignments.find(({ role }) => role === "lead");
    return [lead?.proposalId, proposal()?.dueOn?.proposalId].filter((id) => id !== undefined);
  }

  async function send(): Promise<void> {
    if (busy()) return;
    const found = problems();
    setErrors(found);
    if (found.length > 0) return;
    setBusy(true);
    try {
      const { document: routed } = await post<IncomingDetail>(`/api/incoming/${document.id}/instruct`, {
        text: text(),
        leadId: idsOf(assignees(), "lead")[0],
        coordinatingIds: idsOf(assignees(), "coordinating"),
        informedIds: idsOf(assignees(), "informed"),
        // the document's own deadline may have an hour, which a day sent again would lose
        ...(dueOn() === "" || dueOn() === document.dueOn ? {} : { dueOn: dueOn() }),
        dueOnBy: ownDues(assignees()),
        proposalIds: proposed(),
        version: document.version,
      });
      if (written() !== undefined) keepPhrase(text());
      const said = { chosen: assignees(), dueOn: dueOn(), text: text() };
      const { onTakenBack } = props;
      toast(
        routed.dueOn === undefined ? t("done", named("lead")) : t("doneDue", named("lead"), date(routed.dueOn)),
        () => void takeBack(routed, said, onTakenBack),
      );
      props.onDone();
    } catch (error) {
      setErrors([refusedField(error)]);
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
        if (event.key === "Escape") {
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
        <Show when={document.submission}>
          {(one) => (
            <div>
              <h3>{t("submitted", one().byName)}</h3>
              <blockquote class="quote">{one().text}</blockquote>
            </div>
          )}
        </Show>
        <Show when={returned()}>
          {(share) => (
            <div>
              <h3>{t("returned", share().staffName)}</h3>
              <blockquote class="quote">{share().closedReason}</blockquote>
            </div>
          )}
        </Show>
        <AssigneesField
          candidates={candidates()}
          chosen={assignees()}
          error={errorOf("assign")}
          today={today}
          onChosen={setChosen}
        />
        <DueChoice
          value={dueOn()}
          fromDocument={document.dueOn}
          isDefault={document.dueIsDefault ?? false}
          isAnew={document.instructions?.some(({ kind }) => kind === "superseded") ?? false}
          proposed={proposal()?.dueOn}
          today={today}
          apart={apart()}
          error={errorOf("due")}
          t={t}
          onValue={setPicked}
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
        <PhraseChips onChosen={setWritten} />
      </div>
      <footer class="ins-foot">
        <Button type="submit" kind="main" size="l" wide icon={PenLine} busy={busy()}>
          {submitWords(assignees())}
        </Button>
      </footer>
    </form>
  );
}

async function takeBack(
  { id, version }: IncomingDetail["document"],
  said: Given,
  onTakenBack: (next: IncomingDetail) => void,
): Promise<void> {
  try {
    const next = await post<IncomingDetail>(`/api/work/incoming/${id}/take-back`, { version });
    takenBack.set(id, said);
    toast(t("takenBack"));
    onTakenBack(next);
  } catch (error) {
    toast(sentence(error));
  }
}

/** “Giao việc cho 2 đơn vị, 1 người”. */
function submitWords(all: readonly Assignee[]): string {
  const units = all.filter(({ unit }) => unit).length;
  return all.length === 0 ? t("submitNone") : t("submit", units, all.length - units);
}

/** A refusal beside the field it is about. */
function refusedField(error: unknown): FormError {
  const code = refusalOf(error)?.code ?? "";
  if (code === "item.changed") return { text: t("changed") };
  if (code.startsWith("incoming.deadline")) return { id: "due", text: sentence(error) };
  if (code.startsWith("incoming.assign") || code === "task.has_share") return { id: "assign", text: sentence(error) };
  return { text: sentence(error) };
}
