/** What requests cost the table, as the `server-timing` header of a stage other than production says. */
export interface Cost {
  readonly requests: number;
  readonly roundTrips: number;
  readonly readUnits: number;
  readonly writeUnits: number;
}

export const NO_COST: Cost = { requests: 0, roundTrips: 0, readUnits: 0, writeUnits: 0 };

const STORE = /store;desc="trips=([\d.]+) read=([\d.]+) write=([\d.]+)"/;

/** Cost of one request; the round trip that reads the session is not in it. */
export function costOf(headers: Headers): Cost {
  const [, trips, read, write] = STORE.exec(headers.get("server-timing") ?? "") ?? [];
  return {
    requests: 1,
    roundTrips: Number(trips ?? 0),
    readUnits: Number(read ?? 0),
    writeUnits: Number(write ?? 0),
  };
}

export function sumOf(one: Cost, other: Cost): Cost {
  return {
    requests: one.requests + other.requests,
    roundTrips: one.roundTrips + other.roundTrips,
    readUnits: one.readUnits + other.readUnits,
    writeUnits: one.writeUnits + other.writeUnits,
  };
}
