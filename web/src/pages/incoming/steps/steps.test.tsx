import { fireEvent, render, screen } from "@solidjs/testing-library";
import type { IncomingDetail } from "@vanthu/office/incoming/schema.ts";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { chooseLanguage } from "../../../i18n/language.ts";
import { loadSentences } from "../../../refusal.ts";
import { StepDialog } from "./step-dialog.tsx";
import type { HandlingStep } from "./step.ts";

const sent: { url: string; body: unknown }[] = [];
let reply: { status: number; body: unknown };

beforeEach(async () => {
  chooseLanguage("vi");
  await loadSentences("vi");
  sent.length = 0;
  reply = { status: 200, body: { document: { id: "in_1" } } };
  vi.stubGlobal("fetch", (url: string, { body }: RequestInit) => {
    sent.push({ url, body: JSON.parse(String(body)) });
    return Promise.resolve(
      new Response(JSON.stringify(reply.body), {
        status: reply.status,
        headers: { "content-type": reply.status < 400 ? "application/json" : "application/problem+json" },
      }),
    );
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const asking = {
  staffId: "stf_1",
  staffName: "Quách Đình Luyện",
  role: "lead",
  state: "started",
  dueOn: "2026-12-01",
  extension: { wishedOn: "2026-12-08", reason: "Chờ số liệu", askedAt: "2026-11-25T01:00:00Z" },
};

function open(step: HandlingStep): ReturnType<typeof vi.fn> {
  const done = vi.fn();
  const detail = { document: { id: "in_1", version: 4 }, tasks: [asking], actions: [] } as unknown as IncomingDetail;
  render(() => <StepDialog step={step} detail={detail} onClose={vi.fn()} onDone={done} />);
  return done;
}

const press = (name: string): void => {
  const buttons = screen.getAllByText(name, { selector: "dialog button" });
  fireEvent.click(buttons[buttons.length - 1] as HTMLElement);
};
const type = (label: string, value: string): void => {
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
};

test("asking for an extension marks what is missing, each at its field, and sends nothing", () => {
  open("askExtension");

  press("Xin gia hạn");

  expect(screen.getByLabelText("Xin đến ngày").getAttribute("aria-invalid")).toBe("true");
  expect(screen.getByLabelText("Lý do").getAttribute("aria-invalid")).toBe("true");
  expect(sent).toEqual([]);
});

test("a day on which nobody works is refused beside the day, and what was typed stays", async () => {
  open("askExtension");
  reply = {
    status: 422,
    body: { status: 422, code: "incoming.deadline_rest_day", params: { dueOn: "2026-12-06", nearestOn: "2026-12-07" } },
  };
  type("Xin đến ngày", "06/12/2026");
  type("Lý do", "Chờ số liệu của thôn Đông.");

  press("Xin gia hạn");

  await vi.waitFor(() => {
    expect(screen.getByLabelText("Xin đến ngày").getAttribute("aria-invalid")).toBe("true");
  });
  expect(screen.getAllByText(/Ngày 06\/12\/2026 là ngày nghỉ/u).length).toBeGreaterThan(0);
  expect(sent[0]?.body).toEqual({ wishedOn: "2026-12-06", reason: "Chờ số liệu của thôn Đông." });
});

test("an extension is granted until the day wished, unless the assigner chooses another", async () => {
  const done = open("answerExtension");

  press("Cho gia hạn");

  await vi.waitFor(() => {
    expect(done).toHaveBeenCalled();
  });
  expect(sent).toEqual([
    {
      url: "/api/work/incoming/in_1/extension/answer",
      body: { granted: true, staffId: "stf_1", dueOn: "2026-12-08" },
    },
  ]);
});

test("refusing an extension needs a reason", () => {
  open("answerExtension");

  fireEvent.click(screen.getByLabelText("Không cho gia hạn"));
  press("Không cho gia hạn");

  expect(screen.getByLabelText(/^Lý do/u).getAttribute("aria-invalid")).toBe("true");
  expect(sent).toEqual([]);
});

test("asking for a finished document again names the version the leader saw", async () => {
  const done = open("reopen");
  type("Cần làm lại điều gì", "Thiếu số liệu thôn Đông.");
  type("Hạn mới", "08/12/2026");

  press("Yêu cầu làm lại");

  await vi.waitFor(() => {
    expect(done).toHaveBeenCalled();
  });
  expect(sent[0]?.body).toEqual({ reason: "Thiếu số liệu thôn Đông.", dueOn: "2026-12-08", version: 4 });
});
