import type { RestOperations } from "../http/rest-service.ts";
import { ServiceError, type JsonObject } from "../http/service-error.ts";
import type { ScheduleRecord, Schedules, ScheduleTarget } from "./schedules.ts";
import { readTimetable } from "./timetable.ts";

const groupName = "default";
const maxPage = 100;

function invalid(message: string): ServiceError {
  return new ServiceError("ValidationException", message);
}

/** EventBridge Scheduler; what is due is handed out by `startSchedulePoller`. */
export function schedulerOperations(schedules: Schedules, region: string): RestOperations {
  const arnOf = (name: string) => `arn:aws:scheduler:${region}:000000000000:schedule/${groupName}/${name}`;

  function find(input: JsonObject): ScheduleRecord {
    checkGroup(input["groupName"]);
    const name = String(input["Name"]);
    const found = schedules.find(name);
    if (found) return found;
    throw new ServiceError("ResourceNotFoundException", `Schedule ${name} does not exist.`, { status: 404 });
  }

  return {
    "POST /schedules/{Name}": async (input) => {
      const name = String(input["Name"]);
      if (!/^[0-9A-Za-z._-]{1,64}$/.test(name)) throw invalid("Value at 'name' failed to satisfy constraint");
      if (schedules.find(name)) {
        throw new ServiceError("ConflictException", `Schedule ${name} already exists.`, { status: 409 });
      }
      const now = schedules.clock.now();
      await schedules.save({ ...readInput(name, input, now), createdAt: now });
      return { ScheduleArn: arnOf(name) };
    },

    "PUT /schedules/{Name}": async (input) => {
      const { name, createdAt } = find(input);
      await schedules.save({ ...readInput(name, input, schedules.clock.now()), createdAt });
      return { ScheduleArn: arnOf(name) };
    },

    "GET /schedules/{Name}": (input) => {
      const schedule = find(input);
      return {
        ...summaryOf(schedule, arnOf),
        ScheduleExpression: schedule.expression,
        ScheduleExpressionTimezone: schedule.timezone,
        FlexibleTimeWindow: { Mode: "OFF" },
        ActionAfterCompletion: schedule.actionAfterCompletion,
        Target: schedule.target,
        ...(schedule.description !== undefined && { Description: schedule.description }),
        ...(schedule.startsAt !== undefined && { StartDate: schedule.startsAt / 1000 }),
        ...(schedule.endsAt !== undefined && { EndDate: schedule.endsAt / 1000 }),
      };
    },

    "DELETE /schedules/{Name}": async (input) => {
      await schedules.remove(find(input).name);
      return {};
    },

    "GET /schedules": (input) => {
      checkGroup(input["ScheduleGroup"]);
      const limit = Math.min(maxPage, Number(input["MaxResults"] ?? maxPage));
      const after = String(input["NextToken"] ?? "");
      const fitting = schedules.all().filter(({ name, state }) => {
        const wanted = input["State"] ?? state;
        return name > after && name.startsWith(String(input["NamePrefix"] ?? "")) && state === wanted;
      });
      const page = fitting.slice(0, limit);
      return {
        Schedules: page.map((schedule) => ({
          ...summaryOf(schedule, arnOf),
          Target: { Arn: schedule.target.Arn },
        })),
        ...(fitting.length > page.length && { NextToken: page.at(-1)?.name }),
      };
    },
  };
}

function summaryOf({ name, state, createdAt, modifiedAt }: ScheduleRecord, arnOf: (name: string) => string) {
  return {
    Name: name,
    Arn: arnOf(name),
    GroupName: groupName,
    State: state,
    CreationDate: createdAt / 1000,
    LastModificationDate: modifiedAt / 1000,
  };
}

function checkGroup(group: unknown): void {
  if (group === undefined || group === groupName) return;
  throw new ServiceError("ResourceNotFoundException", `Schedule group ${String(group)} does not exist.`, {
    status: 404,
  });
}

/** A schedule as a request describes it. What came before it was made or changed is nobody's business. */
function readInput(name: string, input: JsonObject, now: number): Omit<ScheduleRecord, "createdAt"> {
  checkGroup(input["GroupName"]);
  const expression = String(input["ScheduleExpression"]);
  const timezone = String(input["ScheduleExpressionTimezone"] ?? "UTC");
  const [startsAt, endsAt] = [instant(input["StartDate"]), instant(input["EndDate"])];
  try {
    readTimetable(expression, timezone, now);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw invalid(`Invalid Schedule Expression ${expression} (${timezone}).`);
  }
  if ((input["FlexibleTimeWindow"] as JsonObject | undefined)?.["Mode"] !== "OFF") {
    throw invalid("Only a FlexibleTimeWindow that is OFF is emulated.");
  }
  return {
    name,
    expression,
    timezone,
    state: input["State"] === "DISABLED" ? "DISABLED" : "ENABLED",
    actionAfterCompletion: input["ActionAfterCompletion"] === "DELETE" ? "DELETE" : "NONE",
    target: readTarget(input["Target"]),
    modifiedAt: now,
    doneUntil: now - 1,
    ...(typeof input["Description"] === "string" && { description: input["Description"] }),
    ...(startsAt !== undefined && { startsAt }),
    ...(endsAt !== undefined && { endsAt }),
  };
}

function readTarget(value: unknown): ScheduleTarget {
  const target = (value ?? {}) as ScheduleTarget & JsonObject;
  const arns = [target["Arn"], target["RoleArn"]];
  if (!arns.every((arn) => /^arn:aws[\w-]*:/.test(String(arn)))) throw invalid("Target needs Arn and RoleArn.");
  const input = target["Input"];
  if (input !== undefined && /^arn:aws[\w-]*:lambda:/.test(String(target["Arn"])) && !isJson(input)) {
    throw invalid("The Input of a function is JSON.");
  }
  return target;
}

function isJson(text: unknown): boolean {
  try {
    JSON.parse(String(text));
    return true;
  } catch {
    return false;
  }
}

/** Timestamps come as seconds. */
function instant(value: unknown): number | undefined {
  return value === undefined ? undefined : Number(value) * 1000;
}
