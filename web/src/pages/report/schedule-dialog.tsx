import type { ReportSchedule, ReportTime } from "@vanthu/office/tenant/report-schedule-schema.ts";
import { createEffect, createSignal, on, Show, type JSX } from "solid-js";
import { get, put } from "../../api.ts";
import { weekdayMoment, weekdayName } from "../../i18n/format.ts";
import { sentence } from "../../refusal.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { createLoad, Loaded } from "../../ui/loaded.tsx";
import { Note } from "../../ui/note.tsx";
import { Select, TextArea } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toast.tsx";
import { mailLines } from "./mail-lines.ts";
import { t } from "./words.ts";

const API = "/api/reports/schedule";
const FORM = "report-schedule";
const HOURS = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, "0")}:00`,
}));
/** How long a unit may comment: one to six days, and what the unit may have now. */
const COMMENT_HOURS = [24, 48, 72, 96, 140];

/** As the first word of a choice: “Thứ Hai”. */
function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** When the week is closed and its report made, how long it may be commented on, and who has a mail with the link. */
export function ScheduleDialog(props: { open: boolean; onClose: () => void }): JSX.Element {
  const load = createLoad(
    () => (props.open ? API : undefined),
    (path) => get<ReportSchedule>(path),
  );
  const [busy, setBusy] = createSignal(false);
  return (
    <Dialog
      open={props.open}
      title={t("scheduleTitle")}
      onClose={props.onClose}
      foot={
        <>
          <Button
            onClick={() => {
              props.onClose();
            }}
          >
            {t("cancel")}
          </Button>
          <Button kind="main" type="submit" form={FORM} busy={busy()}>
            {t("scheduleSave")}
          </Button>
        </>
      }
    >
      <Loaded load={load} rows={3}>
        {(schedule) => <ScheduleForm schedule={schedule()} onBusy={setBusy} onDone={props.onClose} />}
      </Loaded>
    </Dialog>
  );
}

function ScheduleForm(props: {
  schedule: ReportSchedule;
  onBusy: (busy: boolean) => void;
  onDone: () => void;
}): JSX.Element {
  const [chosen, setChosen] = createSignal<ReportTime>(props.schedule);
  const [mails, setMails] = createSignal(props.schedule.mailTo.join("\n"));
  const [mailError, setMailError] = createSignal<string | undefined>(undefined, { equals: false });
  const [failure, setFailure] = createSignal<string>();
  createEffect(
    on(
      () => props.schedule,
      (schedule) => {
        setChosen(schedule);
        setMails(schedule.mailTo.join("\n"));
      },
      { defer: true },
    ),
  );
  const commentHours = (): number[] =>
    [...new Set([...COMMENT_HOURS, chosen().commentHours])].sort((one, other) => one - other);

  async function save(): Promise<void> {
    const read = mailLines(mails());
    setMailError(read.bad === undefined ? undefined : t("scheduleBadMail", read.bad));
    if (read.bad !== undefined) return;
    props.onBusy(true);
    setFailure(undefined);
    try {
      const { weekday, hour, commentHours } = chosen();
      const saved = await put<ReportSchedule>(API, { weekday, hour, commentHours, mailTo: read.mails });
      toast(t("scheduleDone", weekdayMoment(saved.nextDueAt)));
      props.onDone();
    } catch (error) {
      setFailure(sentence(error));
    } finally {
      props.onBusy(false);
    }
  }

  return (
    <form
      id={FORM}
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p>{t("scheduleText")}</p>
      <Show when={failure()}>{(text) => <Note kind="late">{text()}</Note>}</Show>
      <div class="rp-schedule">
        <Select
          label={t("scheduleWeekday")}
          value={String(chosen().weekday)}
          options={[1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: String(day), label: capitalised(weekdayName(day)) }))}
          onValue={(value) => setChosen({ ...chosen(), weekday: Number(value) })}
        />
        <Select
          label={t("scheduleHour")}
          value={String(chosen().hour)}
          options={HOURS}
          onValue={(value) => setChosen({ ...chosen(), hour: Number(value) })}
        />
        <Select
          label={t("scheduleComment")}
          value={String(chosen().commentHours)}
          options={commentHours().map((hours) => ({ value: String(hours), label: t("scheduleHours", hours) }))}
          onValue={(value) => setChosen({ ...chosen(), commentHours: Number(value) })}
        />
      </div>
      <TextArea
        label={t("scheduleMail")}
        hint={t("scheduleMailHint")}
        error={mailError()}
        announce
        optional
        rows={3}
        value={mails()}
        onValue={setMails}
      />
    </form>
  );
}
