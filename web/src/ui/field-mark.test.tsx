import { fireEvent, render, screen } from "@solidjs/testing-library";
import { createSignal, Show } from "solid-js";
import { afterEach, expect, test, vi } from "vitest";
import { DateField } from "./date-field.tsx";
import { FormDialog } from "./form-dialog.tsx";
import { createSaving } from "./saving.ts";
import { TextDeed } from "./text-deed.tsx";
import { Select, TextField } from "./text-field.tsx";
import { TokenList } from "./token-list.tsx";

afterEach(() => {
  vi.restoreAllMocks();
});

const isBad = (label: string): boolean =>
  screen
    .getByLabelText(label, { selector: "input:not([aria-hidden]), select, textarea" })
    .getAttribute("aria-invalid") === "true";
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

/** A form in which everything is wrong, again and again. */
function Form() {
  const { errors, errorOf, busy, save } = createSaving();
  const [name, setName] = createSignal("");
  const [kind, setKind] = createSignal("");
  const [on, setOn] = createSignal("");
  const [to, setTo] = createSignal<string[]>([]);
  const submit = () => {
    const wrong = ["name", "kind", "on", "to"].map((id) => ({ id, text: `Sai ${id}.` }));
    return save(wrong, () => Promise.resolve());
  };
  return (
    <FormDialog
      open
      title="Ghi"
      submit="Ghi"
      errors={errors()}
      busy={busy()}
      onSubmit={submit}
      onClose={() => undefined}
    >
      <TextField id="name" label="Tên" error={errorOf("name")} value={name()} onValue={setName} />
      <Select
        id="kind"
        label="Loại"
        error={errorOf("kind")}
        value={kind()}
        options={["", "a"].map((value) => ({ value, label: value }))}
        onValue={setKind}
      />
      <DateField id="on" label="Ngày" error={errorOf("on")} value={on()} onValue={setOn} />
      <TokenList
        id="to"
        label="Người"
        error={errorOf("to")}
        choices={[{ id: "1", name: "Lan" }]}
        chosen={to()}
        onChosen={setTo}
      />
      <button onClick={() => setTo(["1"])}>Chọn Lan</button>
      <Show when={to().length > 0}>
        <p>Lan</p>
      </Show>
    </FormDialog>
  );
}

test("each mark goes when its own field is changed, and comes back when the form says it again", () => {
  render(() => <Form />);
  const all = (): boolean[] => ["Tên", "Loại", "Ngày", "Người"].map(isBad);
  expect(all()).toEqual([false, false, false, false]);
  press("Ghi");
  expect(all()).toEqual([true, true, true, true]);

  fireEvent.input(screen.getByLabelText("Tên"), { target: { value: "L" } });
  expect(all()).toEqual([false, true, true, true]);
  fireEvent.input(screen.getByLabelText("Loại"), { target: { value: "a" } });
  fireEvent.input(screen.getByLabelText("Ngày"), { target: { value: "1" } });
  expect(all()).toEqual([false, false, false, true]);
  // filled in by a button beside it
  press("Chọn Lan");
  expect(all()).toEqual([false, false, false, false]);

  press("Ghi");
  expect(all()).toEqual([true, true, true, true]);
});

test("a date that cannot be read is told by the field itself, and an older mark does not come back with it", () => {
  const [on, setOn] = createSignal("");
  render(() => <DateField label="Ngày" error="Chọn ngày." value={on()} onValue={setOn} />);
  const field = screen.getByLabelText("Ngày");
  fireEvent.input(field, { target: { value: "31/02/2026" } });
  expect(isBad("Ngày")).toBe(false);
  fireEvent.change(field);
  expect(isBad("Ngày")).toBe(true);
  expect(screen.queryByText("Chọn ngày.")).toBeNull();
  fireEvent.input(field, { target: { value: "27/02/2026" } });
  fireEvent.change(field);
  expect(isBad("Ngày")).toBe(false);
});

test("a text that is still too short is marked again by the next press", () => {
  const words = { title: "Hỏi", text: "", label: "Lý do", tooShort: "Quá ngắn.", keep: "Thôi", submit: "Gửi" };
  render(() => <TextDeed open words={words} least={5} send={() => Promise.resolve()} onClose={() => undefined} />);
  press("Gửi");
  fireEvent.input(screen.getByLabelText("Lý do"), { target: { value: "ab" } });
  expect(isBad("Lý do")).toBe(false);
  press("Gửi");
  expect(isBad("Lý do")).toBe(true);
});
