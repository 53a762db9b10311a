import type { BusinessView } from "@vanthu/office/outgoing/business-schema.ts";
import type { Delivery } from "@vanthu/office/outgoing/delivery-schema.ts";
import type { OutgoingDetail } from "@vanthu/office/outgoing/schema.ts";
import { t } from "./after-words.ts";

const ANSWERS = ["15", "16"];

/** What stands beside a receiver's state: that it was removed, or asked for the document and has not answered. */
export function markOf(
  { removedReceivers = [], ended }: Pick<OutgoingDetail["document"], "removedReceivers" | "ended">,
  tellings: readonly BusinessView[],
  { agencyId, statuses }: Pick<Delivery, "agencyId" | "statuses">,
): string | undefined {
  if (removedReceivers.some((one) => one.agencyId === agencyId)) return t("removed");
  // A recall asks nobody.
  if (ended) return undefined;
  const asked = tellings.find(({ kind, agencyIds }) => kind === "askBack" && agencyIds?.includes(agencyId));
  const isAnswered = statuses.some(({ code, receivedAt }) => ANSWERS.includes(code) && receivedAt >= (asked?.at ?? ""));
  return asked && !isAnswered ? t("awaiting") : undefined;
}
