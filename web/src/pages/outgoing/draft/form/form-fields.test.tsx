import type { LetterForm } from "@vanthu/office/outgoing/form-schema.ts";
import { LetterForm as LetterFormSchema, FORM_OF_TYPE } from "@vanthu/office/outgoing/form-schema.ts";
import { fireEvent, render, screen } from "@solidjs/testing-library";
import { createSignal } from "solid-js";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { FormFields } from "./form-fields.tsx";
import { emptyForm } from "./form-spec.ts";

function open(first: LetterForm): () => LetterForm {
  const [form, setForm] = createSignal(first);
  render(() => <FormFields form={form()} onForm={setForm} />);
  return form;
}

const type = (label: string, value: string): void => {
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
};

describe("the fields of a type's form", () => {
  test.each([...new Set(Object.values(FORM_OF_TYPE))])("an empty %s is one the server takes", (kind) => {
    const form = emptyForm(kind);

    expect(v.parse(LetterFormSchema, form)).toEqual(form);
  });

  test("of an invitation are filled one by one", () => {
    const form = open(emptyForm("invitation"));

    type("Tới dự", "Hội nghị tổng kết\nnăm 2026");
    type("Địa điểm", "Hội trường UBND xã");

    expect(form()).toMatchObject({ event: "Hội nghị tổng kết năm 2026", place: "Hội trường UBND xã", guests: [] });
  });

  test("that may be absent are absent again when emptied", () => {
    const form = open({ ...emptyForm("minutes"), startsAt: "2026-11-20T14:00" } as LetterForm);

    type("Bắt đầu lúc, ngày", "");

    expect(form()).not.toHaveProperty("startsAt");
    expect(v.parse(LetterFormSchema, form())).toEqual(form());
  });

  test("that are a moment take the day as people write it, and an hour", () => {
    const form = open({ ...emptyForm("minutes"), startsAt: "2026-11-20T14:00" } as LetterForm);

    type("Bắt đầu lúc, ngày", "05/11/2026");
    type("Bắt đầu lúc, giờ", "09:30");

    expect(form()).toMatchObject({ startsAt: "2026-11-05T09:30" });
  });

  test("of an agreement hold what each party says of itself, line by line", () => {
    const form = open(emptyForm("agreement"));

    const [details] = screen.getAllByLabelText("Địa chỉ, tài khoản, mã số thuế");
    if (details) fireEvent.change(details, { target: { value: "Địa chỉ: thôn Một\nMã số thuế: 123" } });

    expect(form()).toMatchObject({
      parties: [
        {
          role: "BÊN A",
          details: [
            { label: "Địa chỉ", value: "thôn Một" },
            { label: "Mã số thuế", value: "123" },
          ],
        },
        { role: "BÊN B" },
      ],
    });
  });
});
