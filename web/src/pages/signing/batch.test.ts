import type { SigningRequestView } from "@vanthu/office/signing/request-schema.ts";
import { describe, expect, test } from "vitest";
import { resultOf } from "./batch.ts";

type Item = SigningRequestView["items"][number];

const requestIn = (state: SigningRequestView["state"], reason?: string): SigningRequestView =>
  ({ state, reason, items: [] }) as unknown as SigningRequestView;
const itemIn = (state: Item["state"], code?: string): Item => ({ documentId: "out_1", state, code }) as Item;

describe("what a request says of a document", () => {
  test.each([
    [requestIn("waiting"), itemIn("waiting"), { state: "waiting" }],
    [requestIn("signed"), itemIn("done"), { state: "signed" }],
    [requestIn("done"), itemIn("failed", "outgoing.wrong_state"), { state: "refused", code: "outgoing.wrong_state" }],
    [
      requestIn("refused", "signing.refused_on_phone"),
      itemIn("waiting"),
      { state: "refused", code: "signing.refused_on_phone" },
    ],
  ])("follows from its own part, else from the request: %o %o", (request, item, result) => {
    expect(resultOf(request, item)).toEqual(result);
  });
});
