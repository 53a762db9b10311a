import * as v from "valibot";
import { idOf, TenantId } from "@vanthu/platform/id.ts";
import { Cursor, line } from "../field.ts";
import { AgencyId, AgencyBody } from "../organisation/schema.ts";
import { RegisterKind, RegisterYear } from "../register/schema.ts";
import { POSTS } from "../staff/post.ts";
import { TenantHandle, TenantState } from "../tenant/schema.ts";
import { CHECK_CODES, SetUpCheck } from "./set-up-schema.ts";

export const UnitId = idOf("unt");
export type UnitId = v.InferOutput<typeof UnitId>;

/** good (tốt) · watch (cần xem) · act (cần xử lý) · preparing (đang chuẩn bị). */
export const UnitHealth = v.picklist(["good", "watch", "act", "preparing"]);
export type UnitHealth = v.InferOutput<typeof UnitHealth>;

/** What of a unit asks for attention: a thing of its preparation, or a figure of its work. */
export const NEED_CODES = [
  ...CHECK_CODES,
  "stuck",
  "orphans",
  "clerkNeverIn",
  "unused",
  "silent",
  "overdue",
  "late",
] as const;
export const UnitTodo = v.object({
  code: v.picklist(NEED_CODES),
  params: v.record(v.string(), v.union([v.string(), v.number()])),
});
export type UnitTodo = v.InferOutput<typeof UnitTodo>;

/** UnitLine (đơn vị của tỉnh): one unit in the province's list; counts and states, nothing of its documents. */
export const UnitLine = v.object({
  id: UnitId,
  agencyId: AgencyId,
  /** What stands after the @ of its people's sign-in names. */
  tenantHandle: v.optional(v.string()),
  name: v.string(),
  code: v.optional(v.string()),
  kind: AgencyBody,
  stage: TenantState,
  suspended: v.boolean(),
  health: UnitHealth,
  people: v.number(),
  /** Documents received in the last seven days. */
  arrivedWeek: v.optional(v.number()),
  /** Share of documents handled on time in the last 30 days, 0-100. */
  onTimePercent: v.optional(v.number()),
  lastUsedOn: v.optional(v.string()),
  todo: v.array(UnitTodo),
});
export type UnitLine = v.InferOutput<typeof UnitLine>;

export const UnitQuery = v.object({
  q: v.optional(line(100, 0)),
  stage: v.optional(TenantState),
  health: v.optional(UnitHealth),
  /** work: what needs attention first. */
  order: v.optional(v.picklist(["work", "name"])),
  after: v.optional(Cursor),
  limit: v.optional(v.pipe(v.string(), v.transform(Number), v.integer(), v.minValue(1), v.maxValue(200))),
});
export type UnitQuery = v.InferOutput<typeof UnitQuery>;

export const UnitList = v.object({
  items: v.array(UnitLine),
  total: v.number(),
  next: v.optional(Cursor),
  /** Of all units that are not closed, whatever was asked for. */
  counts: v.object({
    good: v.number(),
    watch: v.number(),
    act: v.number(),
    preparing: v.number(),
    trial: v.number(),
  }),
  matrix: v.array(v.object({ id: UnitId, name: v.string(), health: UnitHealth })),
  /** Documents that nobody is in charge of, and in how many units. */
  /** unknown: units open whose first night has not been (chưa có số) */
  orphans: v.object({ documents: v.number(), units: v.number(), unknown: v.number() }),
});
export type UnitList = v.InferOutput<typeof UnitList>;

/** UnitDetail (hồ sơ đơn vị): a unit with what its preparation still lacks, and what was done with it. */
export const UnitDetail = v.object({
  ...UnitLine.entries,
  checks: v.array(SetUpCheck),
  done: v.number(),
  openedAt: v.string(),
  /** When the unit last told how it stands. */
  toldAt: v.optional(v.string()),
  model: v.optional(v.object({ name: v.string(), version: v.string() })),
  history: v.array(v.object({ at: v.string(), what: v.string(), byName: v.string(), reason: v.optional(v.string()) })),
});
export type UnitDetail = v.InferOutput<typeof UnitDetail>;

/** People a unit may be opened with; the rest are added afterwards. */
export const MOST_PEOPLE = 500;

/** Posts of a unit: who looks after a province is none of its units' people. */
const UnitPost = v.pipe(
  v.picklist(POSTS),
  v.check((post) => post !== "provinceAdmin", "unit_post"),
);

/** One person of a unit that is being opened, as typed or as a row of a file. */
export const PersonRow = v.object({
  fullName: line(100),
  position: line(100),
  /** Name of the division; made where the unit has none of that name. */
  department: line(100),
  posts: v.pipe(v.array(UnitPost), v.minLength(1), v.maxLength(POSTS.length)),
  email: v.optional(line(100)),
  phone: v.optional(line(50)),
});
export type PersonRow = v.InferOutput<typeof PersonRow>;

/** What is not in the directory is typed: its name, what its documents are headed by, where it is. */
export const TypedAgency = v.object({
  /** "UBND xã Lạc Thuỷ" */
  name: line(200),
  kind: AgencyBody,
  /** Heading in capitals, one or more lines: "ỦY BAN NHÂN DÂN⏎XÃ LẠC THUỶ". */
  heading: line(200),
  place: line(50),
});
export type TypedAgency = v.InferOutput<typeof TypedAgency>;

/** Opens a unit: an agency of the directory, or one typed. */
export const OpenUnit = v.pipe(
  v.object({
    agencyId: v.optional(AgencyId),
    agency: v.optional(TypedAgency),
    handle: TenantHandle,
    /** Mã định danh; may follow later. */
    code: v.optional(v.pipe(v.string(), v.trim(), v.regex(/^[0-9A-Za-z.]{1,35}$/))),
    modelUnitId: v.optional(UnitId),
    lastNumbers: v.optional(
      v.pipe(
        v.array(
          v.object({
            kind: RegisterKind,
            year: RegisterYear,
            lastNumber: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999_999)),
          }),
        ),
        v.maxLength(4),
      ),
      [],
    ),
    people: v.optional(v.pipe(v.array(PersonRow), v.maxLength(MOST_PEOPLE)), []),
  }),
  v.check(({ agencyId, agency }) => (agencyId === undefined) !== (agency === undefined), "one_agency"),
);
export type OpenUnit = v.InferOutput<typeof OpenUnit>;

export const ChangeUnitState = v.object({ to: v.picklist(["trial", "official", "closed"]), reason: line(500, 5) });
export type ChangeUnitState = v.InferOutput<typeof ChangeUnitState>;
export const UnitReason = v.object({ reason: line(500, 5) });
export const AddPeople = v.object({ people: v.pipe(v.array(PersonRow), v.minLength(1), v.maxLength(500)) });
export const RemindUnit = v.object({ check: v.picklist(CHECK_CODES) });

/** An agency of the province that no unit was opened for. */
export const AgencyToOpen = v.object({ id: AgencyId, name: v.string(), code: v.optional(v.string()) });
export const AgencyToOpenList = v.object({ items: v.array(AgencyToOpen), total: v.number() });
export const AgencyToOpenQuery = v.object({ q: v.optional(line(100, 0)) });

/** What a unit tells its province about itself (tình hình đơn vị): counts and states only. */
export const UnitPulse = v.object({
  at: v.string(),
  tenantId: TenantId,
  people: v.number(),
  lastUsedOn: v.optional(v.string()),
  arrivedWeek: v.number(),
  onTimePercent: v.optional(v.number()),
  overdue: v.number(),
  /** Open documents without an owner or a date, as of last night; absent before the first. */
  orphans: v.optional(v.number()),
  /** Messages the queues gave up on that wait for somebody, and the oldest of them. */
  stuck: v.optional(v.number()),
  stuckSince: v.optional(v.string()),
  clerkIn: v.boolean(),
  checks: v.array(SetUpCheck),
  /** What another unit may be opened like this one with. */
  model: v.object({
    version: v.string(),
    departments: v.array(v.object({ name: line(100), abbreviation: line(20) })),
    personKeyCustody: v.picklist(["kms", "wrapped"]),
  }),
});
export type UnitPulse = v.InferOutput<typeof UnitPulse>;
