import type { LetterInput } from "../letter-input.ts";
import { sampleDecisions } from "./sample-decisions.ts";
import { sampleNamed } from "./sample-named.ts";
import { samplePapers } from "./sample-papers.ts";
import { sampleSpecial } from "./sample-special.ts";

export interface SampleLetter {
  /** Of its file, without ending: `02-quyet-dinh`. */
  readonly name: string;
  readonly input: LetterInput;
}

/** One document of each of the 29 types, and of everything a type may bear besides. */
export const sampleLetters: readonly SampleLetter[] = [
  ...sampleDecisions,
  ...sampleNamed,
  ...samplePapers,
  ...sampleSpecial,
].map((input, index) => ({ name: `${String(index + 1).padStart(2, "0")}-${slug(input.typeName)}`, input }));

function slug(text: string): string {
  return text
    .replaceAll("Đ", "D")
    .replaceAll("đ", "d")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(" ", "-");
}
