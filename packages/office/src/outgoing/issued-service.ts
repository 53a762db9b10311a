import type { Cx } from "@vanthu/platform/context.ts";
import type { CivilDate } from "@vanthu/platform/office-time.ts";
import { maySee } from "./access-rules.ts";
import { ISSUED, OutgoingEntity } from "./item.ts";
import type { OutgoingDocument, OutgoingList } from "./schema.ts";
import { summaryOf } from "./summary.ts";

const PAGE = 100;
/** Sorts after every document of a day. */
const PAST_THE_DAY = "#~";

interface DaysAsked {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly after?: string | undefined;
}

/** One page of the documents issued on these days that are wanted, as far as the reader may see them. */
export async function listIssued(
  cx: Cx,
  { from, to, after }: DaysAsked,
  isWanted: (document: OutgoingDocument) => boolean,
): Promise<OutgoingList> {
  const page = await cx.store.query(OutgoingEntity, ISSUED, {
    index: 2,
    from,
    to: `${to}${PAST_THE_DAY}`,
    limit: PAGE,
    after,
  });
  const items = page.items
    .filter((item) => maySee(cx.actor, item) && isWanted(item))
    .map((item) => summaryOf(cx.actor, item));
  return page.next === undefined ? { items } : { items, next: page.next };
}
