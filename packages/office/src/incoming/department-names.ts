import type { Cx } from "@vanthu/platform/context.ts";
import { ProcessMemory } from "../process-memory.ts";
import { DepartmentEntity } from "../staff/item.ts";
import type { Department } from "../staff/schema.ts";

/** Departments are renamed once in years. */
const names = new ProcessMemory<ReadonlyMap<string, string>>(300_000);

/** Names of departments by id. One read, none where the process has read them all within five minutes. */
export async function departmentNames(cx: Cx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const known = names.recall(cx) ?? new Map<string, string>();
  const missing = [...new Set(ids)].filter((id) => !known.has(id));
  if (missing.length === 0) return known;
  const found = await cx.store.getMany(missing.map((id) => ({ entity: DepartmentEntity, key: ["departments", id] })));
  const read = found.flatMap((item) => (item ? [item as unknown as Department] : []));
  return names.keep(cx, new Map([...known, ...read.map(({ id, name }) => [id, name] as const)]));
}
