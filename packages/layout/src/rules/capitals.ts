import { capitalWarnings } from "../capitals.ts";
import type { Finding } from "../finding.ts";
import { finding, type Rule } from "../judge.ts";
import { isCapitals } from "../text-shape.ts";

const MOST = 30;
/** Some 500 pages; every name is looked for in every letter. */
const MOST_LETTERS = 1_500_000;

/** Capitals by Annex II, told as doubts: what is a name a person decides. */
export const capitalsRule: Rule = ({ subject, running, addressees, recipients }) => {
  const findings: Finding[] = [];
  let letters = 0;
  for (const paragraph of [...subject, ...running, ...addressees, ...recipients]) {
    if (findings.length >= MOST || letters > MOST_LETTERS) break;
    letters += paragraph.text.length;
    if (isCapitals(paragraph.text)) continue;
    for (const { rule, article, found, expected } of capitalWarnings(paragraph.text)) {
      findings.push(finding({ component: "capitals", article }, "doubtful", rule, paragraph, { found, expected }));
    }
  }
  return findings.slice(0, MOST);
};
