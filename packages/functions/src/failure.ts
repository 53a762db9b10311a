import { noteFailure } from "@vanthu/office/deadletter/redrive-service.ts";
import { FAILURE_CODES } from "@vanthu/office/deadletter/schema.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import type { World } from "@vanthu/platform/world.ts";
import type { SQSRecord } from "aws-lambda";
import { receivesOf } from "./redelivery.ts";

/** From this receive on it is noted why: most failures are over before. */
const NOTED_FROM = 3;

/** A reaction that failed. */
export class ReactionFailed extends Error {
  readonly reaction: string;

  constructor(reaction: string, cause: unknown) {
    super("reaction.failed", { cause });
    this.name = "ReactionFailed";
    this.reaction = reaction;
  }
}

/** A message whose reactions did not end within the time one call has. */
export class OutOfTime extends Error {
  constructor() {
    super("message.out_of_time");
    this.name = "OutOfTime";
  }
}

/** Logs why a message failed and, when it is not the first time, keeps it for whoever finds the dead letter. */
export async function tellFailure(world: World, record: SQSRecord, failure: unknown): Promise<void> {
  const { messageId } = record;
  world.log.error("message.failed", {
    error: causeOf(failure),
    messageId,
    receives: receivesOf(record),
    ...(failure instanceof ReactionFailed && { reaction: failure.reaction }),
  });
  if (receivesOf(record) < NOTED_FROM) return;
  try {
    await noteFailure(world, record, whyOf(failure));
  } catch (error) {
    // The failure itself may be that nothing can be written.
    world.log.warn("message.failure_not_noted", { cause: error, messageId });
  }
}

function whyOf(failure: unknown) {
  const reaction = failure instanceof ReactionFailed ? failure.reaction : undefined;
  const cause = causeOf(failure);
  if (cause instanceof OutOfTime) return { reaction, code: FAILURE_CODES.outOfTime };
  if (cause instanceof Refusal) return { reaction, code: cause.code };
  return { reaction, code: FAILURE_CODES.failed, error: cause instanceof Error ? cause.name : typeof cause };
}

function causeOf(failure: unknown): unknown {
  return failure instanceof ReactionFailed ? failure.cause : failure;
}
