import type { DynamoDBStreamEvent, SQSEvent } from "aws-lambda";
import { DeleteMessageBatchCommand, ReceiveMessageCommand } from "@aws-sdk/client-sqs";
import { systemClock } from "@vanthu/cloud/clock.ts";
import { startCloud } from "@vanthu/cloud/start-cloud.ts";
import { provision, TABLE_NAME } from "@vanthu/local/provision.ts";
import { openOffice } from "@vanthu/office/onboarding/service.ts";
import { AgencyId } from "@vanthu/office/organisation/schema.ts";
import { hashPassword } from "@vanthu/office/staff/password.ts";
import { grantsOf, type Post } from "@vanthu/office/staff/post.ts";
import type { StaffId } from "@vanthu/office/staff/schema.ts";
import type { Office } from "@vanthu/office/tenant/schema.ts";
import { readConfig } from "@vanthu/platform/config.ts";
import { connect } from "@vanthu/platform/connect.ts";
import { contextOf, systemContext, type Cx } from "@vanthu/platform/context.ts";
import { newTenantId, newId, type TenantId } from "@vanthu/platform/id.ts";
import { silentLog, type Log } from "@vanthu/platform/log.ts";
import type { World } from "@vanthu/platform/world.ts";
import { recordOf } from "./queue-record.ts";

export const TEST_PASSWORD = "mat khau thu nghiem";
const CREDENTIALS = { accessKeyId: "test", secretAccessKey: "test-secret" };
const REGION = "ap-southeast-1";

/** A person of a test office. */
export interface Person {
  readonly id: StaffId;
  readonly userName: string;
  readonly fullName: string;
  readonly department: string;
  readonly posts: readonly Post[];
}

export interface TestOffice {
  readonly tenantId: TenantId;
  readonly handle: string;
  readonly agencyId: AgencyId;
  readonly people: Readonly<Record<Post | "otherHead" | "otherSpecialist", Person>>;
  /** A fresh context of the person, with a meter of its own. */
  cx(person: Person): Cx;
  /** A context of the system inside this office. */
  system(job?: string): Cx;
}

export interface OfficeWorld {
  readonly world: World;
  readonly endpoint: string;
  /** Stands still; set it, or move it by milliseconds. Begins on Wednesday 25/11/2026, 09:00 office time. */
  readonly time: { set(instant: string): void; advance(milliseconds: number): void };
  /** UBND xã Lạc Thuỷ (commune, collective body). */
  readonly lacThuy: TestOffice;
  /** UBND xã Cao Phong (commune, collective body). */
  readonly caoPhong: TestOffice;
  /** Sở Nội vụ tỉnh Phú Thọ (department, one head). */
  readonly soNoiVu: TestOffice;
  /**
   * Carries events and messages until nothing moves: change feed → relay → queues → worker, all real handlers. With
   * `twice`, each message is applied two times.
   */
  settle(handlers: SettleHandlers, options?: { readonly twice?: boolean }): Promise<void>;
  stop(): Promise<void>;
}

export interface SettleHandlers {
  readonly relay: (event: DynamoDBStreamEvent) => Promise<{ batchItemFailures: readonly unknown[] }>;
  readonly worker: (event: SQSEvent) => Promise<{ batchItemFailures: { itemIdentifier: string }[] }>;
}

/**
 * Starts an embedded cloud in memory with three offices. Call `stop` in afterAll. Signatures bear no time-stamp unless
 * asked for: the test authority stamps by the time of the machine, which a test must then set its own to.
 */
export async function startOfficeWorld(
  options: { readonly log?: Log; readonly stamps?: boolean } = {},
): Promise<OfficeWorld> {
  let now = new Date("2026-11-25T02:00:00Z");
  const cloud = await startCloud({
    port: 0,
    region: REGION,
    credentials: { [CREDENTIALS.accessKeyId]: CREDENTIALS.secretAccessKey },
    // The authority's statements are of the world's own time; nothing here waits for the cloud's.
    clock: { ...systemClock, now: () => now.getTime() },
  });
  const settings = await provision({
    endpoint: cloud.endpoint,
    region: REGION,
    credentials: CREDENTIALS,
    appOrigins: ["http://localhost"],
    stage: "test",
    caCertificatePem: cloud.caCertificatePem,
  });
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: cloud.endpoint,
    AWS_REGION: REGION,
    AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
  });
  const clock = { now: () => new Date(now) };
  const stamping = options.stamps === true ? {} : { VANTHU_TSA_URLS: "" };
  const world = connect(readConfig({ ...settings, ...stamping }), options.log ?? silentLog, clock);
  const passwordHash = await hashPassword(TEST_PASSWORD);
  const [lacThuy, caoPhong, soNoiVu] = await Promise.all([
    openTestOffice(world, passwordHash, "lacthuy", commune("Lạc Thuỷ"), "H56.901"),
    openTestOffice(world, passwordHash, "caophong", commune("Cao Phong"), "H56.902"),
    openTestOffice(world, passwordHash, "sonoivu", DEPARTMENT, "H56.903"),
  ]);
  return {
    world,
    endpoint: cloud.endpoint,
    time: {
      set: (instant) => {
        now = new Date(instant);
      },
      advance: (milliseconds) => {
        now = new Date(now.getTime() + milliseconds);
      },
    },
    lacThuy,
    caoPhong,
    soNoiVu,
    settle: (() => {
      let position = 0;
      return async (handlers: SettleHandlers, { twice = false } = {}) => {
        for (;;) {
          const changes = await cloud.changeFeed.read(TABLE_NAME, position, 100);
          if (changes.length > 0) {
            await handlers.relay(streamEvent(changes));
            position = changes.at(-1)!.sequence;
            continue;
          }
          const moved = await Promise.all(
            [world.config.eventQueueUrl, world.config.exchangeQueueUrl].map((url) =>
              drain(world, url, handlers.worker, twice),
            ),
          );
          if (!moved.includes(true)) return;
        }
      };
    })(),
    stop: async () => {
      for (const client of [world.table, world.s3, world.sqs, world.kms]) client.destroy();
      await cloud.close();
    },
  };
}

type OfficePlanPart = Omit<Office, "agencyId" | "code" | "sample">;

function commune(place: string): OfficePlanPart {
  return {
    name: `UBND xã ${place}`,
    heading: ["ỦY BAN NHÂN DÂN", `XÃ ${place.toUpperCase()}`],
    superiorHeading: "UBND TỈNH PHÚ THỌ",
    superiorName: "UBND tỉnh Phú Thọ",
    place,
    abbreviation: "UBND",
    collective: true,
    collectiveName: "ỦY BAN NHÂN DÂN",
    headTitle: "CHỦ TỊCH",
    personKeyCustody: "wrapped",
  };
}

const DEPARTMENT: OfficePlanPart = {
  name: "Sở Nội vụ tỉnh Phú Thọ",
  heading: ["SỞ NỘI VỤ"],
  superiorHeading: "UBND TỈNH PHÚ THỌ",
  superiorName: "UBND tỉnh Phú Thọ",
  place: "Phú Thọ",
  abbreviation: "SNV",
  collective: false,
  headTitle: "GIÁM ĐỐC",
  personKeyCustody: "kms",
};

const PEOPLE = [
  ["chair", "Bùi Xuân Thuỵ", "Chủ tịch", "Lãnh đạo", ["chair"]],
  ["viceChair", "Đinh Thị Quỳnh Nhường", "Phó Chủ tịch", "Lãnh đạo", ["viceChair"]],
  ["headOfOffice", "Quách Thị Uyển", "Chánh Văn phòng", "Văn phòng", ["headOfOffice", "unitHead"]],
  ["clerk", "Bùi Thị Nguyền", "Văn thư", "Văn phòng", ["clerk"]],
  ["unitHead", "Phùng Quốc Nghiễm", "Trưởng phòng", "Phòng Kinh tế", ["unitHead"]],
  ["specialist", "Quách Đình Luyện", "Công chức Địa chính", "Phòng Kinh tế", ["specialist"]],
  ["otherHead", "Vũ Thị Thuỳ Dương", "Trưởng phòng", "Phòng Văn hoá - Xã hội", ["unitHead"]],
  ["otherSpecialist", "Ngần Thị Thuỷ", "Chuyên viên Giáo dục", "Phòng Văn hoá - Xã hội", ["specialist"]],
  ["archivist", "Bạch Thị Chuyền", "Lưu trữ viên", "Văn phòng", ["archivist"]],
  ["unitAdmin", "Xa Văn Quyết", "Quản trị đơn vị", "Văn phòng", ["unitAdmin"]],
  ["provinceAdmin", "Hà Thuỳ Giang", "Quản trị tỉnh", "Văn phòng", ["provinceAdmin"]],
  ["auditor", "Lường Văn Khuyến", "Kiểm tra", "Văn phòng", ["auditor"]],
] as const;

/** Opens a commune with its people, on whatever cloud the world is of. */
export async function openCommune(
  world: World,
  { handle, place, code }: { readonly handle: string; readonly place: string; readonly code: string },
): Promise<TestOffice> {
  return openTestOffice(world, await hashPassword(TEST_PASSWORD), handle, commune(place), code);
}

async function openTestOffice(
  world: World,
  passwordHash: string,
  handle: string,
  office: OfficePlanPart,
  code: string,
): Promise<TestOffice> {
  const at = world.clock.now();
  const tenantId = newTenantId(at);
  const agencyId = newId(AgencyId, "agy", at);
  const ids = await openOffice(world, {
    tenantId,
    handle,
    agency: {
      id: agencyId,
      level: office.collective ? "commune" : "province",
      provinceGso: "25",
      names: [{ name: office.name, superior: office.superiorName, from: "2025-07-01" }],
      codes: [{ code, scheme: "QD20", from: "2025-07-01" }],
    },
    office,
    departments: [
      { name: "Lãnh đạo", abbreviation: "LĐ" },
      { name: "Văn phòng", abbreviation: "VP" },
      { name: "Phòng Kinh tế", abbreviation: "KT" },
      { name: "Phòng Văn hoá - Xã hội", abbreviation: "VHXH" },
    ],
    people: PEOPLE.map(([userName, fullName, position, department, posts]) => ({
      userName: userName.toLowerCase(),
      fullName,
      position,
      department,
      posts: [...posts],
    })),
    sample: true,
    passwordHash,
  });
  const people = Object.fromEntries(
    PEOPLE.map(([key, fullName, , department, posts]) => [
      key,
      { id: ids.get(key.toLowerCase())!, userName: key.toLowerCase(), fullName, department, posts },
    ]),
  ) as unknown as TestOffice["people"];
  const staff = await departmentIds(systemContext(world, tenantId, "test"));
  return {
    tenantId,
    handle,
    agencyId,
    people,
    cx: (person) =>
      contextOf(world, {
        kind: "staff",
        tenantId,
        staffId: person.id,
        name: person.fullName,
        departmentId: staff.get(person.id)!,
        grants: grantsOf(person.posts),
      }),
    system: (job = "test") => systemContext(world, tenantId, job),
  };
}

async function departmentIds(cx: Cx): Promise<ReadonlyMap<string, string>> {
  const { listStaff } = await import("@vanthu/office/staff/service.ts");
  return new Map((await listStaff(cx)).items.map(({ id, departmentId }) => [id, departmentId]));
}

function streamEvent(
  changes: readonly { sequence: number; eventName: string; keys: object; newImage?: object }[],
): DynamoDBStreamEvent {
  return {
    Records: changes.map(({ sequence, eventName, keys, newImage }) => ({
      eventName: eventName as "INSERT",
      eventSource: "aws:dynamodb",
      dynamodb: {
        SequenceNumber: String(sequence),
        Keys: keys as never,
        ...(newImage && { NewImage: newImage as never }),
      },
    })),
  };
}

async function drain(
  world: World,
  queueUrl: string,
  worker: SettleHandlers["worker"],
  twice: boolean,
): Promise<boolean> {
  const { Messages = [] } = await world.sqs.send(
    new ReceiveMessageCommand({
      QueueUrl: queueUrl,
      MaxNumberOfMessages: 10,
      MessageSystemAttributeNames: ["All"],
      MessageAttributeNames: ["All"],
    }),
  );
  if (Messages.length === 0) return false;
  const event: SQSEvent = { Records: Messages.map((message) => recordOf(message, queueUrl)) };
  const { batchItemFailures } = await worker(event);
  if (batchItemFailures.length > 0) throw new Error(`messages failed: ${JSON.stringify(batchItemFailures)}`);
  if (twice) await worker(event);
  await world.sqs.send(
    new DeleteMessageBatchCommand({
      QueueUrl: queueUrl,
      Entries: Messages.map(({ ReceiptHandle }, at) => ({ Id: String(at), ReceiptHandle: ReceiptHandle! })),
    }),
  );
  return true;
}
