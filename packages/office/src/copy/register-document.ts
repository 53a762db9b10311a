import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { replace, type Operation } from "@vanthu/platform/store/operation.ts";
import type { RegisteredDocuments } from "../register/document-port.ts";
import { CopyEntity, copyKey, copyPartition } from "./item.ts";
import { voidCopy } from "./rules.ts";
import { copyEventData } from "./view.ts";

/** What the book of copies' voided numbers do to the copies. A copy is made already: its row may be corrected, it may not. */
export const copiesInRegister: RegisteredDocuments = {
  partition: copyPartition,

  correct: () => Promise.resolve([]),

  async void(cx: Cx, documentId: string, reason: string): Promise<readonly Operation[]> {
    const copy = await cx.store.get(CopyEntity, copyKey(documentId));
    if (!copy) throw new Refusal("missing", "copy.missing");
    const next = voidCopy(copy, reason, cx.clock.now().toISOString());
    return [
      replace(CopyEntity, next),
      event(cx, "copy.voided", copyPartition(documentId), { ...copyEventData(next), reason }),
    ];
  },
};
