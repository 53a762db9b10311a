import { Refusal } from "@vanthu/platform/refusal.ts";
import { awaitsAnswer } from "./business-rules.ts";
import type { BusinessSending } from "./business-schema.ts";
import type { Delivery } from "./delivery-schema.ts";

/** Whether the document may be asked back there: it went out over the exchange and is neither finished nor gone. */
export function mayAskBack({ state, shownCode }: Pick<Delivery, "state" | "shownCode">): boolean {
  return (state === "sent" || state === "reported") && !["02", "06", "15"].includes(shownCode ?? "");
}

/**
 * Yêu cầu lấy lại (13) may reach a receiver at any time before it has finished (06), once until it has answered.
 * @throws Refusal `outgoing.ask_back_finished`, `outgoing.ask_back_unfit`, `outgoing.already_asked_back`, each with
 *   `agency`
 */
export function refuseAskBack(delivery: Delivery, sendings: readonly BusinessSending[]): void {
  const agency = { agency: delivery.agencyName };
  if (delivery.shownCode === "06") throw new Refusal("conflict", "outgoing.ask_back_finished", agency);
  if (!mayAskBack(delivery)) throw new Refusal("conflict", "outgoing.ask_back_unfit", agency);
  if (awaitsAnswer(delivery, sendings)) throw new Refusal("conflict", "outgoing.already_asked_back", agency);
}
