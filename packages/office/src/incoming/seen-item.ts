import * as v from "valibot";
import { entity } from "@vanthu/platform/store/entity.ts";

/**
 * TaskSeen (đã xem): when a person first opened a document he or she has a share in. Apart from the task: a small item
 * without an index is one write unit, and nobody's step is in its way.
 */
export const TaskSeenEntity = entity({
  name: "TaskSeen",
  schema: v.object({ documentId: v.string(), staffId: v.string(), at: v.string() }),
  key: ({ documentId, staffId }) => [`incoming#${documentId}`, `seen#${staffId}`],
});
