import { render, screen } from "@solidjs/testing-library";
import { createSignal } from "solid-js";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ApiRefusal } from "../refusal.ts";
import { createLoad, Loaded } from "./loaded.tsx";

interface Waiting {
  key: string;
  resolve: (value: string) => void;
  reject: (error: unknown) => void;
}

const asked: Waiting[] = [];
const read = (key: string): Promise<string> =>
  new Promise((resolve, reject) => {
    asked.push({ key, resolve, reject });
  });

beforeEach(() => {
  asked.length = 0;
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

function page() {
  const [key, setKey] = createSignal("một");
  render(() => {
    const load = createLoad(key, read);
    return <Loaded load={load}>{(text) => <p>{text()}</p>}</Loaded>;
  });
  return { setKey };
}

const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

test("a quick answer shows no skeleton; a slow one shows it after a moment", async () => {
  page();
  expect(document.querySelectorAll(".skel-row")).toHaveLength(0);

  await vi.advanceTimersByTimeAsync(160);

  expect(document.querySelectorAll(".skel-row")).toHaveLength(4);
});

test("old data stays while new comes, and an answer that comes late is dropped", async () => {
  const { setKey } = page();
  asked[0]?.resolve("bản một");
  await settle();

  setKey("hai");
  setKey("ba");
  await settle();
  expect(screen.getByText("bản một")).toBeTruthy();
  asked[2]?.resolve("bản ba");
  asked[1]?.resolve("bản hai");
  await settle();

  expect(screen.getByText("bản ba")).toBeTruthy();
  expect(screen.queryByText("bản hai")).toBeNull();
});

test("a failure says what is wrong with its code to read out, and can be tried again", async () => {
  page();
  asked[0]?.reject(new ApiRefusal({ status: 503, code: "register.busy", requestId: "req-9" }));
  await settle();

  expect(screen.getByText(/chưa cấp được số/u)).toBeTruthy();
  expect(screen.getByText("Mã tra cứu: req-9")).toBeTruthy();
  screen.getByRole("button", { name: "Thử lại" }).click();
  asked[1]?.resolve("được rồi");
  await settle();

  expect(screen.getByText("được rồi")).toBeTruthy();
});
