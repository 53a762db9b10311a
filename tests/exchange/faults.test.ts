import { join } from "node:path";
import { expect, test } from "vitest";
import { inTemporaryFolder } from "../instance/instance.ts";
import { allArrivals } from "./far-clerk.ts";
import { runUnderFaults } from "./faulty-run.ts";
import { Exchange } from "./two-deployments.ts";

/** What the exchange is judged by in each run of all tests; `EXCHANGE_PACKETS` for a quicker look. */
const PACKETS = Number(process.env["EXCHANGE_PACKETS"] ?? 500);
/** Of those, what comes back two years later. */
const COPIES = Math.min(PACKETS, 100);
const TWO_YEARS_MS = 2 * 365 * 86_400_000;

test(
  "on an axis that drops, delays, doubles, reorders and cuts, with both ends killed, nothing is lost, doubled or told wrong; not two years later either",
  { timeout: 600_000, retry: 0 },
  async () => {
    await inTemporaryFolder(async (folder) => {
      const exchange = await Exchange.start(join(folder, "exchange"));
      try {
        const { struck, lost, doubled, statusDiffers, unfinished } = await runUnderFaults(exchange, {
          packets: PACKETS,
          rate: 0.1,
          seed: 11,
        });
        const before = await allArrivals(await exchange.receiver.office());
        await exchange.advance(TWO_YEARS_MS);
        const replayed = await exchange.hub.replay(exchange.receiver.code, COPIES);
        for (let minute = 0; minute < replayed && (await exchange.hub.openCount()) > 0; minute += 1) {
          await exchange.passMinute();
        }
        await exchange.settle();
        const after = await allArrivals(await exchange.receiver.office());

        expect({ lost, doubled, statusDiffers, unfinished }).toEqual({
          lost: 0,
          doubled: 0,
          statusDiffers: 0,
          unfinished: 0,
        });
        for (const fault of ["drop", "delay", "duplicate", "reorder", "cut"]) {
          expect(struck[`send:${fault}`], fault).toBeGreaterThan(0);
          expect(struck[`ack:${fault}`], fault).toBeGreaterThan(0);
        }
        expect(replayed).toBe(COPIES);
        expect(await exchange.hub.openCount()).toBe(0);
        expect(after.map(({ id, state }) => `${id} ${state}`).sort()).toEqual(
          before.map(({ id, state }) => `${id} ${state}`).sort(),
        );
      } finally {
        await exchange.stop();
      }
    });
  },
);
