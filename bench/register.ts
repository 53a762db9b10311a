import { RegisteredIncoming } from "@vanthu/office/incoming/schema.ts";
import { RegisterPage } from "@vanthu/office/register/schema.ts";
import { addDays, officeDate, officeYear } from "@vanthu/platform/office-time.ts";
import * as v from "valibot";
import { withFreshInstance } from "../tests/instance/instance.ts";
import { ApiClient } from "../tests/job/api-client.ts";
import { NO_COST, sumOf } from "../tests/job/cost.ts";
import { metric, type Metric } from "./result.ts";
import { quantile } from "./statistics.ts";

const NUMBERS = 10_000;
const CLIENTS = 50;
const CLERKS = ["nguyen.bt@lacthuy", "doan.tq@lacthuy"];

/** 10,000 numbers of one book, taken by 50 clients at once through the API of a fresh instance. */
export function measureRegister(): Promise<Metric[]> {
  const preload = ["count-cloud-calls.mjs"];
  return withFreshInstance(
    async (instance) => {
      let cost = NO_COST;
      const clients: ApiClient[] = [];
      for (let at = 0; at < CLIENTS; at += 1) {
        const name = CLERKS[at % CLERKS.length] ?? "";
        clients.push(
          await ApiClient.signIn(instance.address, name, instance.samplePassword, (heard) => {
            cost = sumOf(cost, heard.cost);
          }),
        );
      }
      const earlier = await numbersIn(clients[0]!);
      cost = NO_COST;
      const callsBefore = (await instance.program.ask("cloud calls")) as Record<string, number>;
      const startedAt = performance.now();
      const outcomes = await takeNumbers(clients);
      const seconds = (performance.now() - startedAt) / 1000;
      const calls = (await instance.program.ask("cloud calls")) as Record<string, number>;
      const transactions =
        (calls["DynamoDB.TransactWriteItems"] ?? 0) - (callsBefore["DynamoDB.TransactWriteItems"] ?? 0);
      const roundTrips = cost.roundTrips;
      const inBook = (await numbersIn(clients[0]!)).filter((number) => !earlier.includes(number));
      const answered = outcomes.flatMap(({ number }) => (number === undefined ? [] : [number]));
      const latencies = outcomes.map(({ milliseconds }) => milliseconds);
      return [
        metric("register.doubles", doubles(answered) + doubles(inBook), "numbers", 0),
        metric("register.gaps", gaps(answered) + gaps(inBook), "numbers", 0),
        metric("register.refused", outcomes.length - answered.length, "requests", 0),
        metric("register.p99Ms", quantile(latencies, 0.99), "ms", 2000),
        metric("register.transactions", transactions / NUMBERS, "transactions a number", 2),
        metric("register.roundTrips", roundTrips / NUMBERS, "round trips a number"),
        metric("register.medianMs", quantile(latencies, 0.5), "ms"),
        metric("register.slowestMs", Math.max(...latencies), "ms"),
        metric("register.perSecond", NUMBERS / seconds, "numbers a second", undefined, "higher"),
        metric("register.lost", Math.abs(inBook.length - answered.length), "numbers", 0),
      ];
    },
    { preload },
  );
}

interface Outcome {
  readonly number: number | undefined;
  readonly milliseconds: number;
}

async function takeNumbers(clients: readonly ApiClient[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const issuedOn = addDays(officeDate(new Date()), -3);
  let next = 0;
  const work = async (client: ApiClient) => {
    for (let at = next++; at < NUMBERS; at = next++) {
      const startedAt = performance.now();
      const number = await register(client, at + 1, issuedOn);
      outcomes.push({ number, milliseconds: performance.now() - startedAt });
    }
  };
  await Promise.all(clients.map(work));
  return outcomes;
}

async function register(client: ApiClient, serial: number, issuedOn: string): Promise<number | undefined> {
  const document = {
    referenceNumber: `${String(serial)}/UBND-KT`,
    issuedOn,
    issuer: "UBND tỉnh Phú Thọ",
    typeName: "Công văn",
    subject: `Về việc rà soát, thống kê lần ${String(serial)}`,
    urgency: "normal",
  };
  try {
    const response = await client.send("POST", "/api/incoming", document);
    return v.parse(RegisteredIncoming, await response.json()).arrivalNumber;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return undefined;
  }
}

/** Every number the book itself holds. */
async function numbersIn(client: ApiClient): Promise<number[]> {
  const numbers: number[] = [];
  let after: string | undefined;
  do {
    const cursor = after === undefined ? "" : `&after=${encodeURIComponent(after)}`;
    const path = `/api/registers/incoming/${String(officeYear(new Date()))}?limit=200${cursor}`;
    const page = await client.get(path, RegisterPage);
    numbers.push(...page.rows.map(({ number }) => number));
    after = page.next;
  } while (after !== undefined);
  return numbers;
}

export function doubles(numbers: readonly number[]): number {
  return numbers.length - new Set(numbers).size;
}

/** How many numbers between the first and the last were given to nobody. */
export function gaps(numbers: readonly number[]): number {
  if (numbers.length === 0) return 0;
  const { first, last } = numbers.reduce(
    (range, number) => ({ first: Math.min(range.first, number), last: Math.max(range.last, number) }),
    { first: Infinity, last: -Infinity },
  );
  return last - first + 1 - new Set(numbers).size;
}
