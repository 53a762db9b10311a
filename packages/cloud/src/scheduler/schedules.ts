import { EventEmitter } from "node:events";
import type { CloudClock } from "../clock.ts";
import type { Database } from "../storage/database.ts";
import { readTimetable, type Timetable } from "./timetable.ts";

/** A schedule as it is kept. Instants in milliseconds since 1970. */
export interface ScheduleRecord {
  name: string;
  expression: string;
  timezone: string;
  state: "ENABLED" | "DISABLED";
  description?: string;
  startsAt?: number;
  endsAt?: number;
  actionAfterCompletion: "NONE" | "DELETE";
  target: ScheduleTarget;
  createdAt: number;
  modifiedAt: number;
  /** Times up to this one are dealt with. */
  doneUntil: number;
}

export interface ScheduleTarget {
  Arn: string;
  RoleArn: string;
  Input?: string;
  RetryPolicy?: { MaximumRetryAttempts?: number; MaximumEventAgeInSeconds?: number };
  SqsParameters?: { MessageGroupId?: string };
}

/** A time of a schedule that has come. */
export interface DueSchedule {
  readonly schedule: ScheduleRecord;
  readonly at: number;
}

const prefix = "schedule~";

/** All schedules, in memory and on disk; tells who reads them of changes. */
export class Schedules {
  readonly clock: CloudClock;
  readonly #database: Database;
  readonly #records = new Map<string, ScheduleRecord>();
  readonly #changed = new EventEmitter().setMaxListeners(0);

  private constructor(database: Database, clock: CloudClock) {
    this.#database = database;
    this.clock = clock;
  }

  static async open(database: Database, clock: CloudClock): Promise<Schedules> {
    const schedules = new Schedules(database, clock);
    for await (const [, record] of database.under<ScheduleRecord>(prefix)) schedules.#records.set(record.name, record);
    return schedules;
  }

  find(name: string): ScheduleRecord | undefined {
    return this.#records.get(name);
  }

  /** In the order of their names. */
  all(): ScheduleRecord[] {
    return [...this.#records.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  async save(record: ScheduleRecord): Promise<void> {
    await this.#database.write([{ type: "put", key: prefix + record.name, value: record }]);
    this.#records.set(record.name, record);
    this.#changed.emit("changed");
  }

  async remove(name: string): Promise<void> {
    await this.#database.write([{ type: "del", key: prefix + name }]);
    this.#records.delete(name);
    this.#changed.emit("changed");
  }

  /** What has come and was not dealt with. Of several times missed only the latest counts: it makes up for all. */
  due(): DueSchedule[] {
    return this.all().flatMap((schedule) => {
      if (schedule.state !== "ENABLED") return [];
      const until = Math.min(this.clock.now(), schedule.endsAt ?? Infinity);
      const at = timetableOf(schedule).latestUntil(until, schedule.doneUntil);
      return at === undefined || at < (schedule.startsAt ?? 0) ? [] : [{ schedule, at }];
    });
  }

  /** Notes that the time was dealt with; a schedule changed or removed since is left as it is. */
  async done({ schedule, at }: DueSchedule): Promise<void> {
    const current = this.#records.get(schedule.name);
    if (current?.modifiedAt !== schedule.modifiedAt || current.createdAt !== schedule.createdAt) return;
    const isLast = this.#nextOf(current, at) === undefined;
    if (isLast && current.actionAfterCompletion === "DELETE") return this.remove(current.name);
    await this.save({ ...current, doneUntil: Math.max(current.doneUntil, at) });
  }

  /** Waits until a schedule is due that `isHeld` does not hold back, or one changes. */
  async wait(isHeld: (name: string) => boolean, signal: AbortSignal): Promise<void> {
    const times = this.all().flatMap((schedule) => {
      if (schedule.state !== "ENABLED" || isHeld(schedule.name)) return [];
      return this.#nextOf(schedule, schedule.doneUntil) ?? [];
    });
    const change = new AbortController();
    const wake = () => change.abort();
    this.#changed.once("changed", wake);
    await this.clock.reach(Math.min(Infinity, ...times), AbortSignal.any([signal, change.signal]));
    this.#changed.off("changed", wake);
  }

  #nextOf(schedule: ScheduleRecord, after: number): number | undefined {
    const next = timetableOf(schedule).nextAfter(Math.max(after, (schedule.startsAt ?? 0) - 1));
    return next !== undefined && next <= (schedule.endsAt ?? Infinity) ? next : undefined;
  }
}

function timetableOf({ expression, timezone, startsAt, createdAt }: ScheduleRecord): Timetable {
  return readTimetable(expression, timezone, startsAt ?? createdAt);
}
