import * as v from "valibot";
import { entity, type LocalKey } from "@vanthu/platform/store/entity.ts";
import { IncomingId } from "./schema.ts";

/** AwaitedForm (chờ bản điện tử): a registered paper whose electronic copy is still to come over the exchange. */
export const AwaitedFormEntity = entity({
  name: "AwaitedForm",
  schema: v.object({ documentId: IncomingId }),
  key: ({ documentId }) => awaitedKey(documentId),
});

export const AWAITED_FORMS = "incoming-awaited-form";

export function awaitedKey(documentId: IncomingId): LocalKey {
  return [AWAITED_FORMS, documentId];
}
