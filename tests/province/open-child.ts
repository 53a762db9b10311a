import { TransactWriteItemsCommand } from "@aws-sdk/client-dynamodb";
import * as v from "valibot";
import { ImportId } from "@vanthu/office/onboarding/import-schema.ts";
import { UnitEntity, UNITS } from "@vanthu/office/onboarding/unit-item.ts";
import { listStaff } from "@vanthu/office/staff/service.ts";
import { systemContext, type Cx } from "@vanthu/platform/context.ts";
import type { World } from "@vanthu/platform/world.ts";
import { startProvinceMachine } from "./province-machine.ts";
import { administratorOf, openPlannedProvince } from "./province-plan.ts";
import { startList, whenImport } from "./run-list.ts";
import { unitList, uploadList } from "./unit-list.ts";

/** What this process is to do, in its environment. */
const Task = v.object({
  VANTHU_DATA: v.string(),
  /** It kills itself at so many writes after the list was set going; left out, it finishes. */
  DIE_AT_WRITE: v.optional(v.pipe(v.string(), v.transform(Number))),
  /** Left by the process before this one, which it goes on with. */
  IMPORT_ID: v.optional(ImportId),
});

/** A unit the province keeps, with the names of the people inside it. */
export interface FoundUnit {
  readonly name: string;
  readonly tenantId: string;
  readonly opened: boolean;
  readonly people: readonly string[];
}

const PROVINCE = "38";
const PEOPLE_EACH = 5;
const COMMUNES = Array.from({ length: 10 }, (_, at) => ({
  province_gso: PROVINCE,
  province: "Tỉnh Thanh Hoá",
  unit_gso: String(90_000 + at),
  kind: "xa" as const,
  name: `Xã Mường ${String(at)}`,
}));
/** So that the next process need not wait a minute for what this one had in hand. */
const HIDDEN_SECONDS = 3;

const task = v.parse(Task, process.env);
const machine = await startProvinceMachine({
  dataFolder: task.VANTHU_DATA,
  concurrency: 2,
  hiddenSeconds: HIDDEN_SECONDS,
});
const { world } = machine;
const known = await administratorOf(world, PROVINCE);
if (known) console.log(`found ${JSON.stringify(await unitsOf(known))}`);
if (known && task.DIE_AT_WRITE !== undefined) dieAtWrite(world, task.DIE_AT_WRITE);
machine.work();
const cx = known ?? (await newProvince(world));
const importId = task.IMPORT_ID ?? (await startList(cx, await listOf(cx)));
console.log(`import ${importId}`);
if (!known && task.DIE_AT_WRITE !== undefined) dieAtWrite(world, task.DIE_AT_WRITE);
const { done, problems } = await whenImport(cx, importId, ({ state }) => state === "done");
console.log(`units ${JSON.stringify(await unitsOf(cx))}`);
console.log(`done ${JSON.stringify({ done, problems })}`);
await machine.stop();

/** Ends this very process, as a power cut would, before its n-th write from now is sent. */
function dieAtWrite({ table }: World, nth: number): void {
  let writes = 0;
  table.middlewareStack.add(
    (next, { commandName }) =>
      async (input) => {
        if (commandName === TransactWriteItemsCommand.name) writes += 1;
        if (writes === nth) process.kill(process.pid, "SIGKILL");
        return next(input);
      },
    { step: "initialize" },
  );
}

function newProvince(within: World): Promise<Cx> {
  return openPlannedProvince(within, { gso: PROVINCE, name: "Tỉnh Thanh Hoá", communes: COMMUNES });
}

async function listOf(cx: Cx) {
  const names = COMMUNES.map(({ name }) => name);
  return uploadList(cx, await unitList(names, PEOPLE_EACH));
}

async function unitsOf(cx: Cx): Promise<FoundUnit[]> {
  const units = await cx.store.queryAll(UnitEntity, UNITS);
  return Promise.all(
    units.map(async ({ name, tenantId, opened }) => {
      const { items } = await listStaff(systemContext(cx.world, tenantId, "test"));
      return { name, tenantId, opened, people: items.map(({ fullName }) => fullName) };
    }),
  );
}
