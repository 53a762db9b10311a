import type { Cx } from "@vanthu/platform/context.ts";
import { newId } from "@vanthu/platform/id.ts";
import { require } from "@vanthu/platform/permission.ts";
import { listStaff } from "../staff/service.ts";
import { readReadyRules } from "./book-service.ts";
import { readyRules } from "./match-rules.ts";
import { offeredFrom } from "./offer-rules.ts";
import { pastDocuments, pastTexts } from "./past-service.ts";
import { RuleId } from "./rule-schema.ts";
import type { OfferedRule, RuleTrial, TryRule } from "./rule-view-schema.ts";
import { tryAt } from "./try-rules.ts";

/** What a rule would have proposed for the last 200 documents, and what was really done. Nothing is written. */
export async function tryRule(cx: Cx, { rule, id }: TryRule): Promise<RuleTrial> {
  require(cx, "rules.manage");
  const [documents, all] = await Promise.all([pastDocuments(cx), readReadyRules(cx)]);
  const looksAtText = rule.when.textWords.length + rule.when.fields.length > 0;
  const texts = looksAtText ? await pastTexts(cx, documents) : new Map<string, string>();
  const at = all.findIndex((one) => one.rule.id === id);
  const now = cx.clock.now();
  const [tried] = readyRules([
    { ...rule, id: id ?? newId(RuleId, "rul", now), changedAt: now.toISOString(), changedByName: "" },
  ]);
  const above = at < 0 ? all : all.slice(0, at);
  return tried
    ? tryAt(documents, (documentId) => texts.get(documentId), { tried, above })
    : { tried: documents.length, held: 0, decided: 0, agreed: 0, documents: [] };
}

/** Three rules to begin with, from who was given documents of the same body before. */
export async function offerRules(cx: Cx): Promise<OfferedRule[]> {
  require(cx, "rules.manage");
  const [documents, { departments }] = await Promise.all([pastDocuments(cx), listStaff(cx)]);
  return offeredFrom(documents, new Map(departments.map(({ id, name }) => [id, name])));
}
