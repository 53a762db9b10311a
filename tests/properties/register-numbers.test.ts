import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { registerPaper } from "@vanthu/office/incoming/registration-service.ts";
import { nextNumber, unopenedRegister } from "@vanthu/office/register/number-rules.ts";
import { takeNumber, type RowEntry } from "@vanthu/office/register/number-service.ts";
import { readRows } from "@vanthu/office/register/read-service.ts";
import type { RegisterRow } from "@vanthu/office/register/schema.ts";
import { systemContext } from "@vanthu/platform/context.ts";
import { aForm } from "../office/incoming-builder.ts";
import { startOfficeWorld, type OfficeWorld, type TestOffice } from "../office-world.ts";

let world: OfficeWorld;
let transactions = 0;

beforeAll(async () => {
  world = await startOfficeWorld();
  world.world.table.middlewareStack.add(
    (next, context) => (args) => {
      if (/^TransactWrite/.test(String(context["commandName"]))) transactions += 1;
      return next(args);
    },
    { step: "build" },
  );
});
afterAll(() => world.stop());

async function rowsOf(office: TestOffice, kind: "incoming" | "outgoing"): Promise<readonly RegisterRow[]> {
  return (await readRows(office.cx(office.people.clerk), kind, 2026, {})).rows;
}

/** Has `clients` at once do `each` pieces of work one after the other. */
async function crowd(clients: number, each: number, work: (client: number) => Promise<unknown>): Promise<void> {
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let done = 0; done < each; done += 1) await work(client);
    }),
  );
}

describe("taking numbers", () => {
  test("500 registrations by 50 clients at once: no double, no gap, nobody refused, two transactions a number at most", async () => {
    const office = world.lacThuy;
    transactions = 0;

    await crowd(50, 10, () => registerPaper(office.cx(office.people.clerk), aForm()));

    const numbers = (await rowsOf(office, "incoming")).map(({ number }) => number);
    expect(numbers).toEqual(Array.from({ length: 500 }, (_, at) => at + 1));
    expect(transactions).toBeGreaterThanOrEqual(500);
    expect(transactions / 500).toBeLessThanOrEqual(2);
  });

  test("by eight processes, none of which sees the others' queues: no double, no gap, nobody refused", async () => {
    const office = world.caoPhong;
    const processes = Array.from({ length: 8 }, () => ({ ...world.world }));
    transactions = 0;

    await crowd(8, 15, (client) =>
      takeNumber(systemContext(processes[client]!, office.tenantId, "test"), {
        kind: "outgoing",
        make: () => ({ entry: anEntry(), operations: [], result: undefined }),
      }),
    );

    const numbers = (await rowsOf(office, "outgoing")).map(({ number }) => number);
    expect(numbers).toEqual(Array.from({ length: 120 }, (_, at) => at + 1));
    expect(transactions / 120).toBeLessThanOrEqual(4);
  });
});

describe("number and day", () => {
  test("of whatever clock readings: numbers rise by one, days never fall", () => {
    const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-11-${String(date).padStart(2, "0")}`);
    fc.assert(
      fc.property(fc.nat({ max: 999 }), fc.array(day, { maxLength: 40 }), (lastNumber, readings) => {
        let register = { ...unopenedRegister("incoming", 2026), lastNumber, openedWith: lastNumber };
        for (const today of readings) {
          const next = nextNumber(register, today);
          expect(next.lastNumber).toBe(register.lastNumber + 1);
          expect(next.lastOn >= today).toBe(true);
          expect(next.lastOn >= (register.lastOn ?? "")).toBe(true);
          register = next;
        }
      }),
    );
  });
});

function anEntry(): RowEntry {
  return {
    documentId: "out_01J00000000000000000000000",
    referenceNumber: "1/BC-UBND",
    issuedOn: "2026-11-25",
    issuer: "",
    typeName: "Báo cáo",
    subject: "Về việc thử",
    signer: "",
    recipients: "",
    keptBy: "",
    copies: 1,
    note: "",
  };
}
