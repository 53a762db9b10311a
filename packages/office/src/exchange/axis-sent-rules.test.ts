import type { SentEntry } from "@vanthu/axis/axis-client.ts";
import { expect, test } from "vitest";
import { placeOnAxis } from "./axis-sent-rules.ts";

const entry = (receiveStatus: string, more: Partial<SentEntry> = {}): SentEntry => ({
  fromCode: "H56.901",
  toCode: "H44.13",
  notation: "57/BC-UBND",
  messageType: "edoc",
  receiveStatus,
  ...more,
});
const place = (...listed: SentEntry[]) =>
  placeOnAxis(listed, { fromCodes: ["H56.901", "000.00.01.H56"], toCode: "H44.13", notation: "57/BC-UBND" });

test("a document is where the axis has its copy that came furthest", () => {
  expect(place(entry("initial"))).toBe("waiting");
  expect(place(entry("processing"))).toBe("waiting");
  expect(place(entry("fail"))).toBe("refused");
  expect(place(entry("fail"), entry("initial"))).toBe("waiting");
  expect(place(entry("fail"), entry("done"))).toBe("taken");
});

test("the same number of another office, to another receiver, or a status of it, is not the document", () => {
  const others: Partial<SentEntry>[] = [
    { fromCode: "H56.902" },
    { toCode: "H44.14" },
    { notation: "58/BC-UBND" },
    { messageType: "status" },
  ];

  expect(place(...others.map((one) => entry("done", one)))).toBe("missing");
  expect(place(entry("done", { fromCode: "000.00.01.H56", notation: "57 / bc-ubnd" }))).toBe("taken");
});
