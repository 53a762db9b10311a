import * as v from "valibot";
import { IncomingSummary } from "../incoming/schema.ts";
import { OutgoingSummary } from "../outgoing/schema.ts";
import { CertificateNotice } from "../signing/standing-schema.ts";
import { WaitingReport } from "../report/week-schema.ts";

/**
 * A queue of Hôm nay (what waits for me). toAccept: chờ vào sổ · toPassOn: chờ chuyển lãnh đạo · toInstruct: chờ bút phê · myTasks: việc của tôi ·
 * myDrafts · toVisa: chờ duyệt theo luồng · toOpine: chờ cho ý kiến · toApproveContent · toApproveLayout · toSign · toNumber: chờ cấp số · toSeal: chờ đóng dấu · toIssue: chờ phát hành
 */
export const IncomingQueue = v.object({
  key: v.picklist(["toAccept", "toPassOn", "toInstruct", "myTasks"]),
  items: v.array(IncomingSummary),
  more: v.boolean(),
});
export type IncomingQueue = v.InferOutput<typeof IncomingQueue>;

export const OutgoingQueue = v.object({
  key: v.picklist([
    "myDrafts",
    "toVisa",
    "toOpine",
    "toApproveContent",
    "toApproveLayout",
    "toSign",
    "toNumber",
    "toSeal",
    "toIssue",
  ]),
  items: v.array(OutgoingSummary),
  more: v.boolean(),
});

/** Hôm nay: only the queues the posts of the reader have, each sorted by deadline, at most 20 rows. */
export const Today = v.object({
  on: v.string(),
  incoming: v.array(IncomingQueue),
  outgoing: v.array(OutgoingQueue),
  /** For the clerk: packets held or rejected. */
  exchangeProblems: v.optional(v.number()),
  /** For who mends them: jobs that are stuck, at most 50. */
  stuckJobs: v.optional(v.number()),
  /** For who confirms reports: the weekly report that waits for it. */
  reportWaiting: v.optional(WaitingReport),
  /** Certificates that end, ended or were revoked: one's own; for the clerk and who looks after the unit, all. */
  certificates: v.optional(v.array(CertificateNotice)),
  /** For leaders: copies that wait to be decided; for the clerk: copies that wait to be made. At most 20. */
  copiesWaiting: v.optional(v.number()),
  /** For the clerk: the next number of each register. */
  nextNumbers: v.optional(v.object({ incoming: v.number(), outgoing: v.number() })),
});
export type Today = v.InferOutput<typeof Today>;

/** Pulse (nhịp): any other value than before means that Hôm nay may have changed. It says nothing else. */
export const Pulse = v.object({ pulse: v.string() });
export type Pulse = v.InferOutput<typeof Pulse>;
