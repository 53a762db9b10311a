import { fireEvent, render, screen } from "@solidjs/testing-library";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { chooseLanguage } from "../../i18n/language.ts";
import { GiveDialog } from "./give-dialog.tsx";

const COLLEAGUES = {
  items: [{ id: "stf_1", fullName: "Lê Văn Tám", position: "Chuyên viên", departmentName: "Phòng Kinh tế" }],
  departments: [{ id: "dep_1", name: "Phòng Kinh tế" }],
};

const sent: unknown[] = [];
beforeEach(() => {
  chooseLanguage("vi");
  sent.length = 0;
  vi.stubGlobal("fetch", (_url: string, { method, body }: RequestInit) => {
    if (method === "POST") sent.push(JSON.parse(String(body)));
    const reply = method === "POST" ? { id: "asg_1" } : COLLEAGUES;
    return Promise.resolve(
      new Response(JSON.stringify(reply), { status: 200, headers: { "content-type": "application/json" } }),
    );
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function open(source?: { kind: "incoming"; id: string; title: string }) {
  const given = vi.fn();
  render(() => <GiveDialog open source={source} onClose={vi.fn()} onGiven={given} />);
  return given;
}

const field = (name: RegExp) => screen.getByLabelText(name, { selector: "input:not([type=date])" });

async function choose(name: RegExp, person: string) {
  fireEvent.click(field(name));
  fireEvent.input(field(name), { target: { value: person } });
  fireEvent.click(await screen.findByText(person));
}

test("nothing is sent while who leads or the deadline is missing, and both are named above and at their fields", () => {
  open();

  fireEvent.input(field(/Tên nhiệm vụ/u), { target: { value: "Rà soát hồ sơ đất đai" } });
  fireEvent.click(screen.getByText("Giao việc"));

  expect(sent).toEqual([]);
  expect(screen.getAllByText(/Chưa chọn người chủ trì/u)).toHaveLength(2);
  expect(screen.getAllByText(/Chưa có hạn/u)).toHaveLength(2);
  expect(field(/Hạn hoàn thành/u).getAttribute("aria-invalid")).toBe("true");
});

test("out of a document it is called as the document is, and says that it carries it", async () => {
  const given = open({ kind: "incoming", id: "in_1", title: "V/v rà soát hồ sơ đất đai" });

  await choose(/Chủ trì/u, "Lê Văn Tám");
  fireEvent.input(field(/Hạn hoàn thành/u), { target: { value: "01/12/2026" } });
  fireEvent.click(field(/Xong nhiệm vụ thì xong/u));
  fireEvent.click(screen.getByText("Giao việc"));
  await vi.waitFor(() => {
    expect(given).toHaveBeenCalledWith("asg_1");
  });

  expect(sent).toEqual([
    expect.objectContaining({
      title: "V/v rà soát hồ sơ đất đai",
      lead: { kind: "person", id: "stf_1" },
      dueOn: "2026-12-01",
      origin: { kind: "incoming", id: "in_1", fromAbove: false, carriesSource: true },
    }),
  ]);
});
