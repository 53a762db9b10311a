import { expect, test } from "vitest";
import { mayPushToLoopback } from "./push-address.ts";

test("a push service on this machine is called only by a portal that is reached from this machine alone", () => {
  const awsEndpoint = "http://127.0.0.1:9000";

  expect(mayPushToLoopback({ awsEndpoint, appOrigin: "http://localhost:3000" })).toBe(true);
  expect(mayPushToLoopback({ awsEndpoint, appOrigin: undefined })).toBe(true);
  expect(mayPushToLoopback({ awsEndpoint, appOrigin: "https://vanban.lacthuy.gov.vn" })).toBe(false);
  expect(mayPushToLoopback({ awsEndpoint: undefined, appOrigin: "http://localhost:3000" })).toBe(false);
});
