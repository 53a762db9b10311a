import type { BusinessView } from "@vanthu/office/outgoing/business-schema.ts";
import type { Delivery } from "@vanthu/office/outgoing/delivery-schema.ts";
import type { OutgoingDetail } from "@vanthu/office/outgoing/schema.ts";
import { t } from "./after-words.ts";

const GIVEN_BACK = "15";
const KEPT = "16";
const ANSWERS = [GIVEN_BACK, KEPT];

/** What stands beside a receiver's state: that it was removed, or asked for the document and has not
 * answered, or keeps it (16): the state itself stays what it was. */
export function markOf(
  { removedReceivers = [], ended }: Pick<OutgoingDetail["document"], "removedReceivers" | "ended">,
  tellings: readonly BusinessView[],
  { agencyId, statuses }: Pick<Delivery, "agencyId" | "statuses">,
): string | undefined {
  if (removedReceivers.some((one) => one.agencyId === agencyId)) return t("removed");
  // A recall asks nobody.
  if (ended) return undefined;
  const asked = tellings.find(({ kind, agencyIds }) => kind === "askBack" && agencyIds?.includes(agencyId));
  if (!asked) return undefined;
  const answer = statuses.findLast(({ code, receivedAt }) => ANSWERS.includes(code) && receivedAt >= asked.at);
  if (!answer) return t("awaiting");
  return answer.code === KEPT ? t("refusedBack") : undefined;
}
