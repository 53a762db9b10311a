import type { LetterForm } from "@vanthu/office/outgoing/form-schema.ts";

/** How a field of a form is filled in. */
export type FieldWay = "line" | "lines" | "area" | "date" | "time" | "honorific" | "meeting" | "check";

export interface FieldSpec {
  readonly name: string;
  readonly way: FieldWay;
  readonly most?: number;
}

type Kind = Exclude<LetterForm["kind"], "agreement">;

const line = (name: string, most = 300): FieldSpec => ({ name, way: "line", most });
const lines = (name: string): FieldSpec => ({ name, way: "lines", most: 300 });
const area = (name: string): FieldSpec => ({ name, way: "area", most: 500 });
const date = (name: string): FieldSpec => ({ name, way: "date" });
const PERSON: readonly FieldSpec[] = [{ name: "honorific", way: "honorific" }, line("person", 150), line("position")];

/** The fields of each form in the order its page has them (NĐ 30 Phụ lục III, mẫu 1.1-1.10). */
export const FORM_SPECS: Readonly<Record<Kind, readonly FieldSpec[]>> = {
  decision: [line("authorityLine", 200)],
  telegram: [line("sender", 200)],
  invitation: [line("sender", 200), lines("guests"), area("event"), line("chair"), line("time"), line("place")],
  introduction: [line("sender", 200), ...PERSON, line("destination"), area("matter"), date("validUntil")],
  minutes: [
    { name: "meeting", way: "meeting" },
    { name: "startsAt", way: "time" },
    { name: "endsAt", way: "time" },
    line("place"),
    lines("attendance"),
    line("chair"),
    line("secretary", 150),
  ],
  leavePermit: [
    line("sender", 200),
    date("requestedOn"),
    ...PERSON,
    line("duration", 100),
    date("from"),
    date("to"),
    line("place"),
    line("countedAs"),
    { name: "confirmation", way: "check" },
  ],
  publicLetter: [line("title", 200)],
};

/** A form of this kind with nothing in it yet. */
export function emptyForm(kind: LetterForm["kind"]): LetterForm {
  if (kind === "agreement") {
    return { kind, parties: ["BÊN A", "BÊN B"].map((role) => emptyParty(role)) };
  }
  const filled = FORM_SPECS[kind].flatMap(({ name, way }): [string, unknown][] => {
    if (way === "line" || way === "area") return [[name, ""]];
    if (way === "lines") return [[name, []]];
    return way === "meeting" ? [[name, "Cuộc họp"]] : [];
  });
  return { kind, ...Object.fromEntries(filled) } as LetterForm;
}

export function emptyParty(role: string): Extract<LetterForm, { kind: "agreement" }>["parties"][number] {
  return { role, name: "", details: [], representative: "", position: "" };
}
