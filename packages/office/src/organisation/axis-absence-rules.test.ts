import { describe, expect, test } from "vitest";
import { absentFrom } from "./axis-absence-rules.ts";
import { agencyIdOfAxis } from "./axis-agency-rules.ts";
import type { Agency } from "./schema.ts";

const ON = "2026-11-25";

function agency(code: string, more: Partial<Agency> = {}): Agency {
  return {
    id: agencyIdOfAxis("lgsp", code),
    level: "commune",
    provinceGso: "25",
    names: [{ name: `Cơ quan ${code}`, from: "2020-07-22" }],
    codes: [{ code, scheme: "QD20", from: "2020-07-22" }],
    axis: "lgsp",
    ...more,
  };
}

const absent = (known: readonly Agency[], codes: readonly string[]) =>
  absentFrom(known, "lgsp", {
    listed: codes.map((code) => ({ code, name: code })),
    of: { provinceGso: "25" },
    on: ON,
  });
const goneCodes = (known: readonly Agency[], codes: readonly string[]) =>
  absent(known, codes).gone.map(({ codes: [first] }) => first?.code);

describe("who is missing from an axis's list", () => {
  test("is gone; who is listed by any code is not", () => {
    const renumbered = agency("H44.02", { codes: [...agency("H44.02").codes, ...agency("H44.92").codes] });

    expect(goneCodes([agency("H44.01"), renumbered, agency("H44.03")], ["H44.03", "H44.92"])).toEqual(["H44.01"]);
  });

  test("is not gone where it is another's to say: of another province or axis, entered by hand, at work here, ended", () => {
    const succession = { kind: "merge" as const, to: [], from: ON, legalBasis: "Nghị quyết" };
    const others: Partial<Agency>[] = [
      { provinceGso: "01" },
      { axis: "vxp" },
      { enteredBy: "ten_1" as never },
      { tenantId: "ten_1" as never },
      { succession },
    ];

    expect(
      goneCodes(
        others.map((more, at) => agency(`H44.1${String(at)}`, more)),
        [],
      ),
    ).toEqual([]);
  });

  test("is not gone where too many are: the list came short", () => {
    const known = Array.from({ length: 21 }, (_, at) => agency(`H44.${String(at)}`));

    expect(absent(known, [])).toEqual({ gone: [], doubted: 21 });
    expect(absent(known.slice(1), []).gone).toHaveLength(20);
  });
});
