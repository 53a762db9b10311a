import type { TemplateList } from "@vanthu/office/assignment/template-schema.ts";
import { createEffect, createSignal, on, type JSX } from "solid-js";
import { get, post, put } from "../../api.ts";
import { officeDate } from "../../i18n/format.ts";
import type { FormError } from "../../ui/error-summary.tsx";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { createSaving } from "../../ui/saving.ts";
import { createLoad } from "../../ui/loaded.tsx";
import type { Choice } from "../../ui/token-list.tsx";
import { leadOf, peopleChoices, unitChoices, type People } from "./people-choices.ts";
import { RepeatFields } from "./repeat-fields.tsx";
import { formOf, NO_REPEAT, repeatOf } from "./repeat-form.ts";
import { WorkFields } from "./work-fields.tsx";
import { t } from "./words.ts";

export type Template = TemplateList["items"][number];

const NOTHING = { title: "", content: "", product: "", lead: [] as string[], repeat: NO_REPEAT };

/** Repeated work, new or as it is kept: what, who, and when. */
export function TemplateDialog(props: {
  /** `new`, or the one that is changed; closed without. */
  of: Template | "new" | undefined;
  onClose: () => void;
  onSaved: (list: TemplateList) => void;
}): JSX.Element {
  const [form, setForm] = createSignal(NOTHING);
  const { errors, setErrors, errorOf, busy, save } = createSaving();
  const people = createLoad(
    () => (props.of === undefined ? undefined : true),
    () => get<People>("/api/staff"),
  );
  const set = (fields: Partial<typeof NOTHING>): void => {
    setForm({ ...form(), ...fields });
  };
  const kept = (): Template | undefined => (props.of === "new" ? undefined : props.of);
  createEffect(
    on(
      () => props.of,
      () => {
        const one = kept();
        setErrors([]);
        setForm(
          one === undefined
            ? // who says nothing else begins today
              { ...NOTHING, repeat: { ...NO_REPEAT, from: officeDate(Date.now()) } }
            : {
                title: one.title,
                content: one.content ?? "",
                product: one.product ?? "",
                // who left is no longer a choice: the field is empty until somebody else is chosen
                lead: one.problem === undefined ? [one.lead.id] : [],
                repeat: formOf(one.repeat),
              },
        );
      },
    ),
  );
  const choices = (): Choice[] => [...unitChoices(people.data()), ...peopleChoices(people.data())];

  function submit(): Promise<void> {
    const { title, content, product, lead, repeat } = form();
    const [leadId] = lead;
    const wrong: FormError[] = [
      ...(title.trim().length < 5 ? [{ id: "template-title", text: t("titleHint") }] : []),
      ...(leadId === undefined ? [{ id: "template-lead", text: t("leadMissing") }] : []),
      ...(repeat.every !== "never" && repeat.from === "" ? [{ id: "template-from", text: t("fromMissing") }] : []),
    ];
    return save(wrong, async () => {
      if (leadId === undefined) return;
      const one = kept();
      const turns = repeatOf(repeat);
      const body = {
        title,
        ...(content.trim() !== "" && { content }),
        ...(product.trim() !== "" && { product }),
        lead: leadOf(leadId),
        ...(turns && { repeat: turns }),
        ...(one && {
          helperIds: one.problem === undefined ? one.helperIds : [],
          watcherIds: one.problem === undefined ? one.watcherIds : [],
          priority: one.priority,
          ...(one.dueTime !== undefined && { dueTime: one.dueTime }),
          state: "active",
          version: one.version,
        }),
      };
      const path = "/api/work/assignment-templates";
      props.onSaved(one ? await put<TemplateList>(`${path}/${one.id}`, body) : await post<TemplateList>(path, body));
    });
  }

  return (
    <FormDialog
      open={props.of !== undefined}
      title={t(kept() === undefined ? "templateNew" : "templateEdit")}
      submit={t("templateSave")}
      errors={errors()}
      busy={busy()}
      wide
      onSubmit={submit}
      onClose={props.onClose}
    >
      <WorkFields
        id="template"
        work={form()}
        errorOf={errorOf}
        choices={choices()}
        onWork={set}
        onSubmit={() => void submit()}
      />
      <RepeatFields form={form().repeat} fromError={errorOf("template-from")} onForm={(repeat) => set({ repeat })} />
    </FormDialog>
  );
}
