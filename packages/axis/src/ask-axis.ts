import { AxisProblem, type AxisProblemCode } from "./axis-error.ts";
import type { AxisReply, AxisRequest, AxisTransport } from "./axis-transport.ts";

/** Base64 of the largest packet (100 MB) and room for what stands around it. */
const MAX_PACKET_REPLY_BYTES = 140_000_000;
/** Lists of a busy day, and the directory of the country. */
const MAX_LIST_BYTES = 64_000_000;
const MAX_ANSWER_BYTES = 1_000_000;

/** What is asked for, with the time given to it and the longest reply taken. */
export const SIZES = {
  answer: { timeoutMs: 10_000, maxReplyBytes: MAX_ANSWER_BYTES },
  list: { timeoutMs: 20_000, maxReplyBytes: MAX_LIST_BYTES },
  packet: { timeoutMs: 40_000, maxReplyBytes: MAX_PACKET_REPLY_BYTES },
} as const;

/** No answer or half of one. Who lets us wait is not asked again: that takes too long, and may be too much already. */
const BROKEN_LINE: readonly AxisProblemCode[] = ["axis.unreachable", "axis.answer_unreadable"];

/** An address and a path below it. */
export function below(address: string, path: string): string {
  return `${address.replace(/\/+$/, "")}${path}`;
}

/**
 * Asks for JSON; once more at once when the line broke and the question may be repeated: the lines of small offices are weak,
 * and one packet is several questions.
 * @throws AxisProblem `axis.unreachable`, `axis.timed_out`, `axis.credentials_refused` (HTTP 401, 403), `axis.failed`
 *   (HTTP 5xx), `axis.answer_unreadable` where the answer is no JSON object
 */
export async function askForJson<T extends object>(transport: AxisTransport, request: AxisRequest): Promise<T> {
  try {
    return await askOnce<T>(transport, request);
  } catch (error) {
    if (request.mayRepeat !== true || !(error instanceof AxisProblem) || !BROKEN_LINE.includes(error.code)) throw error;
    return await askOnce<T>(transport, request);
  }
}

async function askOnce<T extends object>(transport: AxisTransport, request: AxisRequest): Promise<T> {
  const { status, body } = await ask(transport, request);
  if (status === 401 || status === 403) throw new AxisProblem("axis.credentials_refused", { status });
  if (status >= 500) throw new AxisProblem("axis.failed", { status });
  try {
    const read: unknown = JSON.parse(Buffer.from(body).toString("utf8"));
    if (typeof read === "object" && read !== null) return read as T;
  } catch {
    // Falls through: a page of a proxy, or half an answer.
  }
  throw new AxisProblem("axis.answer_unreadable", { status });
}

async function ask(transport: AxisTransport, request: AxisRequest): Promise<AxisReply> {
  try {
    return await transport(request);
  } catch (error) {
    const isTimeOut = error instanceof Error && /timed_out|TimeoutError/.test(`${error.name} ${error.message}`);
    throw new AxisProblem(isTimeOut ? "axis.timed_out" : "axis.unreachable", {}, { cause: error });
  }
}
