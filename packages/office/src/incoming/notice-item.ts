import { entity, type LocalKey } from "@vanthu/platform/store/entity.ts";
import { IncomingNotice } from "./notice-schema.ts";

export const IncomingNoticeEntity = entity({
  name: "IncomingNotice",
  schema: IncomingNotice,
  key: ({ incomingId }) => noticeKey(incomingId),
});

export const NOTICES = "incoming-notice";

export function noticeKey(incomingId: string): LocalKey {
  return [NOTICES, incomingId];
}
