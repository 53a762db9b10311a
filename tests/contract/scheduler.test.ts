import {
  CreateScheduleCommand,
  DeleteScheduleCommand,
  GetScheduleCommand,
  ListSchedulesCommand,
  UpdateScheduleCommand,
  type CreateScheduleCommandInput,
} from "@aws-sdk/client-scheduler";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aName, isAws, openTarget, region, type Target } from "./target.ts";

let target: Target;
const made: string[] = [];
beforeAll(async () => {
  target = await openTarget();
});
afterAll(async () => {
  for (const Name of made) await target.scheduler.send(new DeleteScheduleCommand({ Name }));
  await target.close();
});

/** On AWS the role must exist and trust the scheduler: `TEST_SCHEDULER_ROLE`. */
const roleArn = process.env["TEST_SCHEDULER_ROLE"];
const aSchedule = (more: Partial<CreateScheduleCommandInput> = {}): CreateScheduleCommandInput => ({
  Name: aName("schedule"),
  ScheduleExpression: "cron(0 15 ? * FRI *)",
  ScheduleExpressionTimezone: "Asia/Ho_Chi_Minh",
  FlexibleTimeWindow: { Mode: "OFF" },
  State: "DISABLED",
  Target: {
    Arn: `arn:aws:lambda:${region}:000000000000:function:schedule`,
    RoleArn: roleArn ?? "arn:aws:iam::000000000000:role/scheduler",
    Input: `{"time":"<aws.scheduler.scheduled-time>"}`,
  },
  ...more,
});
async function create(more: Partial<CreateScheduleCommandInput> = {}): Promise<string> {
  const input = aSchedule(more);
  await target.scheduler.send(new CreateScheduleCommand(input));
  made.push(input.Name ?? "");
  return input.Name ?? "";
}

describe.skipIf(isAws && roleArn === undefined)("schedules", () => {
  test("a schedule is found with all it was given", async () => {
    const Name = await create({ Description: "Báo cáo tuần" });
    expect(await target.scheduler.send(new GetScheduleCommand({ Name }))).toMatchObject({
      Name,
      GroupName: "default",
      Description: "Báo cáo tuần",
      State: "DISABLED",
      ScheduleExpression: "cron(0 15 ? * FRI *)",
      ScheduleExpressionTimezone: "Asia/Ho_Chi_Minh",
      Target: { Input: `{"time":"<aws.scheduler.scheduled-time>"}` },
      CreationDate: expect.any(Date) as Date,
    });
  });

  test("a name is taken once", async () => {
    const Name = await create();
    const again = target.scheduler.send(new CreateScheduleCommand(aSchedule({ Name })));
    await expect(again).rejects.toMatchObject({ name: "ConflictException" });
  });

  test("changing a schedule replaces all of it", async () => {
    const Name = await create({ Description: "cũ" });
    await target.scheduler.send(new UpdateScheduleCommand(aSchedule({ Name, ScheduleExpression: "rate(15 minutes)" })));
    const changed = await target.scheduler.send(new GetScheduleCommand({ Name }));
    expect(changed.ScheduleExpression).toBe("rate(15 minutes)");
    expect(changed.Description).toBeUndefined();
  });

  test("a list shows the schedules of a beginning and of a state, by pages", async () => {
    const NamePrefix = aName("list");
    for (const end of ["a", "b", "c"]) await create({ Name: `${NamePrefix}${end}` });
    const list = (more = {}) => target.scheduler.send(new ListSchedulesCommand({ NamePrefix, ...more }));
    const first = await list({ MaxResults: 2 });
    expect(first.Schedules?.map(({ Name }) => Name)).toEqual([`${NamePrefix}a`, `${NamePrefix}b`]);
    const rest = await list({ MaxResults: 2, NextToken: first.NextToken });
    expect(rest.Schedules?.map(({ Name }) => Name)).toEqual([`${NamePrefix}c`]);
    expect((await list({ State: "ENABLED" })).Schedules).toEqual([]);
  });

  test("a deleted schedule is not there", async () => {
    const Name = aName("schedule");
    await target.scheduler.send(new CreateScheduleCommand(aSchedule({ Name })));
    await target.scheduler.send(new DeleteScheduleCommand({ Name }));
    const asked = target.scheduler.send(new GetScheduleCommand({ Name }));
    await expect(asked).rejects.toMatchObject({ name: "ResourceNotFoundException" });
  });

  test.each([
    ["an expression that is none", { ScheduleExpression: "every friday" }],
    ["both day fields", { ScheduleExpression: "cron(0 15 * * FRI *)" }],
    ["a zone there is not", { ScheduleExpressionTimezone: "Asia/Cao_Phong" }],
    ["a group there is not", { GroupName: "contract-nothing" }],
    ["a name with spaces", { Name: "hai từ" }],
  ])("a schedule with %s is refused", async (_what, more) => {
    const sent = target.scheduler.send(new CreateScheduleCommand(aSchedule(more)));
    await expect(sent).rejects.toMatchObject({
      name: expect.stringMatching(/^(ValidationException|ResourceNotFoundException)$/) as string,
    });
  });
});
