import { fireEvent, render, screen } from "@solidjs/testing-library";
import { createSignal, type JSX } from "solid-js";
import { expect, test } from "vitest";
import { TokenList } from "./token-list.tsx";

const PEOPLE = [
  { id: "loi", name: "Hoàng Văn Lợi", detail: "Phòng Kinh tế" },
  { id: "mai", name: "Vũ Thị Mai", detail: "Phòng Văn hóa - Xã hội" },
  { id: "dung", name: "Đặng Quốc Dũng", detail: "Công an xã" },
];

function Picker(props: { max?: number; start?: string[] }): JSX.Element {
  const [chosen, setChosen] = createSignal<readonly string[]>(props.start ?? []);
  return (
    <>
      <TokenList label="Giao cho" choices={PEOPLE} chosen={chosen()} onChosen={setChosen} max={props.max ?? 9} />
      <output aria-label="chosen">{chosen().join(" ")}</output>
    </>
  );
}

const input = (): HTMLInputElement => screen.getByRole("combobox", { name: "Giao cho" });
const chosen = (): string | null => screen.getByLabelText("chosen").textContent;
const options = (): string[] => screen.queryAllByRole("option").map((one) => one.textContent ?? "");
const type = (text: string): boolean => fireEvent.input(input(), { target: { value: text } });
const press = (key: string): boolean => fireEvent.keyDown(input(), { key });

test("typing without accents finds by name and by department", () => {
  render(() => <Picker />);

  type("dang quoc");
  expect(options()).toEqual([expect.stringContaining("Đặng Quốc Dũng")]);
  type("kinh te");
  expect(options()).toEqual([expect.stringContaining("Hoàng Văn Lợi")]);
  type("xyz");
  expect(options()).toEqual([]);
  expect(screen.getByText(/Không thấy “xyz”/u)).toBeTruthy();
});

test("whose own name begins as typed comes before whose post holds the letters", () => {
  const people = [
    { id: "quynh", name: "Đặng Huy Quýnh", detail: "Trưởng Công an xã" },
    { id: "uong", name: "Lò Văn Ưởng", detail: "Công chức Xây dựng" },
  ];
  render(() => <TokenList label="Giao cho" choices={people} chosen={[]} onChosen={() => undefined} />);

  type("uong");

  expect(options()).toEqual([expect.stringContaining("Lò Văn Ưởng"), expect.stringContaining("Đặng Huy Quýnh")]);
});

test("arrows move, Enter chooses, and the next search begins empty", () => {
  render(() => <Picker />);

  press("ArrowDown");
  press("ArrowDown");
  expect(input().getAttribute("aria-activedescendant")).toBe(
    screen.getAllByRole("option").find((one) => one.getAttribute("aria-selected") === "true")?.id,
  );
  press("Enter");

  expect(chosen()).toBe("mai");
  expect(input().value).toBe("");
  expect(options().join()).not.toContain("Vũ Thị Mai");
});

test("Backspace takes back the last only when nothing is typed", () => {
  render(() => <Picker start={["loi", "mai"]} />);

  type("d");
  press("Backspace");
  expect(chosen()).toBe("loi mai");
  type("");
  press("Backspace");
  expect(chosen()).toBe("loi");
});

test("a token has a button that removes it by name", () => {
  render(() => <Picker start={["loi", "mai"]} />);

  fireEvent.click(screen.getByRole("button", { name: "Bỏ Hoàng Văn Lợi" }));

  expect(chosen()).toBe("mai");
});

test("where one is allowed, a new choice replaces the old", () => {
  render(() => <Picker max={1} start={["loi"]} />);

  type("mai");
  press("Enter");

  expect(chosen()).toBe("mai");
});

test("keys of an open composition (Telex, VNI) choose nothing", () => {
  render(() => <Picker />);
  type("mai");

  fireEvent.keyDown(input(), { key: "Enter", isComposing: true });

  expect(chosen()).toBe("");
});
