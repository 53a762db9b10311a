import { composeLetter } from "@vanthu/letter/compose-letter.ts";
import type { LetterInput } from "@vanthu/letter/letter-input.ts";
import { loadFonts } from "@vanthu/letter/load-fonts.ts";
import { sampleLetters } from "@vanthu/letter/sample/sample-letters.ts";
import { metric, type Metric } from "./result.ts";
import { quantile } from "./statistics.ts";

const WARM_UP = 5;
const RUNS = 40;

/** One page and a plan with two appendices, composed as the composing function does once it is warm. */
export async function measureCompose(): Promise<Metric[]> {
  const fonts = await loadFonts();
  const timesOf = async (input: LetterInput) => {
    const times: number[] = [];
    let last = { pages: 0, sizeBytes: 0 };
    for (let run = 0; run < WARM_UP + RUNS; run += 1) {
      const startedAt = performance.now();
      // Another key each time: nothing of an earlier run may be used again.
      const { pdf, pages } = await composeLetter({ ...input, documentKey: `bench ${String(run)}` }, fonts);
      if (run >= WARM_UP) times.push(performance.now() - startedAt);
      last = { pages, sizeBytes: pdf.byteLength };
    }
    return { times, ...last };
  };
  const page = await timesOf(sampleOf("Công văn"));
  const plan = await timesOf(sampleOf("Kế hoạch"));
  return [
    metric("compose.pageMs", quantile(page.times, 0.5), "ms", 250),
    metric("compose.slowestPageMs", Math.max(...page.times), "ms"),
    metric("compose.pageKb", page.sizeBytes / 1024, "KB"),
    metric("compose.planMs", quantile(plan.times, 0.5), "ms"),
    metric("compose.planPages", plan.pages, "pages", undefined, "higher"),
  ];
}

/** Drawn as the office draws it to be signed: number and date still open. */
function sampleOf(typeName: string): LetterInput {
  const sample = sampleLetters.find(({ input }) => input.typeName === typeName);
  if (!sample) throw new RangeError(`no sample of the type ${typeName}`);
  return { ...sample.input, number: undefined, issuedOn: undefined };
}
