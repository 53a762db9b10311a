import type { OpenChunk } from "./delivery-chunk-schema.ts";
import type { Delivery } from "./delivery-schema.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;

/** From one look at deliveries on their way to the next: each four times as long as the one before. */
const NEXT_LOOK_MS = [60 * MINUTE_MS, 240 * MINUTE_MS, 960 * MINUTE_MS];
/** From one look at what receivers reported to the next; then they are left in peace. */
const NEXT_ASK_MS = [1, 4, 16].map((days) => days * DAY_MS);

/** Statuses after which nothing more comes of a receiver: từ chối, hoàn thành, đồng ý lấy lại. */
const ENDED: ReadonlySet<string> = new Set(["02", "06", "15"]);

/** What a look at one delivery leads to. */
export type Push = "send" | "sendAgain" | "giveUp" | "ask" | "nothing";

type Looks = Pick<OpenChunk, "looks" | "asks">;

/**
 * What is done about a delivery that a sweep finds open. One still queued is sent; one sent without any status is sent
 * again, which its receiver answers with all it has to say; after the last look it waits for the clerk. One in work is
 * asked about, but not at the first look: a status packet may be lost, and nobody acknowledges it.
 */
export function pushOf(delivery: Delivery, { looks, asks = 0 }: Looks): Push {
  if (delivery.state === "queued") return "send";
  if (delivery.state === "sent") return looks > NEXT_LOOK_MS.length ? "giveUp" : "sendAgain";
  return isInWork(delivery) && looks + asks > 0 ? "ask" : "nothing";
}

/** When to look at a chunk again, and at which of its deliveries; undefined where nothing is left to look after. */
export function nextLook(
  { looks, asks = 0 }: Looks,
  deliveries: readonly Delivery[],
  now: Date,
): Pick<OpenChunk, "looks" | "asks" | "dueAt" | "agencyIds"> | undefined {
  const after = (milliseconds: number) => new Date(now.getTime() + milliseconds).toISOString();
  const idsOf = (some: readonly Delivery[]) => some.map(({ agencyId }) => agencyId);
  const underway = deliveries.filter(({ state }) => state === "queued" || state === "sent");
  const inWork = deliveries.filter(isInWork);
  if (underway.length > 0) {
    const pause = NEXT_LOOK_MS[Math.min(looks, NEXT_LOOK_MS.length - 1)] ?? DAY_MS;
    return { looks: looks + 1, asks, dueAt: after(pause), agencyIds: idsOf([...underway, ...inWork]) };
  }
  const pause = NEXT_ASK_MS[asks];
  return inWork.length > 0 && pause !== undefined
    ? { looks, asks: asks + 1, dueAt: after(pause), agencyIds: idsOf(inWork) }
    : undefined;
}

/** Its receiver has it, and more is to come. */
function isInWork({ state, shownCode }: Delivery): boolean {
  return state === "reported" && (shownCode === undefined || !ENDED.has(shownCode));
}
