import { finding, lookFindings, ruleFindings, type Rule } from "../judge.ts";
import { mostly } from "../text-shape.ts";

const ISSUER = { component: "issuer", article: "I.II.2.b" } as const;

/** The issuing body in bold capitals, the body above it in upright ones (Phụ lục I, Phần I, II.2). */
export const issuerRule: Rule = ({ bodies }, document) => {
  const last = bodies.at(-1);
  if (!last) return [finding({ ...ISSUER, article: "I.II.2.a" }, "wrong", "issuer.missing")];
  return [
    ...bodies.flatMap((body) => lookFindings(ISSUER, body, { size: [12, 13], italic: false, capitals: true })),
    ...(mostly(last, ({ bold }) => bold) ? [] : [finding(ISSUER, "wrong", "look.bold", last)]),
    ...ruleFindings(ISSUER, last, [1 / 3, 1 / 2], document),
  ];
};
