import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamHandler, StreamRecord } from "aws-lambda";
import type { ChangeFeed, ChangeRecord } from "./dynamodb/change-feed.ts";
import { itemSizeBytes } from "./dynamodb/item-size.ts";
import { lambdaContext, noCallback } from "./lambda-context.ts";
import { pause, type Poller } from "./poller.ts";

export interface StreamPollerOptions {
  changeFeed: ChangeFeed;
  tableName: string;
  /** Under this name the position is kept: a poller of the same name goes on where the last one stopped. */
  name: string;
  handler: DynamoDBStreamHandler;
  /** Records per invocation. @default 100 */
  batchSize?: number;
  /** How long it gathers once there is something, as AWS gathers between two looks at a stream. @default 0 */
  gatherMs?: number;
  /** Pause before records are handed out again; doubled with each failure in a row, to 30 seconds at most. @default 200 */
  retryAfterMs?: number;
  /** @default "ap-southeast-1" */
  region?: string;
  /** Is told when an invocation threw. Default: it is dropped. */
  onError?: (error: unknown) => void;
}

const longestPauseMs = 30_000;

/**
 * Calls a Lambda handler with the changes of a table, in order and at least once, as the event source mapping of a
 * DynamoDB stream would. The position is durable and moves only behind what the handler has done.
 */
export function startStreamPoller(options: StreamPollerOptions): Poller {
  const { changeFeed: feed, tableName, name, handler, batchSize = 100, onError = () => undefined } = options;
  const { retryAfterMs = 200, gatherMs = 0, region = "ap-southeast-1" } = options;
  const streamArn = `arn:aws:dynamodb:${region}:000000000000:table/${tableName}/stream/local`;
  const stopping = new AbortController();
  let position = feed.position(tableName, name);
  let failuresInARow = 0;
  const waiting: (() => void)[] = [];

  async function loop(): Promise<void> {
    while (!stopping.signal.aborted) {
      const newest = feed.newest(tableName);
      const records = await feed.read(tableName, position, batchSize);
      if (records.length > 0) {
        await handOut(records);
        continue;
      }
      // Nothing is left up to `newest`, even where records were trimmed before they were read.
      position = Math.max(position, newest);
      for (const resolve of waiting.splice(0)) resolve();
      await feed.changedAfter(tableName, position, stopping.signal).catch(() => undefined);
      if (gatherMs > 0) await pause(gatherMs, stopping.signal);
    }
    for (const resolve of waiting.splice(0)) resolve();
  }

  async function handOut(records: readonly ChangeRecord[]): Promise<void> {
    const done = await countDone(records);
    const last = records[done - 1];
    try {
      if (last) await feed.advance(tableName, name, last.sequence);
      position = last?.sequence ?? position;
    } catch (error) {
      onError(error);
      return pause(retryAfterMs, stopping.signal);
    }
    failuresInARow = done > 0 ? 0 : failuresInARow + 1;
    if (done === records.length) return;
    await pause(Math.min(retryAfterMs * 2 ** Math.max(0, failuresInARow - 1), longestPauseMs), stopping.signal);
  }

  /** How many records, counted from the first, were dealt with: those before the first that failed. */
  async function countDone(records: readonly ChangeRecord[]): Promise<number> {
    const Records = records.map((record) => streamRecord(record, streamArn, region));
    try {
      const answer = await handler({ Records }, lambdaContext(name), noCallback);
      const response = answer as DynamoDBBatchResponse | undefined;
      const failed = (response?.batchItemFailures ?? []).map((failure) => failure.itemIdentifier);
      if (failed.length === 0) return records.length;
      // An unknown number fails the whole batch, as in AWS.
      const places = failed.map((id) => Records.findIndex((record) => record.dynamodb?.SequenceNumber === id));
      return Math.max(0, Math.min(...places));
    } catch (error) {
      onError(error);
      return 0;
    }
  }

  const running = loop();
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
    idle: async () => {
      if (stopping.signal.aborted || position >= feed.newest(tableName)) return;
      await new Promise<void>((resolve) => waiting.push(resolve));
    },
  };
}

type Image = NonNullable<StreamRecord["Keys"]>;

function streamRecord(record: ChangeRecord, streamArn: string, region: string): DynamoDBRecord {
  const { sequence, eventName, keys, oldImage, newImage, at, expired } = record;
  const sizeBytes = [keys, oldImage, newImage].reduce((sum, item) => sum + (item ? itemSizeBytes(item) : 0), 0);
  return {
    eventID: sequence.toString(16).padStart(32, "0"),
    eventName,
    eventVersion: "1.1",
    eventSource: "aws:dynamodb",
    awsRegion: region,
    eventSourceARN: streamArn,
    dynamodb: {
      ApproximateCreationDateTime: at / 1000,
      Keys: keys as Image,
      ...(oldImage && { OldImage: oldImage as Image }),
      ...(newImage && { NewImage: newImage as Image }),
      SequenceNumber: String(sequence).padStart(21, "0"),
      SizeBytes: sizeBytes,
      StreamViewType: "NEW_AND_OLD_IMAGES",
    },
    ...(expired && { userIdentity: { type: "Service", principalId: "dynamodb.amazonaws.com" } }),
  };
}
