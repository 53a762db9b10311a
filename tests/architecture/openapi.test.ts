import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describeApi } from "@vanthu/functions/describe-api.ts";
import { describe, expect, test } from "vitest";
import { root } from "./source-files.ts";

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly security?: readonly object[];
  readonly responses: Readonly<Record<string, object>>;
}

const described = describeApi() as { readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> };
const operations = Object.entries(described.paths).flatMap(([path, byMethod]) =>
  Object.entries(byMethod).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
);

describe("what the API says of itself", () => {
  test("is what its routes say; `npm run build` writes it anew", () => {
    const stored: unknown = JSON.parse(readFileSync(join(root, "packages/functions/openapi.json"), "utf8"));

    expect(stored).toEqual(JSON.parse(JSON.stringify(described)));
  });

  test("names each operation once, in words of its tag", () => {
    const ids = operations.map(({ operation }) => operation.operationId);

    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z][A-Za-z]+$/.test(id))).toEqual([]);
    expect(operations.filter(({ operation }) => operation.summary === "" || operation.tags.length !== 1)).toEqual([]);
    expect(ids.length).toBeGreaterThan(50);
  });

  test("asks for a session everywhere but at the door", () => {
    const open = operations.filter(({ operation }) => !operation.security);

    expect(open.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([
      "GET /api/check/{handle}/{code}",
      "GET /api/health",
      "GET /api/openapi.json",
      "POST /api/session",
      "POST /api/session/first",
    ]);
  });
});

describe("docs/api.md", () => {
  const page = readFileSync(join(root, "docs/api.md"), "utf8");
  /** `POST /api/incoming/:id` of each table row, without query and remarks. */
  const listed = [...page.matchAll(/\b(GET|POST|PUT|PATCH|DELETE) `(\/api\/[^`?]*)[^`]*`/g)].map(
    ([, method = "", path = ""]) => `${method} ${path}`,
  );
  // A line may name several paths after one method: "GET `/api/openapi.json` · `/api/health`".
  const more = [...page.matchAll(/\b(GET) `[^`]+` · `(\/api\/[^`?]*)`/g)].map(
    ([, method = "", path = ""]) => `${method} ${path}`,
  );
  const routes = operations.map(({ method, path }) => `${method} ${path.replace(/\{(\w+)\}/g, ":$1")}`);

  test("names every route, and none that is not there", () => {
    const named = new Set([...listed, ...more]);

    expect(routes.filter((route) => !named.has(route))).toEqual([]);
    expect([...named].filter((route) => !routes.includes(route))).toEqual([]);
  });
});
