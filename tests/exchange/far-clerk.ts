import { ALL_DOCUMENTS, IncomingEntity, statePartition, type IncomingItem } from "@vanthu/office/incoming/item.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { RefusedRequest, type ApiClient } from "../job/api-client.ts";

/** What the clerk does with an arrived document, so that every kind of answer travels back. */
type Decision = "leave" | "accept" | "refuse";

const DECISIONS: readonly Decision[] = ["leave", "accept", "accept", "refuse"];
const CLERKS_AT_ONCE = 4;
const REASON = "Văn bản gửi nhầm nơi nhận, đề nghị gửi đúng đơn vị có thẩm quyền.";

/** What the sender must come to show for a document in this state at its receiver. */
const CODE_BY_STATE: Readonly<Partial<Record<IncomingItem["state"], string>>> = {
  arrived: "01",
  refused: "02",
  registered: "03",
};

/** Decides on every document that arrived and waits: by its number, so that a second look decides the same. */
export async function decideArrived(receiver: Cx, clerk: () => Promise<ApiClient>): Promise<void> {
  const arrived = await receiver.store.queryAll(IncomingEntity, statePartition("arrived"), { index: 2 });
  const waiting = arrived.filter((document) => decisionOf(document) !== "leave");
  if (waiting.length === 0) return;
  const client = await clerk();
  const work = async () => {
    for (let document = waiting.pop(); document; document = waiting.pop()) await decide(client, document);
  };
  await Promise.all(Array.from({ length: CLERKS_AT_ONCE }, work));
}

/** Every document the office ever had by exchange. */
export async function allArrivals(receiver: Cx): Promise<IncomingItem[]> {
  const all = await receiver.store.queryAll(IncomingEntity, ALL_DOCUMENTS, { index: 1 });
  return all.filter(({ exchange }) => exchange !== undefined);
}

export function codeToShow({ state }: IncomingItem): string | undefined {
  return CODE_BY_STATE[state];
}

async function decide(clerk: ApiClient, document: IncomingItem): Promise<void> {
  const [path, body] =
    decisionOf(document) === "accept" ? (["accept", {}] as const) : (["refuse", { reason: REASON }] as const);
  try {
    await clerk.send("POST", `/api/incoming/${document.id}/${path}`, body, `${document.id}-${path}`);
  } catch (error) {
    // A process that was killed may have done it and not said so; otherwise the next look decides.
    if (error instanceof RefusedRequest && error.problem.status !== 409) throw error;
  }
}

function decisionOf({ referenceNumber }: IncomingItem): Decision {
  return DECISIONS[Number.parseInt(referenceNumber, 10) % DECISIONS.length] ?? "leave";
}
