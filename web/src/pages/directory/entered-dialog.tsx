import { EnteredBody, type EnteredAgency } from "@vanthu/office/recipient/entered-schema.ts";
import { batch, createEffect, createSignal, on, Show, type JSX } from "solid-js";
import { post, put } from "../../api.ts";
import { refusalOf, sentence } from "../../refusal.ts";
import { useMay } from "../../session.tsx";
import { Check } from "../../ui/check.tsx";
import type { FormError } from "../../ui/error-summary.tsx";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { Select, TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toast.tsx";
import { m } from "./manage-words.ts";

/** An agency to correct, or none yet. */
export type EditedAgency = { agency: EnteredAgency | undefined } | undefined;

const LEVELS = ["province", "commune"] as const;
const MORE = ["superior", "code", "phone", "email", "address"] as const;
type Line = "name" | (typeof MORE)[number];
const EMPTY: Record<Line, string> = { name: "", superior: "", code: "", phone: "", email: "", address: "" };

/** Enters an agency no axis knows, or corrects one. */
export function EnteredDialog(props: {
  edited: EditedAgency;
  onClose: () => void;
  onChanged: () => void;
}): JSX.Element {
  const may = useMay();
  const [lines, setLines] = createSignal(EMPTY);
  const [body, setBody] = createSignal<string>("police");
  const [level, setLevel] = createSignal<string>("province");
  const [sameName, setSameName] = createSignal<boolean>();
  const [errors, setErrors] = createSignal<FormError[]>([]);
  const [busy, setBusy] = createSignal(false);
  const known = (): EnteredAgency | undefined => props.edited?.agency;
  createEffect(
    on(
      () => props.edited,
      () => {
        const { name = "", superior = "", code = "", phone = "", email = "", address = "" } = known() ?? {};
        batch(() => {
          setLines({ name, superior, code, phone, email, address });
          setBody(known()?.body ?? "police");
          setSameName(undefined);
          setErrors([]);
        });
      },
    ),
  );

  const lineField = (line: Line, hint?: string): JSX.Element => (
    <TextField
      id={`agency-${line}`}
      label={m(line)}
      hint={hint}
      error={errors().find(({ id }) => id === `agency-${line}`)?.text}
      optional={line !== "name"}
      type={line === "email" ? "email" : line === "phone" ? "tel" : "text"}
      autocomplete="off"
      value={lines()[line]}
      onValue={(value) => setLines((before) => ({ ...before, [line]: value }))}
    />
  );

  async function send(): Promise<void> {
    const given = Object.fromEntries(Object.entries(lines()).filter(([, text]) => text.trim() !== ""));
    const { name } = lines();
    setErrors(name.trim() === "" ? [{ id: "agency-name", text: m("nameMissing") }] : []);
    if (name.trim() === "" || busy()) return;
    const agency = known();
    const facts = { ...given, body: body(), sameNameMeant: sameName() ?? false };
    setBusy(true);
    try {
      await (agency
        ? put(`/api/directory/entered/${agency.id}`, { ...facts, version: agency.version })
        : post("/api/directory/entered", { ...facts, ...(may("province.open_unit") && { level: level() }) }));
      toast(m("saved", name));
      props.onChanged();
      props.onClose();
    } catch (error) {
      setErrors([{ text: sentence(error) }]);
      if (refusalOf(error)?.code === "agency.name_taken") setSameName(false);
    } finally {
      setBusy(false);
    }
  }

  return (
    <FormDialog
      open={props.edited !== undefined}
      title={known() ? m("editTitle", known()?.name ?? "") : m("add")}
      submit={known() ? m("save") : m("add")}
      errors={errors()}
      busy={busy()}
      onSubmit={send}
      onClose={props.onClose}
    >
      {lineField("name", m("nameHint"))}
      <Show when={sameName() !== undefined}>
        <Check label={m("sameName")} checked={sameName() ?? false} onChecked={setSameName} />
      </Show>
      <Select
        label={m("body")}
        value={body()}
        options={EnteredBody.options.map((one) => ({ value: one, label: m(one) }))}
        onValue={setBody}
      />
      <Show when={!known() && may("province.open_unit")}>
        <Select
          label={m("level")}
          value={level()}
          options={LEVELS.map((one) => ({ value: one, label: m(one) }))}
          onValue={setLevel}
        />
      </Show>
      {MORE.map((line) => lineField(line, line === "code" ? m("codeHint") : undefined))}
    </FormDialog>
  );
}
