import * as v from "valibot";

/** What a client asks of the hub. */
export const CALLS = ["login", "send", "list", "get", "ack", "directory"] as const;
export type Call = (typeof CALLS)[number];

/**
 * What may go wrong with a call.
 *
 * - `drop`: it never arrives; the connection ends without an answer. An acknowledgement is answered and forgotten.
 * - `lose`: a packet is answered as accepted and then forgotten, as no axis should.
 * - `delay`: a packet is offered later, an answer comes later.
 * - `duplicate`: a packet is offered twice, under two ids.
 * - `reorder`: a packet is held back until others have passed it; a list comes in any order.
 * - `cut`: the work is done, and the connection ends in the middle of the answer.
 * - `error`: refused with an error code of the axis, 0 to 23; nothing is done.
 */
export const FAULTS = ["drop", "lose", "delay", "duplicate", "reorder", "cut", "error"] as const;
export type Fault = (typeof FAULTS)[number];

/** What the issue of a faulty axis means by "10 % each". */
export const COMMON_FAULTS = ["drop", "delay", "duplicate", "reorder", "cut"] as const;

const HIGHEST_ERROR_CODE = 23;

/** One way in which calls go wrong. */
export const FaultRule = v.pipe(
  v.object({
    call: v.picklist([...CALLS, "all"]),
    fault: v.picklist(FAULTS),
    /** Share of the calls it strikes, 0 to 1. */
    rate: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
    /** With `error`: what is answered. */
    code: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(HIGHEST_ERROR_CODE))),
    /** With `delay` and `reorder`: at most how long. @default 2000 */
    ms: v.optional(v.pipe(v.number(), v.minValue(0))),
    /** After so many strikes it is over. */
    times: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
    /** Only calls made for the agency of this code: one direction of an exchange. */
    agency: v.optional(v.string()),
  }),
  v.check(({ fault, code }) => (fault === "error") === (code !== undefined), "an error has a code, nothing else has"),
);
export type FaultRule = v.InferOutput<typeof FaultRule>;

const WRITTEN =
  /^(?<call>[a-z]+):(?<fault>[a-z]+)(?:=(?<number>\d+))?:(?<rate>[\d.]+)(?:x(?<times>\d+))?(?:@(?<agency>.+))?$/;

/**
 * Reads a rule of the command line, `CALL:FAULT[=NUMBER]:RATE[xTIMES][@AGENCY]`: `ack:drop:0.1`, `send:error=18:1x3`,
 * `get:delay=500:0.2@H56.901`.
 * @throws Error that says what such a rule looks like
 */
export function readFaultRule(text: string): FaultRule {
  const { call, fault, number, rate, times, agency } = WRITTEN.exec(text)?.groups ?? {};
  const parsed = v.safeParse(FaultRule, {
    call,
    fault,
    rate: Number(rate),
    ...(number !== undefined && { [fault === "error" ? "code" : "ms"]: Number(number) }),
    ...(times !== undefined && { times: Number(times) }),
    ...(agency !== undefined && { agency }),
  });
  if (parsed.success) return parsed.output;
  throw new Error(
    `“${text}” is no fault. CALL:FAULT[=NUMBER]:RATE[xTIMES][@AGENCY], where CALL is all, ${CALLS.join(", ")} and FAULT is ${FAULTS.join(", ")}.`,
  );
}

/** The same share of every common fault, on every call. @param ms at most so long a call or a packet is kept waiting */
export function commonFaults(rate: number, ms?: number): FaultRule[] {
  return COMMON_FAULTS.map((fault) => ({ call: "all", fault, rate, ...(ms !== undefined && { ms }) }));
}
