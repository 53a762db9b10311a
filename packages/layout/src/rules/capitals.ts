import { capitalWarnings } from "../capitals.ts";
import { finding, type Rule } from "../judge.ts";
import { isCapitals } from "../text-shape.ts";

const MOST = 30;

/** Capitals by Annex II, told as doubts: what is a name a person decides. */
export const capitalsRule: Rule = ({ subject, running, addressees, recipients }) =>
  [...subject, ...running, ...addressees, ...recipients]
    .filter(({ text }) => !isCapitals(text))
    .flatMap((paragraph) =>
      capitalWarnings(paragraph.text).map(({ rule, article, found, expected }) =>
        finding({ component: "capitals", article }, "doubtful", rule, paragraph, { found, expected }),
      ),
    )
    .slice(0, MOST);
