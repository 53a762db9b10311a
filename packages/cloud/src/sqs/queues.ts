import { ServiceError } from "../http/service-error.ts";
import type { Database, Write } from "../storage/database.ts";
import type { Message } from "./message.ts";
import { Queue, type QueueRecord } from "./queue.ts";

export const accountId = "000000000000";

export function invalidParameter(message: string): ServiceError {
  return new ServiceError("InvalidParameterValue", message);
}

/** All queues and where they are kept; messages are read into memory at the start. */
export class Queues {
  readonly #database: Database;
  readonly #region: string;
  readonly #queues = new Map<string, Queue>();
  #sequence = Date.now() * 1000;

  private constructor(database: Database, region: string) {
    this.#database = database;
    this.#region = region;
  }

  static async open(database: Database, region: string): Promise<Queues> {
    const queues = new Queues(database, region);
    const now = Date.now();
    for await (const [, record] of database.under<QueueRecord>("queue~"))
      queues.#queues.set(record.name, new Queue(record));
    for (const [name, queue] of queues.#queues) {
      for await (const [, message] of database.under<Message>(messagePrefix(name))) {
        queue.place(message, now);
        queues.#sequence = Math.max(queues.#sequence, message.sequence);
      }
    }
    return queues;
  }

  get(name: string): Queue | undefined {
    return this.#queues.get(name);
  }

  all(): Queue[] {
    return [...this.#queues.values()];
  }

  /** By name, URL or ARN. */
  find(reference: unknown): Queue {
    const name = String(reference).split(/[/:]/).at(-1) ?? "";
    const queue = this.#queues.get(name);
    if (queue) return queue;
    throw new ServiceError("QueueDoesNotExist", "The specified queue does not exist.", {
      details: { queryCode: "AWS.SimpleQueueService.NonExistentQueue" },
    });
  }

  arn(queue: Queue): string {
    return `arn:aws:sqs:${this.#region}:${accountId}:${queue.record.name}`;
  }

  async create(record: QueueRecord): Promise<void> {
    await this.#database.write([{ type: "put", key: `queue~${record.name}`, value: record }]);
    this.#queues.set(record.name, new Queue(record));
  }

  async setAttributes(queue: Queue, attributes: Record<string, string>): Promise<void> {
    const record = { ...queue.record, attributes: { ...queue.record.attributes, ...attributes } };
    await this.#database.write([{ type: "put", key: `queue~${record.name}`, value: record }]);
    queue.record = record;
  }

  async remove(queue: Queue): Promise<void> {
    const { name } = queue.record;
    await this.#database.write([{ type: "del", key: `queue~${name}` }, ...this.deletions(queue, queue.all())]);
    this.#queues.delete(name);
  }

  nextSequence(): number {
    this.#sequence += 1;
    return this.#sequence;
  }

  puts(queue: Queue, messages: readonly Message[]): Write[] {
    return messages.map((message) => ({ type: "put", key: messageKey(queue, message), value: message }));
  }

  deletions(queue: Queue, messages: readonly Message[]): Write[] {
    return messages.map((message) => ({ type: "del", key: messageKey(queue, message) }));
  }

  write(writes: readonly Write[]): Promise<void> {
    return this.#database.write(writes);
  }
}

const messagePrefix = (queueName: string) => `message~${queueName}~`;

function messageKey(queue: Queue, message: Message): string {
  return messagePrefix(queue.record.name) + String(message.sequence).padStart(20, "0");
}
