import { idOf } from "@vanthu/platform/id.ts";
import type * as v from "valibot";

/** Of an incoming document; apart from what that is, which whoever only names one need not know. */
export const IncomingId = idOf("in");
export type IncomingId = v.InferOutput<typeof IncomingId>;
