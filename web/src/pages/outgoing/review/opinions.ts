import type { OpinionList } from "@vanthu/office/outgoing/opinion-schema.ts";
import type { OutgoingDetail } from "@vanthu/office/outgoing/schema.ts";
import { get } from "../../../api.ts";
import { createLoad, type Load } from "../../../ui/loaded.tsx";

/** Opinions asked on a document. Nobody was asked of one without readers of its own: nothing is read for it. */
export function createOpinions(document: () => OutgoingDetail["document"]): Load<OpinionList> {
  const base = (): string => `/api/work/outgoing/${document().id}/opinions`;
  return createLoad(
    () => {
      const { readerIds } = document();
      return readerIds === undefined ? undefined : `${base()}?${String(readerIds.length)}`;
    },
    () => get<OpinionList>(base()),
  );
}
