import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { newId } from "@vanthu/platform/id.ts";
import { require, requireStaff } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { create, replace } from "@vanthu/platform/store/operation.ts";
import { readHistory } from "../audit/history-service.ts";
import type { HistoryList } from "../audit/schema.ts";
import { listStaff } from "../staff/service.ts";
import { forgetRules, readScores } from "./book-service.ts";
import { inOrder, requireWhole, without, withChanged, withRule } from "./edit-rules.ts";
import { RULE_BOOK_KEY, RuleBookEntity } from "./item.ts";
import { RuleId, type Assignee, type RoutingRule, type RuleDraft } from "./rule-schema.ts";
import type { OrderRules, RuleBookView, SaveRule, ScoreView } from "./rule-view-schema.ts";
import { confidenceOf, DEADLINE_SCORE, type Score } from "./score-rules.ts";

/** What the book's history stands under. */
const RULES = "routing-rules";

/** The rules of the office, each with how often it was right. Two reads. */
export async function readBook(cx: Cx): Promise<RuleBookView> {
  require(cx, "rules.manage", "incoming.instruct");
  const book = await cx.store.get(RuleBookEntity, RULE_BOOK_KEY);
  return viewOf(cx, book?.rules ?? [], book?.version ?? 0);
}

/** @throws Refusal `rule.no_condition`, `rule.no_result`, `rule.assigned_twice`, `rule.assignee_missing`, `rule.too_many`, `item.changed` */
export async function addRule(cx: Cx, { rule, version }: SaveRule): Promise<RuleBookView> {
  const made = await ruleOf(cx, newId(RuleId, "rul", cx.clock.now()), rule);
  return change(cx, version, "rule.added", made, (rules) => withRule(rules, made));
}

/** @throws Refusal as adding; `rule.missing` */
export async function editRule(cx: Cx, id: RuleId, { rule, version }: SaveRule): Promise<RuleBookView> {
  const made = await ruleOf(cx, id, rule);
  return change(cx, version, "rule.changed", made, (rules) => withChanged(rules, made));
}

/** @throws Refusal `rule.missing`, `item.changed` */
export async function removeRule(cx: Cx, id: RuleId, version: number): Promise<RuleBookView> {
  return change(cx, version, "rule.removed", { id }, (rules) => without(rules, id));
}

/** @throws Refusal `rule.missing` where the ids are not those of all rules, `item.changed` */
export async function orderRules(cx: Cx, { ids, version }: OrderRules): Promise<RuleBookView> {
  return change(cx, version, "rule.ordered", {}, (rules) => inOrder(rules, ids));
}

/** Who changed what in the book, for who may read it. */
export async function ruleHistory(cx: Cx): Promise<HistoryList> {
  require(cx, "rules.manage", "incoming.instruct");
  return { items: await readHistory(cx, "rule", RULES) };
}

async function ruleOf(cx: Cx, id: RuleId, draft: RuleDraft): Promise<RoutingRule> {
  const editor = requireStaff(cx, "rules.manage");
  requireWhole(draft);
  const { lead, coordinating, informed } = draft.then;
  await requireAtWork(cx, [...(lead ? [lead] : []), ...coordinating, ...informed]);
  return { id, ...draft, changedAt: cx.clock.now().toISOString(), changedByName: editor.name };
}

async function requireAtWork(cx: Cx, assignees: readonly Assignee[]): Promise<void> {
  const { items, departments } = await listStaff(cx);
  const known = new Set<string>([...items.map(({ id }) => id), ...departments.map(({ id }) => id)]);
  if (assignees.some((one) => !known.has("staffId" in one ? one.staffId : one.departmentId))) {
    throw new Refusal("conflict", "rule.assignee_missing");
  }
}

async function change(
  cx: Cx,
  version: number,
  type: `rule.${string}`,
  told: { readonly id?: string; readonly name?: string },
  edit: (rules: readonly RoutingRule[]) => RoutingRule[],
): Promise<RuleBookView> {
  requireStaff(cx, "rules.manage");
  const book = await cx.store.get(RuleBookEntity, RULE_BOOK_KEY);
  // One that is nowhere is missing, whatever version is named.
  const isThere = type === "rule.added" || told.id === undefined || book?.rules.some(({ id }) => id === told.id);
  if (!isThere) throw new Refusal("missing", "rule.missing");
  if ((book?.version ?? 0) !== version) throw new Refusal("conflict", "item.changed");
  const rules = edit(book?.rules ?? []);
  await cx.store.write([
    book ? replace(RuleBookEntity, { ...book, rules }) : create(RuleBookEntity, { rules }),
    event(cx, type, RULES, { ruleId: told.id, name: told.name }),
  ]);
  forgetRules(cx);
  return viewOf(cx, rules, version + 1);
}

async function viewOf(cx: Cx, rules: readonly RoutingRule[], version: number): Promise<RuleBookView> {
  const scoreOf = await readScores(cx);
  return {
    version,
    rules: rules.map((rule) => ({ ...rule, score: scoreView(scoreOf(rule.id)) })),
    deadlines: scoreView(scoreOf(DEADLINE_SCORE)),
  };
}

function scoreView(score: Score): ScoreView {
  return { judged: score.judged, right: score.right, confidence: confidenceOf(score) };
}
