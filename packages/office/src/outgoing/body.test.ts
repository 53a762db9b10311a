import * as v from "valibot";
import { expect, test } from "vitest";
import { Body } from "./body.ts";

test("the blanks between bold and plain words are kept", () => {
  const runs = [{ text: "sơ tán " }, { text: "27 hộ", bold: true }, { text: " với 104 nhân khẩu" }];

  expect(v.parse(Body, [{ kind: "paragraph", runs }])).toEqual([{ kind: "paragraph", runs }]);
});

test("a run is brought to NFC and loses what nobody can see", () => {
  const [block] = v.parse(Body, [{ kind: "paragraph", runs: [{ text: "Hòa\u202e\u0007 bình".normalize("NFD") }] }]);

  expect(block).toEqual({ kind: "paragraph", runs: [{ text: "Hòa bình".normalize("NFC") }] });
});
