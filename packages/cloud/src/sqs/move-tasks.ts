import { randomUUID } from "node:crypto";
import { ServiceError, type JsonOperations } from "../http/service-error.ts";
import type { Message } from "./message.ts";
import type { Queue } from "./queue.ts";
import { invalidParameter, type Queues } from "./queues.ts";

interface MoveTask {
  sourceArn: string;
  destinationArn?: string;
  moved: number;
  startedAt: number;
}

/** AWS tells of the latest ten. */
const shownTasks = 10;

/** Dead letters back to where they failed, or to another queue. All are moved at once, whatever pace was asked for. */
export function moveTaskOperations(queues: Queues): JsonOperations {
  const tasks: MoveTask[] = [];

  function findByArn(arn: unknown): Queue {
    const queue = queues.get(String(arn).split(":").at(-1) ?? "");
    if (queue && queues.arn(queue) === arn) return queue;
    throw new ServiceError("ResourceNotFoundException", "The resource that you specified for the ARN does not exist.", {
      status: 404,
    });
  }

  async function move(source: Queue, destination: Queue | undefined): Promise<number> {
    const now = Date.now();
    const moves: [Message, Queue, Message][] = [];
    for (const message of source.all()) {
      const origin = queues.get(message.sourceArn?.split(":").at(-1) ?? "");
      const target = destination ?? origin;
      if (message.visibleAt > now || !target) continue;
      moves.push([message, target, movedMessage(message, queues.nextSequence(), now)]);
    }
    await queues.write([
      ...queues.deletions(
        source,
        moves.map(([message]) => message),
      ),
      ...moves.flatMap(([, target, moved]) => queues.puts(target, [moved])),
    ]);
    for (const [message, target, moved] of moves) {
      source.remove(message.id);
      target.place(moved, now);
    }
    return moves.length;
  }

  return {
    StartMessageMoveTask: async (input) => {
      const source = findByArn(input["SourceArn"]);
      const sourceArn = queues.arn(source);
      if (!queues.all().some(({ record }) => record.attributes["RedrivePolicy"]?.includes(`"${sourceArn}"`))) {
        throw invalidParameter("Source queue must be configured as a Dead Letter Queue.");
      }
      const destination = input["DestinationArn"] === undefined ? undefined : findByArn(input["DestinationArn"]);
      const startedAt = Date.now();
      const moved = await move(source, destination);
      const task = { sourceArn, moved, startedAt, ...(destination && { destinationArn: queues.arn(destination) }) };
      tasks.unshift(task);
      const handle = JSON.stringify({ taskId: randomUUID(), sourceArn });
      return { TaskHandle: Buffer.from(handle).toString("base64") };
    },

    ListMessageMoveTasks: (input) => {
      const sourceArn = queues.arn(findByArn(input["SourceArn"]));
      const limit = Math.min(shownTasks, Number(input["MaxResults"] ?? 1));
      const found = tasks.filter((task) => task.sourceArn === sourceArn).slice(0, limit);
      return {
        Results: found.map(({ destinationArn, moved, startedAt }) => ({
          Status: "COMPLETED",
          SourceArn: sourceArn,
          ...(destinationArn !== undefined && { DestinationArn: destinationArn }),
          ApproximateNumberOfMessagesMoved: moved,
          ApproximateNumberOfMessagesToMove: moved,
          StartedTimestamp: startedAt,
        })),
      };
    },
  };
}

/** A dead letter begins anew: another message, never received, that did not fail anywhere. */
function movedMessage(message: Message, sequence: number, now: number): Message {
  const { body, attributes, groupId, deduplicationId } = message;
  return {
    id: randomUUID(),
    sequence,
    body,
    attributes,
    sentAt: now,
    visibleAt: now,
    receiveCount: 0,
    ...(groupId !== undefined && { groupId }),
    ...(deduplicationId !== undefined && { deduplicationId }),
  };
}
