import fc from "fast-check";
import { expect, test } from "vitest";
import { EdxmlProblem } from "./edxml-problem.ts";
import { bytesOf, fixtureText, type FixtureName } from "./fixtures/packets.ts";
import { readPacket } from "./read-packet.ts";

/** Pieces that have broken parsers before. */
const PIECES = [
  "<",
  ">",
  "&",
  "&#0;",
  "&x;",
  "]]>",
  "<![CDATA[",
  "<!--",
  "-->",
  "<?",
  "?>",
  "<!DOCTYPE a [",
  '"',
  "xmlns=''",
  "\u0000",
  "PK\u0003\u0004",
];

const RUNS = 2000;
const SLOWEST_MS = 2000;

const sample = fc.constantFrom<FixtureName>("document", "update", "replacement", "status", "dotnet");
const place = fc.double({ min: 0, max: 1, noNaN: true });
const mutation = fc.oneof(
  fc.record({ kind: fc.constant("set" as const), at: place, byte: fc.nat(255) }),
  fc.record({ kind: fc.constant("insert" as const), at: place, piece: fc.constantFrom(...PIECES) }),
  fc.record({ kind: fc.constant("cut" as const), at: place, length: fc.nat(200) }),
  fc.record({ kind: fc.constant("repeat" as const), at: place, length: fc.nat(400) }),
  fc.record({ kind: fc.constant("empty" as const), at: place }),
);
type Mutation = typeof mutation extends fc.Arbitrary<infer M> ? M : never;

function mutate(bytes: Uint8Array, change: Mutation): Uint8Array {
  const at = Math.floor(change.at * Math.max(bytes.length - 1, 0));
  const [head, tail] = [bytes.subarray(0, at), bytes.subarray(at)];
  switch (change.kind) {
    case "set":
      return Buffer.concat([head, Uint8Array.of(change.byte), tail.subarray(1)]);
    case "insert":
      return Buffer.concat([head, bytesOf(change.piece), tail]);
    case "cut":
      return Buffer.concat([head, tail.subarray(change.length)]);
    case "repeat":
      return Buffer.concat([head, tail.subarray(0, change.length), tail]);
    case "empty":
      return bytesOf(
        Buffer.concat([head, bytesOf("\u0001"), tail])
          .toString()
          .replace(/>[^<]*\u0001[^<]*</, "><")
          .replace("\u0001", ""),
      );
  }
}

test("whatever happens to a packet, it is read or refused with a problem, and soon", () => {
  const outcomes = { read: 0, refused: 0 };
  fc.assert(
    fc.property(sample, fc.array(mutation, { minLength: 1, maxLength: 3 }), (name, mutations) => {
      const bytes = mutations.reduce(mutate, bytesOf(fixtureText(name)));
      const start = performance.now();

      try {
        readPacket(bytes);
        outcomes.read += 1;
      } catch (problem) {
        expect(problem).toBeInstanceOf(EdxmlProblem);
        outcomes.refused += 1;
      }

      expect(performance.now() - start).toBeLessThan(SLOWEST_MS);
    }),
    { numRuns: RUNS },
  );

  // Both ways are really walked.
  expect(outcomes.read).toBeGreaterThan(RUNS / 20);
  expect(outcomes.refused).toBeGreaterThan(RUNS / 20);
});
