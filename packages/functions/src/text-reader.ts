import { Worker } from "node:worker_threads";
import type { TextReader } from "@vanthu/office/proposal/text-port.ts";

/** Beside the built function, and beside its sources. */
const SCRIPT = new URL("./text-thread.mjs", import.meta.url);

/** Longer than the thread gives itself between two pages: what is still at it then is one page that does not end. */
const MILLISECONDS = 12_000;
const MEMORY_MB = 256;

type Text = Awaited<ReturnType<TextReader>>;

/**
 * Reads the text of files others made in a thread of its own, so that a file that is slow to read, on purpose or not, keeps
 * nothing else waiting: past its time, or its memory, the thread is ended, and the next file gets another. One file at a time.
 * @param milliseconds what one file may take, the thread's start included
 */
export function textReader(milliseconds = MILLISECONDS): TextReader {
  let thread: Worker | undefined;
  let before: Promise<unknown> = Promise.resolve();

  async function read(bytes: Uint8Array): Promise<Text> {
    const used = (thread ??= startThread());
    used.ref();
    try {
      return await answerOf(used, bytes, milliseconds);
    } catch (error) {
      thread = undefined;
      await used.terminate();
      if (isBeyond(error)) return { code: "reading.too_slow" };
      throw error;
    } finally {
      // What waits for no file holds up no process that ends.
      used.unref();
    }
  }

  return (bytes) => {
    const text = before.then(() => read(bytes));
    before = text.catch(() => undefined);
    return text;
  };
}

/** The reader of the worker: its thread is started when the first file comes. */
export const readText = textReader();

function startThread(): Worker {
  return new Worker(SCRIPT, { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
}

/** Marks that a file took its time without an answer. */
const OVER = "ERR_TEXT_OVER_TIME";

function isBeyond(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === OVER || code === "ERR_WORKER_OUT_OF_MEMORY";
}

async function answerOf(thread: Worker, bytes: Uint8Array, milliseconds: number): Promise<Text> {
  const listening = new AbortController();
  try {
    return await new Promise<Text>((resolve, reject) => {
      const over = setTimeout(() => {
        reject(Object.assign(new Error("text not read in time"), { code: OVER }));
      }, milliseconds);
      listening.signal.addEventListener("abort", () => {
        clearTimeout(over);
        thread.off("message", resolve).off("error", reject);
      });
      thread.on("message", resolve).on("error", reject);
      thread.postMessage(bytes);
    });
  } finally {
    listening.abort();
  }
}
