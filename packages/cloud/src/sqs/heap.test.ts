import fc from "fast-check";
import { expect, test } from "vitest";
import { Heap } from "./heap.ts";

test("gives its members back in order, whatever the order they came in", () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), (numbers) => {
      const heap = new Heap<number>((number) => number);
      for (const number of numbers) heap.push(number);
      const taken = numbers.map(() => heap.pop());
      expect(taken).toEqual([...numbers].sort((a, b) => a - b));
      expect(heap.pop()).toBeUndefined();
    }),
  );
});
