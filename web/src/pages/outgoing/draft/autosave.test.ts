import { createRoot } from "solid-js";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ApiRefusal } from "../../../refusal.ts";
import { createAutosave, PAUSE_MS, type Autosave, type Saved } from "./autosave.ts";

const SAVED_AT = "2026-11-25T09:42:00.000Z";

/** A server that keeps one draft: it takes a text only for the version it has. */
function aServer(version = 1) {
  const server = {
    version,
    texts: [] as string[],
    written: "",
    down: false,
    answer: undefined as Promise<void> | undefined,
    async save(seen: number): Promise<Saved> {
      const text = server.written;
      await server.answer;
      if (server.down) throw new TypeError("network");
      if (seen !== server.version) throw new ApiRefusal({ status: 409, code: "item.changed" });
      server.texts.push(text);
      server.version++;
      return { version: server.version, updatedAt: SAVED_AT };
    },
  };
  return server;
}

function open(server: ReturnType<typeof aServer>): {
  autosave: Autosave;
  write: (text: string) => void;
  leave: () => void;
} {
  return createRoot((dispose) => {
    const autosave = createAutosave({ version: server.version, updatedAt: SAVED_AT }, (version) =>
      server.save(version),
    );
    return {
      autosave,
      write: (text) => {
        server.written = text;
        autosave.touch();
      },
      leave: dispose,
    };
  });
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("a draft saves itself", () => {
  test("once, when the writing pauses", async () => {
    const server = aServer();
    const { autosave, write } = open(server);

    write("a");
    await vi.advanceTimersByTimeAsync(PAUSE_MS - 1);
    write("ab");
    await vi.advanceTimersByTimeAsync(PAUSE_MS);

    expect(server.texts).toEqual(["ab"]);
    expect(autosave.state()).toEqual({ is: "saved", at: SAVED_AT });
    expect(autosave.version()).toBe(2);
  });

  test("again with what was written while a request was on its way", async () => {
    const server = aServer();
    const { autosave, write } = open(server);
    let arrive: () => void = () => undefined;
    server.answer = new Promise((resolve) => (arrive = resolve));

    write("a");
    const flushed = autosave.flush();
    write("ab");
    arrive();

    expect(await flushed).toBe(true);
    expect(server.texts).toEqual(["a", "ab"]);
  });

  test("when the page is left", async () => {
    const server = aServer();
    const { write, leave } = open(server);

    write("a");
    leave();
    await vi.advanceTimersByTimeAsync(0);

    expect(server.texts).toEqual(["a"]);
  });

  test("when the network is back", async () => {
    const server = aServer();
    const { autosave, write } = open(server);
    server.down = true;

    write("a");
    await vi.advanceTimersByTimeAsync(PAUSE_MS);
    expect(autosave.state().is).toBe("failed");
    server.down = false;
    await vi.advanceTimersByTimeAsync(10_000);

    expect(server.texts).toEqual(["a"]);
    expect(autosave.state().is).toBe("saved");
  });
});

describe("a draft another window has changed", () => {
  test("is not overwritten: it waits for a person's choice, however much is written", async () => {
    const server = aServer();
    const { autosave, write } = open(server);
    server.version = 5;

    write("mine");
    await vi.advanceTimersByTimeAsync(PAUSE_MS);
    write("mine too");
    await vi.advanceTimersByTimeAsync(PAUSE_MS);

    expect(autosave.state()).toEqual({ is: "conflict" });
    expect(await autosave.flush()).toBe(false);
    expect(server.texts).toEqual([]);
  });

  test("is saved with what was chosen, from the version chosen from", async () => {
    const server = aServer();
    const { autosave, write } = open(server);
    server.version = 5;
    write("mine");
    await vi.advanceTimersByTimeAsync(PAUSE_MS);

    autosave.adopt({ version: 5, updatedAt: SAVED_AT });
    write("merged");
    await vi.advanceTimersByTimeAsync(PAUSE_MS);

    expect(server.texts).toEqual(["merged"]);
    expect(autosave.version()).toBe(6);
  });
});
