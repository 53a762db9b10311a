import * as v from "valibot";
import type { Consumer } from "@vanthu/platform/consume.ts";
import { sendToProvince } from "./confirm-service.ts";
import { mailReport } from "./mail-service.ts";
import { WeekKey } from "./week-schema.ts";

const OfWeek = v.object({ week: WeekKey });

/** What follows from a report's own events. */
export const reportConsumers: readonly Consumer[] = [
  {
    name: "report.send_to_province",
    on: "report.confirmed",
    handle: (cx, { data }) => sendToProvince(cx, v.parse(OfWeek, data).week),
  },
  {
    name: "report.mail",
    on: "report.made",
    handle: (cx, event) => mailReport(cx, "report.mail", event, v.parse(OfWeek, event.data).week),
  },
];
