import { expect, test } from "vitest";
import { TenantTurns, tenantOf } from "./tenant-turns.ts";

/** Work that notes when it begins and ends when it is told to. */
function steps(turns: TenantTurns) {
  const begun: string[] = [];
  const ends = new Map<string, (failure?: Error) => void>();
  const ask = (tenant: string, name: string) =>
    turns.take(tenant, () => {
      begun.push(name);
      return new Promise<string>((resolve, reject) =>
        ends.set(name, (failure) => (failure ? reject(failure) : resolve(name))),
      );
    });
  const end = async (name: string, failure?: Error) => {
    ends.get(name)?.(failure);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { begun, ask, end };
}

test("a tenant has only so many requests at work; the next begins, in order, when one is done", async () => {
  const { begun, ask, end } = steps(new TenantTurns(2));
  const answers = ["1", "2", "3", "4"].map((name) => ask("a", name));
  expect(begun).toEqual(["1", "2"]);
  await end("2");
  expect(begun).toEqual(["1", "2", "3"]);
  for (const name of ["1", "3", "4"]) await end(name);
  expect(await Promise.all(answers)).toEqual(["1", "2", "3", "4"]);
});

test("another tenant does not wait behind a burst", () => {
  const { begun, ask } = steps(new TenantTurns(1));
  for (const name of ["a1", "a2", "a3"]) void ask("a", name);
  void ask("b", "b1");
  expect(begun).toEqual(["a1", "b1"]);
});

test("a request that fails makes room like any other", async () => {
  const { begun, ask, end } = steps(new TenantTurns(1));
  const failed = expect(ask("a", "1")).rejects.toThrow("no");
  void ask("a", "2");
  await end("1", new Error("no"));
  await failed;
  expect(begun).toEqual(["1", "2"]);
});

test("who has not signed in waits for nobody", () => {
  const turns = new TenantTurns(1);
  let begun = 0;
  for (let asked = 0; asked < 3; asked++) {
    void turns.take(undefined, () => {
      begun += 1;
      return new Promise(() => undefined);
    });
  }
  expect(begun).toBe(3);
});

test.each([
  [["vanthu=ten_01.AbC"], "ten_01"],
  [["a=b", "__Host-vanthu=ten_01.AbC"], "ten_01"],
  [["other=ten_01.AbC"], undefined],
  [undefined, undefined],
])("the tenant of the cookies %j is %s", (cookies, tenant) => {
  expect(tenantOf(cookies)).toBe(tenant);
});
