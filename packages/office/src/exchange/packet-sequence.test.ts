import { mayFollow } from "@vanthu/edxml/status-machine.ts";
import { expect, test } from "vitest";
import type { IncomingDocument } from "../incoming/schema.ts";
import { afterReturn, isSentAnew } from "../incoming/exchange-arrival-rules.ts";
import { answered, end, isAskedBack, isStanding, onRecallRequest } from "../incoming/recall-rules.ts";
import { register, refuse } from "../incoming/registration-rules.ts";
import { begin, complete } from "../incoming/routing-rules.ts";
import { aDocument } from "../incoming/test-document.ts";
import type { Delivery, DeliveryStatus } from "../outgoing/delivery-schema.ts";
import { hasReported, reported } from "../outgoing/delivery-rules.ts";

const SEQUENCES = 100_000;
const STEPS = 12;
const PACKETS = ["first", "second", "recall", "ask"] as const;
const DEEDS = ["accept", "refuse", "route", "begin", "complete", "agree", "decline"] as const;
type Step = (typeof PACKETS)[number] | (typeof DEEDS)[number];

test("100,000 random sequences of packets and deeds: legal statuses only, one document at most, the sender sees where it stands", () => {
  const random = randomFrom(20_261_125);
  const wrong: string[] = [];

  for (let run = 0; run < SEQUENCES; run += 1) {
    const steps = Array.from({ length: STEPS }, () => pick(random, [...PACKETS, ...DEEDS]));
    const office = new Office();
    for (const step of steps) office.take(step);
    const failure = failureOf(office, random);
    if (failure !== undefined) wrong.push(`${failure}: ${steps.join(" ")}`);
  }

  expect(wrong.slice(0, 3)).toEqual([]);
}, 20_000);

/** One document's way through a receiving office, by its rules alone: what a service writes, without the store. */
class Office {
  /** Every document it became, the last one last. */
  readonly documents: IncomingDocument[] = [];
  /** What the sender was told of each. */
  readonly told: string[][] = [];
  readonly #receipts = new Set<string>();
  #arrival: { digest?: string; returned?: boolean; returnedDigests?: string[] } | undefined;
  #waiting: ("recall" | "ask")[] = [];
  #clock = 0;

  take(step: Step): void {
    this.#clock += 1;
    if (step === "first" || step === "second") this.#arrive(step);
    else if (step === "recall" || step === "ask") this.#apply(step);
    else this.#do(step);
  }

  #arrive(sha256: string): void {
    if (this.#arrival && !isSentAnew(this.#arrival, sha256)) return;
    this.#arrival = { ...this.#arrival, digest: sha256, returned: false };
    this.documents.push(aDocument({ exchange: anOrigin(sha256) }));
    this.told.push([]);
    this.#tell("01");
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const packet of waiting) this.#apply(packet);
  }

  #apply(packet: "recall" | "ask"): void {
    const document = this.documents.at(-1);
    if (!document) {
      if (!this.#waiting.includes(packet)) this.#waiting.push(packet);
      return;
    }
    if (this.#receipts.has(packet)) return;
    this.#receipts.add(packet);
    if (packet === "recall") {
      if (isStanding(document)) this.#write(end(document, { kind: "recalled", at: this.#now(), byName: "" }));
      return this.#tell("15");
    }
    const request = { at: this.#now(), receivedAt: this.#now(), packetFileId: "", packetSha256: "" };
    const wanted = onRecallRequest(document, request);
    if (wanted === "ask") this.#write({ ...document, recallRequest: request });
    if (wanted === "agree") this.#tell("15");
    if (wanted === "decline") this.#tell("16");
  }

  #do(deed: (typeof DEEDS)[number]): void {
    const document = this.documents.at(-1);
    if (!document) return;
    const { state } = document;
    const number = { number: 1, on: "2026-11-25", year: 2026, at: this.#now() };
    if (deed === "accept" && state === "arrived") this.#move(register(document, number, "Văn thư"), "03");
    if (deed === "refuse" && state === "arrived")
      this.#giveBack(refuse(document, "Gửi nhầm", "Văn thư", this.#now()), "02");
    if (deed === "route" && state === "registered") this.#move({ ...document, state: "routed" }, "04");
    if (deed === "begin" && state === "routed") this.#move(begin(document), "05");
    if (deed === "complete" && state === "inProgress") this.#move(complete(document, this.#now()), "06");
    if (!isStanding(document) || !isAskedBack(document)) return;
    const answer = { agreed: deed === "agree", byName: "Văn thư", at: this.#now() };
    if (deed === "agree") this.#giveBack(end(answered(document, answer), { kind: "withdrawn", ...answer }), "15");
    if (deed === "decline") this.#move(answered(document, answer), "16");
  }

  #giveBack(document: IncomingDocument, code: string): void {
    this.#arrival = afterReturn(this.#arrival ?? {});
    this.#move(document, code);
  }

  #move(document: IncomingDocument, code: string): void {
    this.#write(document);
    this.#tell(code);
  }

  #write(document: IncomingDocument): void {
    this.documents[this.documents.length - 1] = document;
  }

  #tell(code: string): void {
    this.told.at(-1)?.push(code);
  }

  #now(): string {
    return new Date(Date.UTC(2026, 10, 25) + this.#clock * 1000).toISOString();
  }
}

function failureOf({ documents, told }: Office, random: () => number): string | undefined {
  if (documents.filter(isStanding).length > 1) return "two documents";
  for (const [at, document] of documents.entries()) {
    const codes = told[at] ?? [];
    const illegal = codes.findIndex((code, index) => !mayFollow(codes.slice(0, index), code));
    if (illegal >= 0) return `${codes.join(",")} is illegal at ${String(illegal)}`;
    const shown = shownAfter(codes, random);
    const expected = codes.includes("15") ? "15" : SHOWN[document.state];
    if (shown !== expected) return `${document.state} shown as ${String(shown)}`;
  }
  return undefined;
}

/** What the sender shows once it has every status, late, twice and in any order. */
function shownAfter(codes: readonly string[], random: () => number): string | undefined {
  const arriving = [...codes.entries(), ...codes.entries()].sort(() => random() - 0.5);
  let delivery: Delivery = A_DELIVERY;
  for (const [at, code] of arriving) {
    const status = { code, at: String(at).padStart(4, "0") } as DeliveryStatus;
    if (!hasReported(delivery, status)) delivery = reported(delivery, status);
  }
  return delivery.statuses.length === codes.length ? delivery.shownCode : "a status doubled";
}

const SHOWN: Readonly<Partial<Record<IncomingDocument["state"], string>>> = {
  arrived: "01",
  refused: "02",
  registered: "03",
  routed: "04",
  inProgress: "05",
  done: "06",
};

const A_DELIVERY = { state: "sent", statuses: [], attempts: 0 } as unknown as Delivery;

function anOrigin(packetSha256: string): NonNullable<IncomingDocument["exchange"]> {
  return {
    documentId: "H56.903,2026/11/20,1/SNV-VP",
    senderCode: "H56.903",
    senderName: "Sở Nội vụ",
    receiverCode: "H56.901",
    packetFileId: "",
    packetSha256,
    receivedAt: "2026-11-25T00:00:00.000Z",
  };
}

function pick<T>(random: () => number, from: readonly T[]): T {
  return from[Math.floor(random() * from.length)] as T;
}

/** The same numbers from the same seed (mulberry32), so that a sequence that fails can be run again. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
