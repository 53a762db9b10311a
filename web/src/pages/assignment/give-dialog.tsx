import type { ColleagueList } from "@vanthu/office/staff/schema.ts";
import type { InferOutput } from "valibot";
import { createSignal, Show, type JSX } from "solid-js";
import { create, get, newKey } from "../../api.ts";
import { sentence } from "../../refusal.ts";
import { DateField } from "../../ui/date-field.tsx";
import type { FormError } from "../../ui/error-summary.tsx";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { createLoad } from "../../ui/loaded.tsx";
import { Select, TextArea, TextField } from "../../ui/text-field.tsx";
import { TokenList, type Choice } from "../../ui/token-list.tsx";
import { t } from "./words.ts";

type People = InferOutput<typeof ColleagueList>;

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
};

/** People, and for the lead units too. */
export function peopleChoices(people: People | undefined): Choice[] {
  return (people?.items ?? []).map(({ id, fullName, position, departmentName }) => ({
    id,
    name: fullName,
    detail: `${position}, ${departmentName}`,
  }));
}

/** Giao nhiệm vụ: directly, from a meeting, from a document, or as a part of another one. */
export function GiveDialog(props: {
  open: boolean;
  /** Of which it is a part. */
  parentId?: string | undefined;
  /** The document it is given from. */
  source?: { readonly kind: "incoming" | "outgoing"; readonly id: string } | undefined;
  onClose: () => void;
  onGiven: (id: string) => void;
}): JSX.Element {
  const [form, setForm] = createSignal(NOTHING);
  const [errors, setErrors] = createSignal<readonly FormError[]>([]);
  const [busy, setBusy] = createSignal(false);
  let key = newKey();
  const people = createLoad(
    () => (props.open ? true : undefined),
    () => get<People>("/api/staff"),
  );
  const set = (fields: Partial<typeof NOTHING>): void => {
    setForm({ ...form(), ...fields });
  };
  const units = (): Choice[] => (people.data()?.departments ?? []).map(({ id, name }) => ({ id, name, unit: true }));

  function origin(): object {
    if (props.source) return props.source;
    const { from, meeting, meetingOn, conclusion } = form();
    if (from !== "meeting") return { kind: "none" };
    return { kind: "meeting", name: meeting, on: meetingOn, ...(conclusion !== "" && { conclusion }) };
  }

  async function give(): Promise<void> {
    const { title, content, product, lead, helpers, watchers, dueOn, dueTime, priority } = form();
    const [leadId] = lead;
    const wrong: FormError[] = [
      ...(title.trim().length < 5 ? [{ id: "assignment-title", text: t("titleHint") }] : []),
      ...(leadId === undefined ? [{ id: "assignment-lead", text: t("leadMissing") }] : []),
      ...(dueOn === "" ? [{ id: "assignment-due", text: t("dueMissing") }] : []),
    ];
    setErrors(wrong);
    if (wrong.length > 0 || busy() || leadId === undefined) return;
    setBusy(true);
    try {
      const body = {
        title,
        ...(content.trim() !== "" && { content }),
        ...(product.trim() !== "" && { product }),
        lead: { kind: leadId.startsWith("dep_") ? "unit" : "person", id: leadId },
        helperIds: helpers,
        watcherIds: watchers,
        dueOn,
        ...(dueTime !== "" && { dueTime }),
        priority,
        origin: origin(),
        ...(props.parentId !== undefined && { parentId: props.parentId }),
      };
      const { id } = await create<{ id: string }>("/api/work/assignments", body, key);
      key = newKey();
      setForm(NOTHING);
      props.onClose();
      props.onGiven(id);
    } catch (refused) {
      setErrors([{ text: sentence(refused) }]);
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
      <TextField
        id="assignment-title"
        label={t("titleLabel")}
        hint={t("titleHint")}
        value={form().title}
        onValue={(title) => set({ title })}
        autofocus
        required
      />
      <TextArea
        label={t("content")}
        value={form().content}
        optional
        onValue={(content) => set({ content })}
        onKeyDown={(event) => {
          if (event.key === "Enter" && event.ctrlKey) void give();
        }}
      />
      <TextField label={t("product")} value={form().product} optional onValue={(product) => set({ product })} />
      <TokenList
        id="assignment-lead"
        label={t("leadLabel")}
        choices={[...units(), ...peopleChoices(people.data())]}
        chosen={form().lead}
        onChosen={(lead) => set({ lead })}
        max={1}
        required
      />
      <div class="assignment-pair">
        <DateField
          id="assignment-due"
          label={t("dueLabel")}
          value={form().dueOn}
          onValue={(dueOn) => set({ dueOn })}
          required
        />
        <TextField label={t("dueTime")} type="time" value={form().dueTime} onValue={(dueTime) => set({ dueTime })} />
        <Select
          label={t("priority")}
          value={form().priority}
          options={PRIORITIES.map((value) => ({ value, label: t(value) }))}
          onValue={(priority) => set({ priority })}
        />
      </div>
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
            <TextField label={t("meetingName")} value={form().meeting} onValue={(meeting) => set({ meeting })} />
            <DateField label={t("meetingOn")} value={form().meetingOn} onValue={(meetingOn) => set({ meetingOn })} />
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
