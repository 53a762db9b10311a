import { startCloud } from "@vanthu/cloud/start-cloud.ts";
import { provision } from "@vanthu/local/provision.ts";
import { readConfig } from "./config.ts";
import { connect } from "./connect.ts";
import { contextOf, type Cx } from "./context.ts";
import { newTenantId, type TenantId } from "./id.ts";
import type { LogFields } from "./log.ts";
import type { World } from "./world.ts";

const CREDENTIALS = { accessKeyId: "test", secretAccessKey: "test-secret" };
const REGION = "ap-southeast-1";

export interface LogLine {
  readonly level: "info" | "warn" | "error";
  readonly label: string;
  readonly fields: LogFields;
}

export interface TestWorld {
  readonly world: World;
  /** What was logged, before redaction. */
  readonly logged: LogLine[];
  /** Stands still; begins on Wednesday 25/11/2026, 09:00 office time. */
  readonly time: { advance(milliseconds: number): void };
  /** A context of one tenant, with a meter of its own. */
  cx(tenantId: TenantId, staffId?: string): Cx;
  stop(): Promise<void>;
}

export const tenantA = newTenantId(new Date("2026-01-01"));
export const tenantB = newTenantId(new Date("2026-01-02"));

/** Starts an embedded cloud in memory with table, bucket, queues and root key. Call `stop` in afterAll. */
export async function startTestWorld(): Promise<TestWorld> {
  const cloud = await startCloud({
    port: 0,
    region: REGION,
    credentials: { [CREDENTIALS.accessKeyId]: CREDENTIALS.secretAccessKey },
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
  let now = new Date("2026-11-25T02:00:00Z");
  const logged: LogLine[] = [];
  const at =
    (level: LogLine["level"]) =>
    (label: string, fields: LogFields = {}) => {
      logged.push({ level, label, fields });
    };
  const log = { info: at("info"), warn: at("warn"), error: at("error") };
  const world = connect(readConfig(settings), log, { now: () => new Date(now) });
  return {
    world,
    logged,
    time: {
      advance: (milliseconds) => {
        now = new Date(now.getTime() + milliseconds);
      },
    },
    cx: (tenantId, staffId = "stf_1") =>
      contextOf(world, {
        kind: "staff",
        tenantId,
        staffId,
        name: "Bùi Thị Nguyền",
        departmentId: "dep_1",
        grants: new Set(["incoming.register"]),
      }),
    stop: async () => {
      for (const client of [world.table, world.s3, world.sqs, world.kms]) client.destroy();
      await cloud.close();
    },
  };
}
