import type { ChannelsByKind } from "./preference-schema.ts";

const CALLED = { email: false, push: true };
const QUIET = { email: false, push: false };

/** Until a person chooses: no mails; devices that were entered are called for what cannot wait till the next visit. */
export const USUAL_CHANNELS: ChannelsByKind = {
  assigned: CALLED,
  progress: QUIET,
  draft: CALLED,
  deadline: CALLED,
  escalation: CALLED,
  digest: QUIET,
  care: CALLED,
};
