import { expect, test } from "vitest";
import { peopleTitle } from "./people-title.ts";

const event = (type: string, subject: string, data: object) => ({ type, subject, data }) as never;

test("a notice about people opens the page where its reader may look", () => {
  expect(peopleTitle(event("absence.entered", "staff#stf_1", { staffName: "Lê A" }))).toEqual({
    title: "Lê A",
    href: "/directory?view=absence",
  });
  expect(peopleTitle(event("handover.started", "handover#hov_1", { fromName: "Lê A" }))).toEqual({
    title: "Lê A",
    href: "/",
  });
  expect(peopleTitle(event("handover.finished", "handover#hov_1", { fromName: "Lê A" }))).toEqual({
    title: "Lê A",
    href: "/handover/hov_1",
  });
  expect(peopleTitle(event("incoming.routed", "incoming#in_1", {}))).toBeUndefined();
});
