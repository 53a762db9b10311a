import { afterAll, beforeAll, expect, test } from "vitest";
import type { Cx } from "@vanthu/platform/context.ts";
import { addAbsence, endAbsence, listAbsences } from "@vanthu/office/absence/service.ts";
import { askExtension } from "@vanthu/office/incoming/extension-service.ts";
import { finish, report, start } from "@vanthu/office/incoming/handling-service.ts";
import { instruct } from "@vanthu/office/incoming/instruction-service.ts";
import { readDetail } from "@vanthu/office/incoming/read-service.ts";
import type { IncomingDetail, IncomingId } from "@vanthu/office/incoming/schema.ts";
import { handOver, recall, sendBack } from "@vanthu/office/incoming/transfer-service.ts";
import { forward, subAssign } from "@vanthu/office/incoming/widen-service.ts";
import { findSession } from "@vanthu/office/session/service.ts";
import { signIn } from "@vanthu/office/session/sign-in-service.ts";
import { standInsFor } from "@vanthu/office/staff/stand-in-service.ts";
import { startOfficeWorld, TEST_PASSWORD, type OfficeWorld, type Person } from "../office-world.ts";
import { registered } from "./incoming-builder.ts";

let world: OfficeWorld;
let token: string;
beforeAll(async () => {
  world = await startOfficeWorld();
  const { unitHead, otherHead } = people();
  await signInAnew();
  await addAbsence(as(unitHead), {
    kind: "leave",
    from: "2026-11-25",
    until: "2026-11-26",
    substituteId: otherHead.id,
    scope: ["handle"],
  });
});
afterAll(() => world.stop());

const people = () => world.lacThuy.people;
const as = (person: Person) => world.lacThuy.cx(person);
const reason = "Lý do đủ dài để ghi lại";

/** A session that is left alone ends. */
async function signInAnew(): Promise<void> {
  const name = `${people().otherHead.userName}@lacthuy`;
  token = (await signIn(world.world, { name, password: TEST_PASSWORD }, "127.0.0.1")).token;
}

/** The substitute as the next request would find him or her, by the session that is open. */
async function inPlace(): Promise<Cx> {
  const { otherHead } = people();
  const found = (await findSession(world.world, token))!;
  const standsInFor = await standInsFor(found.cx, otherHead.id, found.session.standsInFor);
  const cx = as(otherHead);
  return { ...cx, actor: { ...cx.actor, standsInFor } as Cx["actor"] };
}

/** Led by the head who is away. */
async function ledByAbsent(): Promise<IncomingId> {
  const { chair, unitHead } = people();
  const id = await registered(world.lacThuy);
  const { version } = (await readDetail(as(chair), id)).document;
  const given = { text: "Giao tham mưu", leadId: unitHead.id, coordinatingIds: [], informedIds: [], version };
  await instruct(as(chair), id, given);
  return id;
}

test("each step of an absent person's share is taken by who stands in, with both names, and the share stays that person's", async () => {
  const { unitHead, otherHead, specialist, archivist } = people();
  const cx = await inPlace();
  const [kept, handed, returned] = await Promise.all([ledByAbsent(), ledByAbsent(), ledByAbsent()]);
  const steps: readonly (() => Promise<IncomingDetail>)[] = [
    () => start(cx, kept),
    () => report(cx, kept, { text: "Đã họp với các thôn", percent: 30 }),
    () => askExtension(cx, kept, { wishedOn: "2026-12-30", reason }),
    () => forward(cx, kept, { staffIds: [archivist.id] }),
    () => subAssign(cx, kept, { staffIds: [specialist.id], text: "Soạn phần số liệu" }),
    () => recall(cx, kept, { staffId: specialist.id, reason }),
    () => finish(cx, kept, { result: "Đã giải quyết xong" }),
    () => handOver(cx, handed, { toId: specialist.id, reason }),
    () => sendBack(cx, returned, { reason }),
  ];

  const taken: IncomingDetail[] = [];
  for (const step of steps) taken.push(await step());

  const both = { byName: otherHead.fullName, onBehalfOf: unitHead.fullName };
  expect(taken.map(({ history }) => ({ byName: history[0]?.byName, onBehalfOf: history[0]?.onBehalfOf }))).toEqual(
    taken.map(() => both),
  );
  expect(taken.every(({ tasks }) => tasks.every(({ staffId }) => staffId !== otherHead.id))).toBe(true);
  const done = await readDetail(as(unitHead), kept);
  expect(done.tasks.find(({ staffId }) => staffId === unitHead.id)).toMatchObject({
    state: "finished",
    finishedByName: otherHead.fullName,
  });
});

test("an absence that ends in the middle of the work ends with it what the substitute may do and see; the work goes on with whose it is", async () => {
  const { unitHead } = people();
  const [id, overnight] = [await ledByAbsent(), await ledByAbsent()];
  await start(await inPlace(), id);
  await start(await inPlace(), overnight);

  // The last day is over at midnight of the office, without anybody's doing.
  world.time.set("2026-11-26T16:59:00Z");
  await signInAnew();
  await report(await inPlace(), overnight, { text: "Gần xong", percent: 80 });
  world.time.set("2026-11-26T17:01:00Z");
  await expect(report(as(unitHead), overnight, { text: "Về làm tiếp", percent: 90 })).resolves.toBeDefined();
  const late = await inPlace();
  for (const step of [
    () => finish(late, overnight, { result: "Xong" }),
    () => readDetail(late, overnight),
    () => sendBack(late, id, { reason }),
  ])
    await expect(step()).rejects.toThrow("incoming.missing");

  expect((await finish(as(unitHead), id, { result: "Xong" })).document.state).toBe("done");
});

test("whoever comes back early and says so takes the work back at once", async () => {
  const { unitHead, otherHead } = people();
  const days = { from: "2026-11-27", until: "2026-12-04" };
  await addAbsence(as(unitHead), { kind: "leave", ...days, substituteId: otherHead.id, scope: ["handle"] });
  const id = await ledByAbsent();
  await signInAnew();
  await start(await inPlace(), id);

  const [standing] = (await listAbsences(as(unitHead))).items.filter(({ mayEnd }) => mayEnd);
  await endAbsence(as(unitHead), standing!.id, standing!.version);

  await expect(finish(await inPlace(), id, { result: "Xong" })).rejects.toThrow("incoming.missing");
  expect((await finish(as(unitHead), id, { result: "Xong" })).document.state).toBe("done");
});
