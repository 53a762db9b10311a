import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as v from "valibot";
import { finish, start } from "@vanthu/office/incoming/handling-service.ts";
import { instruct } from "@vanthu/office/incoming/instruction-service.ts";
import { readDetail } from "@vanthu/office/incoming/read-service.ts";
import { readOutgoing } from "@vanthu/office/outgoing/list-service.ts";
import { numberOutgoing } from "@vanthu/office/outgoing/number-service.ts";
import { registerPaper } from "@vanthu/office/outgoing/paper-service.ts";
import { outgoingInRegister } from "@vanthu/office/outgoing/register-document.ts";
import { correctRow, voidNumber } from "@vanthu/office/register/book-service.ts";
import { readRegister } from "@vanthu/office/register/read-service.ts";
import { DepartmentId } from "@vanthu/office/staff/schema.ts";
import { signedIn } from "@vanthu/platform/permission.ts";
import { startOfficeWorld, type OfficeWorld } from "../office-world.ts";
import { registered } from "./incoming-builder.ts";
import { equip, handlersOf, issuedReport, reportAt } from "./outgoing-builder.ts";

let world: OfficeWorld;
beforeAll(async () => {
  world = await startOfficeWorld();
  await equip(world.lacThuy);
});
afterAll(() => world.stop());

const clerkCx = () => world.lacThuy.cx(world.lacThuy.people.clerk);
const settle = (options?: { twice: boolean }) => world.settle(handlersOf(world), options);
const rowOf = async (number: number | undefined) =>
  (await readRegister(clerkCx(), "outgoing", 2026, {})).rows.find((row) => row.number === number);

describe("the outgoing book after issue", () => {
  test("names whom the document in fact went to, how many, and the day, however often the event comes", async () => {
    const { lacThuy, soNoiVu, caoPhong } = world;
    const drafted = { receivers: [{ agencyId: caoPhong.agencyId, name: "UBND xã Cao Phong" }] };

    const { document } = await issuedReport({ office: lacThuy, world }, [soNoiVu], drafted);
    const before = await rowOf(document.number);
    await settle({ twice: true });

    expect(before).toMatchObject({ recipients: "UBND xã Cao Phong; Như trên" });
    expect(await rowOf(document.number)).toMatchObject({
      recipients: "Sở Nội vụ tỉnh Phú Thọ; Như trên",
      copies: 1,
      forwardedOn: "2026-11-25",
    });
  });

  test("keeps what the clerk corrected before", async () => {
    const { lacThuy, soNoiVu } = world;
    const { document } = await issuedReport({ office: lacThuy, world }, [soNoiVu]);
    const place = { kind: "outgoing", year: 2026, number: document.number! } as const;
    await correctRow(clerkCx(), outgoingInRegister, place, {
      reason: "Ghi đủ nơi nhận",
      fields: { recipients: "Các sở, ngành" },
    });

    await settle();

    expect(await rowOf(document.number)).toMatchObject({ recipients: "Các sở, ngành", forwardedOn: "2026-11-25" });
  });

  test("bears the day of a document signed on paper too", async () => {
    const { people } = world.lacThuy;
    const { departmentId } = signedIn(world.lacThuy.cx(people.specialist));

    const { number } = await registerPaper(clerkCx(), {
      typeName: "Giấy mời",
      subject: "Họp giao ban tháng 12",
      urgency: "normal",
      signerId: people.chair.id,
      departmentId: v.parse(DepartmentId, departmentId),
      receivers: [],
      recipientLines: ["Các thôn"],
      copies: 12,
      files: [],
    });
    await settle();

    expect(await rowOf(number)).toMatchObject({ recipients: "Các thôn", copies: 12, forwardedOn: "2026-11-25" });
  });
});

describe("an answer whose number was voided", () => {
  test("is no answer any more, and its file is not filled", async () => {
    const { chair, specialist } = world.lacThuy.people;
    const questionId = await registered(world.lacThuy);
    const { document } = await readDetail(clerkCx(), questionId);
    await instruct(world.lacThuy.cx(chair), questionId, {
      text: "Giao trả lời",
      leadId: specialist.id,
      coordinatingIds: [],
      informedIds: [],
      version: document.version,
    });
    await start(world.lacThuy.cx(specialist), questionId);
    const signed = await reportAt(world.lacThuy, "signed", {}, questionId);
    const { id, number } = await numberOutgoing(clerkCx(), signed.document.id, signed.document.version);

    await voidNumber(
      clerkCx(),
      outgoingInRegister,
      { kind: "outgoing", year: 2026, number },
      { reason: "Ký nhầm bản cũ" },
    );
    await settle({ twice: true });

    const answered = await readDetail(clerkCx(), questionId);
    const voided = await readOutgoing(clerkCx(), id);
    expect(answered.document.answers ?? []).toEqual([]);
    expect(voided.document).toMatchObject({ state: "void", filling: { done: false } });
    await expect(finish(world.lacThuy.cx(specialist), questionId, { answerId: id })).rejects.toMatchObject({
      code: "incoming.answer_not_numbered",
    });
  });
});
