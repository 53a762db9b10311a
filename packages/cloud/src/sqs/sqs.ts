import { ServiceError, type JsonObject, type JsonOperations } from "../http/service-error.ts";
import type { Database, Write } from "../storage/database.ts";
import { Deduplication } from "./deduplication.ts";
import { maxMessageBytes, messageSizeBytes, type Message } from "./message.ts";
import { moveTaskOperations } from "./move-tasks.ts";
import { newMessage, sentMessage } from "./new-message.ts";
import { defaultAttributes, type Queue } from "./queue.ts";
import { accountId, invalidParameter, Queues } from "./queues.ts";
import { readReceiptHandle, receive, receivedMessage } from "./receiving.ts";
import { wholeNumber } from "./whole-number.ts";

export interface Sqs {
  operations: JsonOperations;
  /** Queue URLs begin with it. */
  setEndpoint(endpoint: string): void;
  /** Ends the long polls that wait. */
  close(): void;
}

const maxVisibilitySeconds = 12 * 60 * 60;
const maxWaitSeconds = 20;

export async function openSqs(database: Database, region: string, now: () => number): Promise<Sqs> {
  const queues = await Queues.open(database, region);
  const sentBefore = await Deduplication.open(database, now);
  const closing = new AbortController();
  let endpoint = "";
  const urlOf = (queue: Queue) => ({ QueueUrl: `${endpoint}/${accountId}/${queue.record.name}` });

  /** The messages to be sent in one write; of one that a FIFO queue has had, the first stands for it. */
  function outbox(queue: Queue) {
    const messages: Message[] = [];
    const notes: Write[] = [];
    return {
      messages,
      add(entry: JsonObject): object {
        const message = newMessage(queues, queue, entry);
        const before = queue.isFifo ? sentBefore.find(queue, message) : undefined;
        if (before) return sentMessage(queue, { ...before, body: message.body });
        if (queue.isFifo) notes.push(...sentBefore.note(queue, message));
        messages.push(message);
        return sentMessage(queue, message);
      },
      async send(): Promise<void> {
        await queues.write([...queues.puts(queue, messages), ...notes]);
        for (const message of messages) queue.place(message, Date.now());
      },
    };
  }

  async function remove(queue: Queue, entry: JsonObject): Promise<void> {
    const message = findReceived(queue, entry);
    if (!message) return;
    await queues.write(queues.deletions(queue, [message]));
    queue.remove(message.id);
  }

  async function changeVisibility(queue: Queue, entry: JsonObject): Promise<void> {
    const seconds = wholeNumber(entry, "VisibilityTimeout", 0, maxVisibilitySeconds, undefined);
    const message = findReceived(queue, entry);
    const now = Date.now();
    if (!message || message.visibleAt <= now) {
      throw new ServiceError("MessageNotInflight", "The message referred to is not in flight.");
    }
    const changed: Message = { ...message, visibleAt: now + seconds * 1000 };
    await queues.write(queues.puts(queue, [changed]));
    queue.place(changed, now);
  }

  const operations: JsonOperations = {
    CreateQueue: async (input) => {
      const name = String(input["QueueName"]);
      const attributes = (input["Attributes"] ?? {}) as Record<string, string>;
      checkName(name, attributes["FifoQueue"] === "true");
      const existing = queues.get(name);
      if (!existing) await queues.create({ name, attributes, createdAt: Date.now() });
      else if (Object.entries(attributes).some(([key, value]) => existing.record.attributes[key] !== value)) {
        throw new ServiceError("QueueNameExists", "A queue already exists with the same name and other attributes.");
      }
      return urlOf(queues.find(name));
    },

    GetQueueUrl: (input) => urlOf(queues.find(input["QueueName"])),

    GetQueueAttributes: (input) => {
      const queue = queues.find(input["QueueUrl"]);
      const all = { ...defaultAttributes, ...queue.record.attributes, ...countsOf(queue), QueueArn: queues.arn(queue) };
      const wanted = (input["AttributeNames"] ?? []) as string[];
      const chosen = Object.entries(all).filter(([name]) => wanted.includes("All") || wanted.includes(name));
      return { Attributes: Object.fromEntries(chosen) };
    },

    SetQueueAttributes: async (input) => {
      const queue = queues.find(input["QueueUrl"]);
      await queues.setAttributes(queue, (input["Attributes"] ?? {}) as Record<string, string>);
      return {};
    },

    DeleteQueue: async (input) => {
      await queues.remove(queues.find(input["QueueUrl"]));
      return {};
    },

    PurgeQueue: async (input) => {
      const queue = queues.find(input["QueueUrl"]);
      await queues.write(queues.deletions(queue, queue.all()));
      queue.clear();
      return {};
    },

    SendMessage: async (input) => {
      const queue = queues.find(input["QueueUrl"]);
      const out = outbox(queue);
      const answer = out.add(input);
      await out.send();
      return answer;
    },

    SendMessageBatch: async (input) => {
      const queue = queues.find(input["QueueUrl"]);
      const out = outbox(queue);
      const answer = await eachEntry(input, (entry) => out.add(entry));
      const size = out.messages.reduce((sum, { body, attributes }) => sum + messageSizeBytes(body, attributes), 0);
      if (size > maxMessageBytes) {
        throw new ServiceError("BatchRequestTooLong", "The messages of a batch may have 1048576 bytes together.");
      }
      await out.send();
      return answer;
    },

    ReceiveMessage: async (input, clientGone) => {
      const queue = queues.find(input["QueueUrl"]);
      const limit = wholeNumber(input, "MaxNumberOfMessages", 1, 10, 1);
      const wait = wholeNumber(
        input,
        "WaitTimeSeconds",
        0,
        maxWaitSeconds,
        queue.setting("ReceiveMessageWaitTimeSeconds"),
      );
      const visibility = wholeNumber(
        input,
        "VisibilityTimeout",
        0,
        maxVisibilitySeconds,
        queue.setting("VisibilityTimeout"),
      );
      const deadline = Date.now() + wait * 1000;
      const ended = AbortSignal.any([closing.signal, clientGone]);
      for (;;) {
        if (ended.aborted) return {};
        const messages = await receive(queues, queue, limit, visibility, Date.now());
        const now = Date.now();
        if (messages.length > 0) return { Messages: messages.map((message) => receivedMessage(message, input)) };
        if (now >= deadline || queues.get(queue.record.name) !== queue) return {};
        await queue.wait(now, deadline, ended);
      }
    },

    DeleteMessage: async (input) => {
      await remove(queues.find(input["QueueUrl"]), input);
      return {};
    },

    DeleteMessageBatch: async (input) => {
      const queue = queues.find(input["QueueUrl"]);
      return eachEntry(input, (entry) => remove(queue, entry));
    },

    ChangeMessageVisibility: async (input) => {
      await changeVisibility(queues.find(input["QueueUrl"]), input);
      return {};
    },

    ChangeMessageVisibilityBatch: async (input) => {
      const queue = queues.find(input["QueueUrl"]);
      return eachEntry(input, (entry) => changeVisibility(queue, entry));
    },

    ...moveTaskOperations(queues),
  };

  return { operations, setEndpoint: (url) => (endpoint = url), close: () => closing.abort() };
}

function checkName(name: string, isFifo: boolean): void {
  if (name.endsWith(".fifo") !== isFifo) {
    throw invalidParameter("The name of a FIFO queue ends with .fifo, and it has the attribute FifoQueue.");
  }
  if (/^[A-Za-z0-9_-]{1,80}$/.test(isFifo ? name.slice(0, -".fifo".length) : name) && name.length <= 80) return;
  throw invalidParameter("A queue name has 1 to 80 letters, digits, hyphens or underscores.");
}

/** The message a receipt handle stands for, unless it was deleted or received again since. */
function findReceived(queue: Queue, entry: JsonObject): Message | undefined {
  const receipt = readReceiptHandle(entry["ReceiptHandle"]);
  if (!receipt) throw new ServiceError("ReceiptHandleIsInvalid", "The input receipt handle is invalid.");
  const message = queue.find(receipt.id);
  return message?.receiveCount === receipt.receiveCount ? message : undefined;
}

/** Does the work for each entry of a batch; a refused entry does not hold up the others. */
async function eachEntry(input: JsonObject, work: (entry: JsonObject) => object | Promise<void>): Promise<object> {
  const entries = (input["Entries"] ?? []) as JsonObject[];
  if (entries.length === 0) throw new ServiceError("EmptyBatchRequest", "There should be at least one entry.");
  if (entries.length > 10) {
    throw new ServiceError("TooManyEntriesInBatchRequest", "Maximum number of entries per request are 10.");
  }
  if (new Set(entries.map((entry) => entry["Id"])).size < entries.length) {
    throw new ServiceError("BatchEntryIdsNotDistinct", "Two or more batch entries in the request have the same Id.");
  }
  const done = await Promise.all(
    entries.map(async (entry) => {
      try {
        return { ok: { Id: entry["Id"], ...(await work(entry)) } };
      } catch (error) {
        if (!(error instanceof ServiceError)) throw error;
        return { failed: { Id: entry["Id"], Code: error.type, Message: error.message, SenderFault: true } };
      }
    }),
  );
  return { Successful: done.flatMap(({ ok }) => ok ?? []), Failed: done.flatMap(({ failed }) => failed ?? []) };
}

function countsOf(queue: Queue): Record<string, string> {
  const now = Date.now();
  const hidden = queue.all().filter((message) => message.visibleAt > now);
  const inFlight = hidden.filter((message) => message.receiveCount > 0).length;
  return {
    ApproximateNumberOfMessages: String(queue.all().length - hidden.length),
    ApproximateNumberOfMessagesNotVisible: String(inFlight),
    ApproximateNumberOfMessagesDelayed: String(hidden.length - inFlight),
    CreatedTimestamp: String(Math.floor(queue.record.createdAt / 1000)),
  };
}
