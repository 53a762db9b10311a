import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CertificateAuthority } from "./ca/certificate-authority.ts";
import { answerCertificates } from "./ca/certificate-routes.ts";
import { systemClock, type CloudClock } from "./clock.ts";
import { folderProblem } from "./cloud-problem.ts";
import type { ChangeFeed } from "./dynamodb/change-feed.ts";
import { openDynamoDb } from "./dynamodb/dynamodb.ts";
import { answerJson, type JsonServices } from "./http/json-service.ts";
import { answerRest, signedService, type RestServices } from "./http/rest-service.ts";
import { listen } from "./http/server.ts";
import { SignatureVerifier } from "./http/signature.ts";
import { openKms } from "./kms/kms.ts";
import { openS3 } from "./s3/s3.ts";
import { schedulerOperations } from "./scheduler/scheduler.ts";
import { Schedules } from "./scheduler/schedules.ts";
import { answerMailPage, isMailPage } from "./ses/mail-page.ts";
import { defaultMailsPerDay, openSes } from "./ses/ses.ts";
import { openSqs } from "./sqs/sqs.ts";
import { Database } from "./storage/database.ts";

export interface CloudOptions {
  /** Folder of all data; created if missing. Left out: a temporary one, removed by `close`. */
  dir?: string | undefined;
  /** Port on 127.0.0.1; 0 takes a free one. */
  port: number;
  /** @default "ap-southeast-1" */
  region?: string;
  /** Secret access keys by access key id; every request but those of the test CA must be signed with one of them. */
  credentials: Readonly<Record<string, string>>;
  /** How often expired items, tokens and change records are removed. @default 30_000 */
  sweepEveryMs?: number;
  /** Mails that may be sent within 24 hours. @default 50_000 */
  mailsPerDay?: number;
  /** The time of schedules, mails, object locks and the test CA, where tests move it. @default that of the machine */
  clock?: CloudClock;
  /** Is told of failures inside the cloud; the client got an answer of status 5xx. Default: they are dropped. */
  onError?: (error: unknown) => void;
}

export interface Cloud {
  /** To be given to the AWS SDK, e.g. as `AWS_ENDPOINT_URL`. S3 needs `forcePathStyle`. */
  endpoint: string;
  /** Root certificate of the test CA. */
  caCertificatePem: string;
  /** The changes of all tables with a stream; read by `startStreamPoller`. */
  changeFeed: ChangeFeed;
  /** What EventBridge Scheduler holds; handed out by `startSchedulePoller`. */
  schedules: Schedules;
  close(): Promise<void>;
}

/**
 * Starts DynamoDB, S3, SQS, KMS, SES, EventBridge Scheduler and a test CA in this process.
 *
 * @throws CloudProblem when the port is taken, or the folder is in use, cannot be written or is on a full disk.
 */
export async function startCloud(options: CloudOptions): Promise<Cloud> {
  const {
    port,
    region = "ap-southeast-1",
    credentials,
    sweepEveryMs = 30_000,
    onError: report = () => undefined,
    clock = systemClock,
  } = options;
  const dir = options.dir ?? (await mkdtemp(join(tmpdir(), "vanthu-cloud-")));
  const database = await openFolder(dir);
  const closing: (() => Promise<unknown>)[] = [() => database.close()];
  if (options.dir === undefined) closing.push(() => rm(dir, { recursive: true, force: true }));
  const closeAll = async () => {
    for (const close of closing) await close();
  };
  try {
    const dynamoDb = await openDynamoDb(database, region);
    const sqs = await openSqs(database, region, () => clock.now());
    const kms = await openKms(database, dir, region);
    const s3 = await openS3(database, dir, region, () => clock.now());
    const ses = openSes(database, {
      region,
      dir,
      mailsPerDay: options.mailsPerDay ?? defaultMailsPerDay,
      now: () => clock.now(),
    });
    const schedules = await Schedules.open(database, clock);
    const authority = await CertificateAuthority.open(database, () => clock.now());

    const services: JsonServices = {
      DynamoDB_20120810: dynamoDb.operations,
      AmazonSQS: sqs.operations,
      TrentService: kms,
    };
    const restServices: RestServices = {
      ses: ses.operations,
      scheduler: schedulerOperations(schedules, region),
    };
    const signatures = new SignatureVerifier(credentials);
    const server = await listen(
      port,
      (request, response, url) => {
        if (request.headers["x-amz-target"]) return answerJson(services, signatures, report, request, response, url);
        if (url.pathname.startsWith("/ca/")) return answerCertificates(authority, request, response, url);
        if (isMailPage(request, url)) return answerMailPage(ses.mails, request, response, url);
        const operations = restServices[signedService(request) ?? ""];
        if (operations) return answerRest(operations, signatures, report, request, response, url);
        return s3.answer(signatures, report, request, response, url);
      },
      report,
    );
    const endpoint = `http://127.0.0.1:${String(server.port)}`;
    sqs.setEndpoint(endpoint);
    authority.setEndpoint(endpoint);
    closing.unshift(() => server.close());
    const sweeper = startSweeper(() => dynamoDb.sweep(Date.now()), sweepEveryMs, report);
    closing.unshift(async () => {
      sqs.close();
      await sweeper.stop();
    });
    return {
      endpoint,
      caCertificatePem: authority.certificatePem,
      changeFeed: dynamoDb.changeFeed,
      schedules,
      close: closeAll,
    };
  } catch (error) {
    await closeAll();
    throw folderProblem(dir, error) ?? error;
  }
}

async function openFolder(dir: string): Promise<Database> {
  try {
    await mkdir(dir, { recursive: true, mode: 0o700 });
    return await Database.open(join(dir, "db"));
  } catch (error) {
    throw folderProblem(dir, error) ?? error;
  }
}

/** Runs the work again and again with a pause between, never twice at once. */
function startSweeper(work: () => Promise<void>, everyMs: number, report: (error: unknown) => void) {
  let running = Promise.resolve();
  let timer = setTimeout(run, everyMs);
  let stopped = false;
  function run() {
    running = work()
      .catch(report)
      .then(() => {
        if (!stopped) timer = setTimeout(run, everyMs).unref();
      });
  }
  timer.unref();
  return {
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      return running;
    },
  };
}
