import { CfnOutput, Stack, Tags } from "aws-cdk-lib";
import type { StackProps } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { acknowledge } from "./acknowledged.ts";
import { makeAlarms } from "./alarms.ts";
import { makeBackup } from "./backup.ts";
import { fileOrigin, makeFileBucket, makeLogBucket, makeWebBucket } from "./buckets.ts";
import { appOrigin, makeCdn } from "./cdn.ts";
import { makeDashboard } from "./dashboard.ts";
import { makeEdgeSecret } from "./edge-secret.ts";
import { connectEvents } from "./event-sources.ts";
import { makeFunctions, trustAnchors } from "./functions.ts";
import { makeGateway, makeRoutes } from "./gateway.ts";
import { makeIsolationRole } from "./isolation.ts";
import { appTag, makeRootKey } from "./keys.ts";
import { mailFrom, makeMail } from "./mail.ts";
import { makeQueues } from "./queues.ts";
import { makeSchedule } from "./schedule.ts";
import type { Settings } from "./settings.ts";
import { makeTable } from "./table.ts";
import { deployWeb } from "./web-files.ts";

export interface VanthuProps extends StackProps {
  readonly settings: Settings;
  /** What `npm run build` makes: `dist/functions` and `web/dist`. */
  readonly built: { readonly functions: string; readonly web: string };
}

/** All of one stage. Every file beside this one is one concern; this one only joins them. */
export class VanthuStack extends Stack {
  constructor(scope: Construct, id: string, { settings, built, ...props }: VanthuProps) {
    super(scope, id, { ...props, terminationProtection: settings.keepsData });
    Tags.of(this).add("app", appTag(settings));
    const logs = makeLogBucket(this, settings);
    const web = makeWebBucket(this, logs);
    const gateway = makeGateway(this, settings);
    const edgeSecret = makeEdgeSecret(this, settings);
    const cdn = makeCdn(this, { settings, gateway, web, logs, edgeSecret });
    const origin = appOrigin(settings, cdn);
    const table = makeTable(this, settings);
    const files = makeFileBucket(this, settings, logs, origin);
    const queues = makeQueues(this);
    const rootKey = makeRootKey(this, settings);
    const mail = makeMail(this, settings);
    const functions = makeFunctions(this, {
      settings,
      places: { table, files, queues, rootKey, mail },
      builtFolder: built.functions,
      environment: {
        // A trial holds real documents and is guarded like production.
        VANTHU_STAGE: settings.keepsData ? "production" : "dev",
        VANTHU_TABLE: table.tableName,
        VANTHU_BUCKET: files.bucketName,
        VANTHU_EVENT_QUEUE_URL: queues.events.queueUrl,
        VANTHU_EXCHANGE_QUEUE_URL: queues.exchange.queueUrl,
        VANTHU_ROOT_KEY_ID: rootKey.keyId,
        VANTHU_FILE_ORIGIN: fileOrigin(settings),
        VANTHU_APP_ORIGIN: origin,
        VANTHU_APP_TAG: appTag(settings),
        VANTHU_EDGE_SECRET: edgeSecret,
        // Where Lambda unpacks a function; the build puts the faces there for those that draw.
        VANTHU_FONT_DIRECTORY: "/var/task/fonts",
        ...mailFrom(settings),
        ...(settings.caUrl !== undefined && { VANTHU_CA_URL: settings.caUrl }),
        ...(settings.tsaUrls !== undefined && { VANTHU_TSA_URLS: settings.tsaUrls }),
        ...trustAnchors(settings.trustAnchorsFile),
      },
    });
    makeRoutes(this, gateway, functions, settings);
    connectEvents(this, table, queues, functions);
    makeSchedule(this, functions, queues);
    deployWeb(this, web, cdn, built.web, settings);
    makeIsolationRole(this, files, settings);
    makeBackup(this, table, files, settings);
    const watched = { table, queues, functions, gateway };
    const alarms = makeAlarms(this, watched, settings);
    makeDashboard(this, watched, cdn, alarms, settings);
    for (const [name, value] of Object.entries({
      Url: origin,
      CdnName: cdn.distributionDomainName,
      TableName: table.tableName,
      FileBucket: files.bucketName,
      EventQueueUrl: queues.events.queueUrl,
      EventsDeadUrl: queues.eventsDead.queueUrl,
      ExchangeDeadUrl: queues.exchangeDead.queueUrl,
      UndeliveredUrl: queues.undelivered.queueUrl,
    })) {
      new CfnOutput(this, name, { value });
    }
    mail?.dkimRecords.forEach(({ name, value }, at) => {
      new CfnOutput(this, `MailRecord${String(at + 1)}`, { value: `${name} CNAME ${value}` });
    });
    acknowledge(this, settings);
  }
}
