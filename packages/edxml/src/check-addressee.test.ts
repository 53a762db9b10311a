import { expect, test } from "vitest";
import { isAddressedTo } from "./check-addressee.ts";
import { aDocumentPacket } from "./fixtures/packets.ts";

const to = (...organIds: string[]) =>
  aDocumentPacket({ to: organIds.map((organId) => ({ organId, organName: "UBND" })) });

test("any of our codes will do, old or new, in small letters too", () => {
  expect(isAddressedTo(to("H56.13", "H56.902"), ["H56.902"])).toBe(true);
  expect(isAddressedTo(to("000.00.13.H53"), ["H53.13", "000.00.13.H53"])).toBe(true);
  expect(isAddressedTo(to(" h56.902 "), ["H56.902"])).toBe(true);
});

test("another office's packet is not ours, nor is one for a unit below us", () => {
  expect(isAddressedTo(to("H56.13"), ["H56.902"])).toBe(false);
  expect(isAddressedTo(to("H56.902.01"), ["H56.902"])).toBe(false);
  expect(isAddressedTo(to("H56.902"), [])).toBe(false);
  expect(isAddressedTo(to(""), [""])).toBe(false);
});

test("an update reaches also those it takes off the list", () => {
  const info = {
    documentChanged: false,
    receiversChanged: true,
    receivers: [{ organId: "H56.902", change: "removed" as const }],
  };
  const update = { ...to("H56.13"), business: { type: 2 as const, paper: false, replacements: [], info } };

  expect(isAddressedTo(update, ["H56.902"])).toBe(true);
});
