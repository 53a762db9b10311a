import * as v from "valibot";
import type { Receiver } from "@vanthu/platform/tenant-message.ts";
import { checkImport } from "./check-service.ts";
import { ImportId } from "./import-schema.ts";
import { IMPORT_RUN, IMPORT_STARTED } from "./import-service.ts";
import { PART_DUE, PartKey, queueParts, settlePart, takePart } from "./part-service.ts";
import { PEOPLE_SENT, PEOPLE_TAKEN, PeopleTaken, takePeople } from "./people-service.ts";
import { keepPulse, PULSE_DUE, PULSE_SENT, sendPulse } from "./pulse-service.ts";
import { takeReminder, UNIT_REMINDED } from "./remind-service.ts";

const OfImport = v.object({ importId: ImportId });

/** What passes between a province and its units, and the steps of its long jobs. Heard twice, each changes nothing. */
export const onboardingReceivers: readonly Receiver[] = [
  { name: "onboarding.send_pulse", on: PULSE_DUE, receive: (cx) => sendPulse(cx) },
  { name: "onboarding.keep_pulse", on: PULSE_SENT, receive: (cx, message) => keepPulse(cx, message) },
  {
    name: "onboarding.check_import",
    on: IMPORT_STARTED,
    receive: (cx, { payload }) => checkImport(cx, v.parse(OfImport, payload).importId),
  },
  {
    name: "onboarding.queue_parts",
    on: IMPORT_RUN,
    receive: (cx, { payload }) => queueParts(cx, v.parse(OfImport, payload).importId),
  },
  { name: "onboarding.take_part", on: PART_DUE, receive: (cx, { payload }) => takePart(cx, v.parse(PartKey, payload)) },
  { name: "onboarding.take_people", on: PEOPLE_SENT, receive: (cx, message) => takePeople(cx, message) },
  {
    name: "onboarding.people_taken",
    on: PEOPLE_TAKEN,
    receive: (cx, { payload }) => {
      const { part, people } = v.parse(PeopleTaken, payload);
      return settlePart(cx, part, people);
    },
  },
  { name: "onboarding.take_reminder", on: UNIT_REMINDED, receive: (cx, message) => takeReminder(cx, message) },
];
