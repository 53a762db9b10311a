import fc from "fast-check";
import { expect, test } from "vitest";
import { buildDocumentPacket } from "./build-document-packet.ts";
import { buildStatusPacket } from "./build-status-packet.ts";
import { anyDocumentPacket, anyStatusPacket } from "./fixtures/arbitrary-packets.ts";
import { readPacket } from "./read-packet.ts";

test.each(["zip", "raw"] as const)("every document packet reads back as it was, files %s", (attachmentForm) => {
  fc.assert(
    fc.property(anyDocumentPacket, (packet) => {
      const read = readPacket(buildDocumentPacket(packet, { attachmentForm }));

      expect(read.packet).toEqual(packet);
      expect(read.kind).toBe("document");
    }),
    { numRuns: 200 },
  );
});

test("every status packet reads back as it was", () => {
  fc.assert(
    fc.property(anyStatusPacket, (packet) => {
      expect(readPacket(buildStatusPacket(packet))).toEqual({ kind: "status", packet, notes: [] });
    }),
    { numRuns: 200 },
  );
});
