import { expect, test } from "vitest";
import { corsHeaders, readCorsRules, writeCorsRules, type CorsRule } from "./cors.ts";

const aRule = (rule: Partial<CorsRule>): CorsRule => ({
  allowedOrigins: ["http://app.vn"],
  allowedMethods: ["GET"],
  allowedHeaders: [],
  exposeHeaders: [],
  ...rule,
});
const ask = (rule: Partial<CorsRule>, origin = "http://app.vn", method = "GET", headers: string[] = []) =>
  corsHeaders([aRule(rule)], { origin, method, headers });

test.each([
  ["http://app.vn", "http://app.vn", true],
  ["http://app.vn", "http://app.vn:8080", false],
  ["http://app.vn", "https://app.vn", false],
  ["http://*.app.vn", "http://xa.app.vn", true],
  ["http://*.app.vn", "http://app.vn", false],
  ["http://*.app.vn", "http://xa.app.vn.evil.com", false],
  ["http://127.0.0.1:*", "http://127.0.0.1:8787", true],
  ["*", "null", true],
  ["aba*ba", "aba", false],
])("the origin pattern %s, asked for %s, fits: %s", (pattern, origin, fits) => {
  expect(ask({ allowedOrigins: [pattern] }, origin) !== undefined).toBe(fits);
});

test("a method must stand in the rule", () => {
  expect(ask({ allowedMethods: ["PUT"] })).toBeUndefined();
});

test.each([
  [["content-type"], ["Content-Type"], true],
  [["x-amz-*"], ["x-amz-checksum-sha256"], true],
  [["x-amz-*"], ["x-amz-checksum-sha256", "content-type"], false],
  [["*"], ["anything", "at-all"], true],
  [[], ["content-type"], false],
])("allowed headers %j let %j through: %s", (allowedHeaders, headers, fits) => {
  expect(ask({ allowedHeaders }, "http://app.vn", "GET", headers) !== undefined).toBe(fits);
});

test("the first rule that fits is taken", () => {
  const rules = [
    aRule({ allowedMethods: ["PUT"], maxAgeSeconds: 1 }),
    aRule({ maxAgeSeconds: 2 }),
    aRule({ maxAgeSeconds: 3 }),
  ];
  const headers = corsHeaders(rules, { origin: "http://app.vn", method: "GET", headers: [] });
  expect(headers?.["access-control-max-age"]).toBe("2");
});

test("a rule for any origin answers *, without credentials; one for named origins names the asker", () => {
  expect(ask({ allowedOrigins: ["*"] })).toMatchObject({ "access-control-allow-origin": "*" });
  expect(ask({ allowedOrigins: ["*"] })).not.toHaveProperty("access-control-allow-credentials");
  expect(ask({})).toMatchObject({
    "access-control-allow-origin": "http://app.vn",
    "access-control-allow-credentials": "true",
    vary: expect.stringContaining("Origin") as string,
  });
});

test("rules are written and read back equal, with signs that XML escapes", () => {
  const rules = [aRule({ id: 'a <b> & "c"', exposeHeaders: ["ETag"], allowedHeaders: ["*"], maxAgeSeconds: 5 })];
  expect(readCorsRules(writeCorsRules(rules))).toEqual(rules);
});

test.each([
  ["is not well formed", "<CORSConfiguration>"],
  ["has no rule", "<CORSConfiguration></CORSConfiguration>"],
  [
    "has a rule without origin",
    "<CORSConfiguration><CORSRule><AllowedMethod>GET</AllowedMethod></CORSRule></CORSConfiguration>",
  ],
  [
    "allows an unknown method",
    "<CORSConfiguration><CORSRule><AllowedOrigin>*</AllowedOrigin><AllowedMethod>PATCH</AllowedMethod></CORSRule></CORSConfiguration>",
  ],
])("a configuration that %s is refused", (_what, xml) => {
  expect(() => readCorsRules(xml)).toThrow(expect.objectContaining({ status: 400 }) as Error);
});
