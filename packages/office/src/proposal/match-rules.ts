import { fold } from "@vanthu/platform/text.ts";
import { fieldsOf } from "./field-rules.ts";
import type { RoutingRule, RuleCondition } from "./rule-schema.ts";

/** What a rule looks at. `text`: the folded beginning of what could be read of the file. */
export interface MatchedDocument {
  readonly issuer: string;
  readonly senderCode?: string | undefined;
  readonly typeName: string;
  readonly referenceNumber: string;
  readonly subject: string;
  readonly text?: string | undefined;
}

/** A rule made ready to be tried at many documents: its words folded once. */
export interface ReadyRule {
  readonly rule: RoutingRule;
  readonly when: Readonly<Record<keyof RuleCondition, readonly string[]>>;
}

/** Between blanks, so that a word is looked for as a whole: `phong kinh te` does not stand in `van phong kinh tet`. */
const spaced = (text: string) => ` ${fold(text)} `;

export function readyRules(rules: readonly RoutingRule[]): ReadyRule[] {
  return rules.map((rule) => {
    const { senders, typeNames, fields, notations, subjectWords, textWords } = rule.when;
    const folded = (words: readonly string[]) => words.map(spaced);
    return {
      rule,
      when: {
        senders: folded(senders),
        typeNames: folded(typeNames),
        fields,
        notations: folded(notations),
        subjectWords: folded(subjectWords),
        textWords: folded(textWords),
      },
    };
  });
}

/** The rules that hold for a document, in their order. A rule without any condition holds for none. */
export function matching(ready: readonly ReadyRule[], document: MatchedDocument): RoutingRule[] {
  const subject = spaced(document.subject);
  const text = `${subject}${document.text ?? ""} `;
  const facts: Readonly<Record<keyof RuleCondition, string>> = {
    senders: `${spaced(document.issuer)}${spaced(document.senderCode ?? "")}`,
    typeNames: spaced(document.typeName),
    fields: "",
    notations: spaced(document.referenceNumber),
    subjectWords: subject,
    textWords: text,
  };
  const fields = new Set<string>(ready.some(({ when }) => when.fields.length > 0) ? fieldsOf(text) : []);
  return ready.flatMap(({ rule, when }) => {
    const asked = Object.entries(when).filter(([, list]) => list.length > 0);
    const holds = asked.every(([name, list]) =>
      list.some((word) => (name === "fields" ? fields.has(word) : facts[name as keyof RuleCondition].includes(word))),
    );
    return rule.on && asked.length > 0 && holds ? [rule] : [];
  });
}
