import type { IncomingItem } from "@vanthu/office/incoming/item.ts";
import { commonFaults } from "@vanthu/hub/fault-rule.ts";
import { RefusedRequest, type ApiClient } from "../job/api-client.ts";
import { readOutcomes, type Outcome } from "./arrival-times.ts";
import { allArrivals, codeToShow, decideArrived } from "./far-clerk.ts";
import { copySealed, issueLetter, sealReport, type SealedLetter } from "./sealed-letters.ts";
import type { Exchange } from "./two-deployments.ts";

const SENDING_CLERK = "nguyen.bt";
const ISSUED_AT_ONCE = 6;
/** Letters issued before the far office is looked after and a minute passes. */
const WAVES = 10;
/** In which waves a process is killed in the middle. */
const KILLS = { sender: 3, receiver: 6 } as const;
/** Minutes of the moved clock, at most, until everything has come to its end though calls still fail; an end takes some 20 packets a minute. */
const MOST_MINUTES = 400;
const PACKETS_A_MINUTE = 5;
/** The axis keeps an answer back in the machine's own time: no minute of a clock that is moved shortens that. */
const KEPT_BACK_MS = 100;
/** Minutes between two looks at what is not at its end yet. */
const LOOK_EVERY = 3;
/** Minutes of calm after which nothing may be unfinished. */
const CALM_MINUTES = 5;

export interface FaultyRunOptions {
  readonly packets: number;
  /** Of each fault, on each call. */
  readonly rate: number;
  readonly seed: number;
  readonly tell?: (line: string) => void;
}

/** What a run under faults came to; all but the minutes must be 0. */
export interface FaultyRunResult {
  /** Letters the receiver never had. */
  readonly lost: number;
  /** Documents the receiver has a second time. */
  readonly doubled: number;
  /** Letters whose sender shows another state than they have at the receiver. */
  readonly statusDiffers: number;
  /** Deliveries without an end, messages on queues and packets on the axis, after five minutes of calm. */
  readonly unfinished: number;
  /** Of the machine's own clock. */
  readonly minutes: number;
  readonly struck: Readonly<Record<string, number>>;
}

/**
 * Sends letters over an axis on which every kind of call is dropped, delayed, doubled, reordered and cut off, kills both
 * ends in the middle, lets the receiver's clerk accept, refuse or leave what arrives, and counts what went wrong.
 */
export async function runUnderFaults(exchange: Exchange, options: FaultyRunOptions): Promise<FaultyRunResult> {
  const { packets, rate, seed, tell = () => undefined } = options;
  const { sender, receiver, hub } = exchange;
  const sealed = await sealReport(sender.deployment.instance);
  const letters = await copySealed(await sender.office(), sealed, packets);
  const startedAt = performance.now();
  await hub.setFaults(commonFaults(rate, KEPT_BACK_MS), seed);
  const receiverId = await exchange.receiverAgencyId();
  const size = Math.ceil(packets / WAVES);
  for (let wave = 0; wave < WAVES; wave += 1) {
    const issuing = issueAll(() => sender.as(SENDING_CLERK), letters.slice(wave * size, (wave + 1) * size), receiverId);
    if (wave === KILLS.sender) await sender.deployment.killAndRestart();
    await issuing;
    if (wave === KILLS.receiver) await receiver.deployment.killAndRestart();
    await passMinute(exchange);
    tell(`${String(Math.min(packets, (wave + 1) * size))} of ${String(packets)} letters issued`);
  }
  const mostMinutes = MOST_MINUTES + packets / PACKETS_A_MINUTE;
  let left = letters;
  for (let minute = 1; minute <= mostMinutes && left.length > 0; minute += 1) {
    await passMinute(exchange);
    if (minute % LOOK_EVERY > 0) continue;
    left = await differing(exchange, left);
    tell(`${String(left.length)} letters not at their end after ${String(minute)} minutes of the moved clock`);
  }
  await hub.setFaults([], seed);
  for (let minute = 0; minute < CALM_MINUTES; minute += 1) await exchange.passMinute();
  // The last of these minutes has only just begun its questions.
  await exchange.settle();
  const minutes = (performance.now() - startedAt) / 60_000;
  return { ...(await judge(exchange, letters)), minutes, struck: await hub.struck() };
}

async function passMinute(exchange: Exchange): Promise<void> {
  await exchange.passMinute();
  const { receiver } = exchange;
  await decideArrived(await receiver.office(), () => receiver.as("clerk"));
}

/** Until each is issued, whatever is killed meanwhile: the same request again is the same issue. */
async function issueAll(
  clerk: () => Promise<ApiClient>,
  letters: readonly SealedLetter[],
  receiverId: string,
): Promise<void> {
  const left = [...letters];
  const work = async () => {
    for (let letter = left.pop(); letter; letter = left.pop()) {
      try {
        await issueLetter(await clerk(), letter, [receiverId]);
      } catch (error) {
        if (error instanceof RefusedRequest && error.problem.status < 500) throw error;
        left.push(letter);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  };
  await Promise.all(Array.from({ length: ISSUED_AT_ONCE }, work));
}

/** Those letters that show at their sender something else than their state at the receiver. */
async function differing({ sender, receiver }: Exchange, letters: readonly SealedLetter[]): Promise<SealedLetter[]> {
  const [outcomes, arrivals] = await Promise.all([
    readOutcomes(await sender.office(), letters),
    allArrivals(await receiver.office()),
  ]);
  return differingOf(letters, outcomes, byReferenceOf(arrivals));
}

function differingOf(
  letters: readonly SealedLetter[],
  outcomes: readonly Outcome[],
  byReference: ReadonlyMap<string, readonly IncomingItem[]>,
): SealedLetter[] {
  const shown = new Map(outcomes.map((outcome) => [outcome.documentId, outcome]));
  return letters.filter(({ id, referenceNumber }) => {
    const [arrival] = byReference.get(referenceNumber) ?? [];
    return arrival === undefined || shown.get(id)?.shownCode !== codeToShow(arrival);
  });
}

async function judge(exchange: Exchange, letters: readonly SealedLetter[]) {
  const { sender, receiver, hub } = exchange;
  const [outcomes, arrivals, onAxis, ...busy] = await Promise.all([
    readOutcomes(await sender.office(), letters),
    allArrivals(await receiver.office()),
    hub.openCount(),
    sender.deployment.busyCount(),
    receiver.deployment.busyCount(),
  ]);
  const byReference = byReferenceOf(arrivals);
  const lost = letters.filter(({ referenceNumber }) => !byReference.has(referenceNumber));
  return {
    lost: lost.length,
    doubled: arrivals.length - byReference.size,
    statusDiffers: differingOf(letters, outcomes, byReference).length,
    unfinished: outcomes.filter(isUnfinished).length + onAxis + busy.reduce((sum, count) => sum + count, 0),
  };
}

function isUnfinished({ state }: Outcome): boolean {
  return state !== "reported";
}

function byReferenceOf(arrivals: readonly IncomingItem[]): ReadonlyMap<string, readonly IncomingItem[]> {
  const found = new Map<string, IncomingItem[]>();
  for (const arrival of arrivals) {
    found.set(arrival.referenceNumber, [...(found.get(arrival.referenceNumber) ?? []), arrival]);
  }
  return found;
}
