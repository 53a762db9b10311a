import { createEffect, createSignal, Show, type JSX } from "solid-js";
import { create, get, newKey } from "../../api.ts";
import { createUploads } from "../../attachment/uploads.ts";
import { readTime } from "../../i18n/time-entry.ts";
import { refusalOf, sentence } from "../../refusal.ts";
import { Check } from "../../ui/check.tsx";
import { DateField } from "../../ui/date-field.tsx";
import type { FormError } from "../../ui/error-summary.tsx";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { createLoad } from "../../ui/loaded.tsx";
import { Select, TextField } from "../../ui/text-field.tsx";
import { TimeField } from "../../ui/time-field.tsx";
import { TokenList } from "../../ui/token-list.tsx";
import { say } from "../../ui/words.ts";
import { FileField } from "./file-field.tsx";
import { leadOf, peopleChoices, unitChoices, type People } from "./people-choices.ts";
import { WorkFields } from "./work-fields.tsx";
import { t } from "./words.ts";

const PRIORITIES = ["normal", "urgent", "rush", "express"] as const;
const NOTHING = {
  title: "",
  content: "",
  product: "",
  lead: [] as string[],
  helpers: [] as string[],
  watchers: [] as string[],
  dueOn: "",
  dueTime: "",
  priority: "normal",
  from: "none",
  meeting: "",
  meetingOn: "",
  conclusion: "",
  fromAbove: false,
  carriesSource: false,
};

/** Giao nhiệm vụ: directly, from a meeting, from a document, or as a part of another one. */
export function GiveDialog(props: {
  open: boolean;
  /** Of which it is a part. */
  parentId?: string | undefined;
  /** The document it is given from. */
  source?: { readonly kind: "incoming" | "outgoing"; readonly id: string; readonly title: string } | undefined;
  onClose: () => void;
  onGiven: (id: string) => void;
}): JSX.Element {
  const [form, setForm] = createSignal(NOTHING);
  const [errors, setErrors] = createSignal<readonly FormError[]>([]);
  const [busy, setBusy] = createSignal(false);
  const uploads = createUploads();
  let key = newKey();
  const people = createLoad(
    () => (props.open ? true : undefined),
    () => get<People>("/api/staff"),
  );
  createEffect(() => {
    if (props.open && props.source !== undefined && form().title === "") set({ title: props.source.title });
  });
  const set = (fields: Partial<typeof NOTHING>): void => {
    setForm({ ...form(), ...fields });
  };

  const errorOf = (id: string): string | undefined => errors().find((error) => error.id === id)?.text;

  const isMeeting = (): boolean =>
    props.source === undefined && props.parentId === undefined && form().from === "meeting";

  function origin(): object {
    const { meeting, meetingOn, conclusion, fromAbove, carriesSource } = form();
    if (props.source) {
      const { kind, id } = props.source;
      return kind === "incoming" ? { kind, id, fromAbove, carriesSource } : { kind, id };
    }
    if (!isMeeting()) return { kind: "none" };
    return { kind: "meeting", name: meeting, on: meetingOn, ...(conclusion !== "" && { conclusion }) };
  }

  async function give(): Promise<void> {
    const { title, content, product, lead, helpers, watchers, dueOn, dueTime, priority } = form();
    const [leadId] = lead;
    const wrong: FormError[] = [
      ...(title.trim().length < 5 ? [{ id: "assignment-title", text: t("titleHint") }] : []),
      ...(leadId === undefined ? [{ id: "assignment-lead", text: t("leadMissing") }] : []),
      ...(dueOn === "" ? [{ id: "assignment-due", text: t("dueMissing") }] : []),
      ...(dueTime !== "" && readTime(dueTime) === undefined
        ? [{ id: "assignment-due-time", text: say("timeUnreadable") }]
        : []),
      ...(isMeeting() && form().meeting.trim() === "" ? [{ id: "assignment-meeting", text: t("meetingMissing") }] : []),
      ...(isMeeting() && form().meetingOn === "" ? [{ id: "assignment-meeting-on", text: t("meetingOnMissing") }] : []),
    ];
    if (uploads.running()) wrong.push({ text: t("filesRunning") });
    setErrors(wrong);
    if (wrong.length > 0 || busy() || leadId === undefined) return;
    setBusy(true);
    try {
      const body = {
        title,
        ...(content.trim() !== "" && { content }),
        ...(product.trim() !== "" && { product }),
        lead: leadOf(leadId),
        helperIds: helpers,
        watcherIds: watchers,
        dueOn,
        ...(dueTime !== "" && { dueTime }),
        priority,
        origin: origin(),
        fileIds: uploads.ready(),
        ...(props.parentId !== undefined && { parentId: props.parentId }),
      };
      const { id } = await create<{ id: string }>("/api/work/assignments", body, key);
      key = newKey();
      setForm(NOTHING);
      uploads.clear();
      props.onClose();
      props.onGiven(id);
    } catch (refused) {
      const isDay = refusalOf(refused)?.code.startsWith("incoming.deadline") ?? false;
      setErrors([{ ...(isDay && { id: "assignment-due" }), text: sentence(refused) }]);
    } finally {
      setBusy(false);
    }
  }

  return (
    <FormDialog
      open={props.open}
      title={t(props.parentId === undefined ? "give" : "givePart")}
      submit={t("submitGive")}
      errors={errors()}
      busy={busy()}
      wide
      onSubmit={give}
      onClose={props.onClose}
    >
      <WorkFields
        id="assignment"
        work={form()}
        errorOf={errorOf}
        choices={[...unitChoices(people.data()), ...peopleChoices(people.data())]}
        onWork={set}
        onSubmit={() => void give()}
      />
      <div class="assignment-pair">
        <DateField
          id="assignment-due"
          label={t("dueLabel")}
          error={errorOf("assignment-due")}
          value={form().dueOn}
          onValue={(dueOn) => set({ dueOn })}
          required
        />
        <TimeField
          id="assignment-due-time"
          label={t("dueTime")}
          error={errorOf("assignment-due-time")}
          value={form().dueTime}
          onValue={(dueTime) => set({ dueTime })}
        />
        <Select
          label={t("priority")}
          value={form().priority}
          options={PRIORITIES.map((value) => ({ value, label: t(value) }))}
          onValue={(priority) => set({ priority })}
        />
      </div>
      <div class="assignment-two">
        <TokenList
          label={t("helpersLabel")}
          choices={peopleChoices(people.data())}
          chosen={form().helpers}
          onChosen={(helpers) => set({ helpers })}
          max={8}
          optional
        />
        <TokenList
          label={t("watchersLabel")}
          choices={peopleChoices(people.data())}
          chosen={form().watchers}
          onChosen={(watchers) => set({ watchers })}
          max={8}
          optional
        />
      </div>
      <FileField label={t("filesWithTask")} uploads={uploads} />
      <Show when={props.source?.kind === "incoming"}>
        <div class="assignment-two">
          <Check label={t("fromAbove")} checked={form().fromAbove} onChecked={(fromAbove) => set({ fromAbove })} />
          <Check
            label={t("carriesSource")}
            checked={form().carriesSource}
            onChecked={(carriesSource) => set({ carriesSource })}
          />
        </div>
      </Show>
      <Show when={props.source === undefined && props.parentId === undefined}>
        <Select
          label={t("fromLabel")}
          value={form().from}
          options={[
            { value: "none", label: t("none") },
            { value: "meeting", label: t("meeting") },
          ]}
          onValue={(from) => set({ from })}
        />
        <Show when={form().from === "meeting"}>
          <div class="assignment-pair">
            <TextField
              id="assignment-meeting"
              label={t("meetingName")}
              error={errorOf("assignment-meeting")}
              value={form().meeting}
              onValue={(meeting) => set({ meeting })}
            />
            <DateField
              id="assignment-meeting-on"
              label={t("meetingOn")}
              error={errorOf("assignment-meeting-on")}
              value={form().meetingOn}
              onValue={(meetingOn) => set({ meetingOn })}
            />
            <TextField
              label={t("conclusion")}
              value={form().conclusion}
              optional
              onValue={(conclusion) => set({ conclusion })}
            />
          </div>
        </Show>
      </Show>
    </FormDialog>
  );
}
