import { event } from "@vanthu/platform/event.ts";
import { replace } from "@vanthu/platform/store/operation.ts";
import { forgetRules } from "../proposal/book-service.ts";
import { RULE_BOOK_KEY, RuleBookEntity } from "../proposal/item.ts";
import { rulesNaming, withPersonReplaced } from "../proposal/person-rules.ts";
import type { HandoverSource } from "./source.ts";

/**
 * Routing rules that name the leaver. All in one line, because they stand in one book: two lines that change it at once
 * would meet.
 */
export const ruleSource: HandoverSource = {
  kinds: ["rule"],
  async list(cx, staffId) {
    const book = await cx.store.get(RuleBookEntity, RULE_BOOK_KEY);
    const { length } = rulesNaming(book?.rules ?? [], staffId);
    if (length === 0) return [];
    return [
      {
        kind: "rule" as const,
        ref: "rule#book",
        title: `${length} quy tắc chuyển văn bản nêu tên`,
        href: "/rules",
        how: "give" as const,
      },
    ];
  },
  async move(cx, _ref, from, to) {
    const book = await cx.store.get(RuleBookEntity, RULE_BOOK_KEY);
    if (!book || rulesNaming(book.rules, from.id).length === 0) return undefined;
    forgetRules(cx);
    return {
      operations: [
        replace(RuleBookEntity, { ...book, rules: withPersonReplaced(book.rules, from.id, { staffId: to.id }) }),
        event(cx, "rule.handed_over", "routing-rules", { staffName: from.fullName, toName: to.fullName }),
      ],
      ends: "moved",
    };
  },
};
