import type { IncomingDocument } from "../incoming/schema.ts";
import { matching, type MatchedDocument, type ReadyRule } from "./match-rules.ts";
import type { Assignee } from "./rule-schema.ts";
import type { RuleTrial, TriedDocument } from "./rule-view-schema.ts";

/** As many as a page shows; the counts are of all. */
const MOST_SHOWN = 50;

/** What a document looks like to a rule. */
export function matchedOf(document: IncomingDocument, text: string | undefined): MatchedDocument {
  const { issuer, typeName, referenceNumber, subject, exchange } = document;
  return { issuer, senderCode: exchange?.senderCode, typeName, referenceNumber, subject, text };
}

interface Given {
  readonly leadId?: string | undefined;
  readonly leadDepartmentId?: string | undefined;
}

/** Whether a document was given to whom a rule names. */
export function isAgreed(lead: Assignee, given: Given): boolean {
  return "staffId" in lead ? lead.staffId === given.leadId : lead.departmentId === given.leadDepartmentId;
}

/**
 * Tries one rule at past documents, whether it is switched on or not; the others say where it would not be followed because one
 * above it names who leads.
 */
export function tryAt(
  documents: readonly IncomingDocument[],
  textOf: (id: string) => string | undefined,
  { tried, above }: { readonly tried: ReadyRule; readonly above: readonly ReadyRule[] },
): RuleTrial {
  const asked = { ...tried, rule: { ...tried.rule, on: true } };
  const { lead } = tried.rule.then;
  const held = documents.flatMap((document): TriedDocument[] => {
    const facts = matchedOf(document, textOf(document.id));
    if (matching([asked], facts).length === 0) return [];
    const given = document.instruction;
    const overruling = matching(above, facts).find(({ then }) => then.lead);
    return [
      {
        id: document.id,
        arrivalNumber: document.arrivalNumber,
        arrivedOn: document.arrivedOn,
        referenceNumber: document.referenceNumber,
        issuer: document.issuer,
        typeName: document.typeName,
        subject: document.subject,
        ...(given?.leadId !== undefined && { leadName: given.leadName }),
        ...(given?.leadId !== undefined && lead && { agrees: isAgreed(lead, given) }),
        ...(overruling && { overruledBy: overruling.name }),
      },
    ];
  });
  return {
    tried: documents.length,
    held: held.length,
    decided: held.filter(({ agrees }) => agrees !== undefined).length,
    agreed: held.filter(({ agrees }) => agrees === true).length,
    documents: held.slice(0, MOST_SHOWN),
  };
}
