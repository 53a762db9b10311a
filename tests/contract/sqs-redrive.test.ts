import {
  CreateQueueCommand,
  DeleteQueueCommand,
  GetQueueAttributesCommand,
  ListMessageMoveTasksCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SetQueueAttributesCommand,
  StartMessageMoveTaskCommand,
} from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aName, eventually, openTarget, region, type Target } from "./target.ts";

let target: Target;
const made: string[] = [];
beforeAll(async () => {
  target = await openTarget();
});
afterAll(async () => {
  for (const QueueUrl of made) await target.sqs.send(new DeleteQueueCommand({ QueueUrl }));
  await target.close();
});

interface AQueue {
  QueueUrl: string;
  arn: string;
}
async function aQueue(Attributes = {}): Promise<AQueue> {
  const { QueueUrl = "" } = await target.sqs.send(new CreateQueueCommand({ QueueName: aName("queue"), Attributes }));
  made.push(QueueUrl);
  const asked = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["QueueArn"] });
  return { QueueUrl, arn: (await target.sqs.send(asked)).Attributes?.["QueueArn"] ?? "" };
}
async function receive({ QueueUrl }: AQueue, MaxNumberOfMessages = 1) {
  const asked = { QueueUrl, MaxNumberOfMessages, WaitTimeSeconds: 1, MessageSystemAttributeNames: ["All" as const] };
  return (await target.sqs.send(new ReceiveMessageCommand(asked))).Messages ?? [];
}

/** A queue, its dead letters, and one message that came to lie there. */
async function aFailure(): Promise<{ queue: AQueue; dead: AQueue }> {
  const dead = await aQueue();
  const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: dead.arn, maxReceiveCount: 1 });
  const queue = await aQueue({ VisibilityTimeout: "0", RedrivePolicy });
  await target.sqs.send(new SendMessageCommand({ QueueUrl: queue.QueueUrl, MessageBody: "hỏng" }));
  await receive(queue);
  await eventually(async () => {
    await receive(queue);
    const asked = { QueueUrl: dead.QueueUrl, AttributeNames: ["ApproximateNumberOfMessages" as const] };
    const { Attributes } = await target.sqs.send(new GetQueueAttributesCommand(asked));
    expect(Attributes?.["ApproximateNumberOfMessages"]).toBe("1");
  });
  return { queue, dead };
}

describe("dead letters moved back", () => {
  test("go to the queue they failed in, to begin anew", async () => {
    const { queue, dead } = await aFailure();
    await target.sqs.send(new StartMessageMoveTaskCommand({ SourceArn: dead.arn }));
    await eventually(async () => {
      const [message] = await receive(queue);
      expect(message).toMatchObject({ Body: "hỏng", Attributes: { ApproximateReceiveCount: "1" } });
      expect(message?.Attributes?.DeadLetterQueueSourceArn).toBeUndefined();
    });
  });

  test("go to another queue where one is named, and the list of tasks tells it", async () => {
    const { dead } = await aFailure();
    const other = await aQueue();
    await target.sqs.send(new StartMessageMoveTaskCommand({ SourceArn: dead.arn, DestinationArn: other.arn }));
    await eventually(async () => {
      expect((await receive(other)).map(({ Body }) => Body)).toEqual(["hỏng"]);
      const { Results } = await target.sqs.send(new ListMessageMoveTasksCommand({ SourceArn: dead.arn }));
      expect(Results).toMatchObject([
        { Status: "COMPLETED", DestinationArn: other.arn, ApproximateNumberOfMessagesMoved: 1 },
      ]);
    });
  });

  test("must come from a queue that takes dead letters", async () => {
    const { arn } = await aQueue();
    const asked = target.sqs.send(new StartMessageMoveTaskCommand({ SourceArn: arn }));
    await expect(asked).rejects.toMatchObject({ $metadata: { httpStatusCode: 400 } });
  });

  test("must come from a queue there is", async () => {
    const SourceArn = `arn:aws:sqs:${region}:000000000000:contract-nothing`;
    const asked = target.sqs.send(new StartMessageMoveTaskCommand({ SourceArn }));
    await expect(asked).rejects.toMatchObject({ name: "ResourceNotFoundException" });
  });
});

describe("fairness", () => {
  test("one group's flood in an ordinary queue does not keep another's message waiting", async () => {
    const queue = await aQueue();
    const { QueueUrl } = queue;
    for (let batch = 0; batch < 5; batch++) {
      const Entries = Array.from({ length: 10 }, (_, at) => ({
        Id: String(at),
        MessageBody: "ồn",
        MessageGroupId: "loud",
      }));
      await target.sqs.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
    }
    await target.sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: "một mình", MessageGroupId: "quiet" }));
    const early = [...(await receive(queue, 10)), ...(await receive(queue, 10))];
    expect(early.map(({ Body }) => Body)).toContain("một mình");
    expect(early.find(({ Body }) => Body === "ồn")?.Attributes?.MessageGroupId).toBe("loud");
  });
});

test("attributes of a queue can be changed", async () => {
  const { QueueUrl } = await aQueue({ VisibilityTimeout: "30" });
  await target.sqs.send(new SetQueueAttributesCommand({ QueueUrl, Attributes: { VisibilityTimeout: "7" } }));
  await eventually(async () => {
    const asked = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["VisibilityTimeout"] });
    expect((await target.sqs.send(asked)).Attributes).toEqual({ VisibilityTimeout: "7" });
  });
});
