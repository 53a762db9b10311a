import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { CreateScheduleCommand, GetScheduleCommand, SchedulerClient } from "@aws-sdk/client-scheduler";
import type { Instance } from "../instance/instance.ts";

/**
 * Lets the instance's own scheduler call its schedule function once, now, as if it were this instant: what falls due in days
 * is done without waiting for it.
 */
export async function tickAt(instance: Instance, instant: Date): Promise<void> {
  const secretAccessKey = (await readFile(join(instance.dataFolder, "credentials"), "utf8")).trim();
  const client = new SchedulerClient({
    endpoint: instance.cloudAddress,
    region: "ap-southeast-1",
    credentials: { accessKeyId: "vanthu-local", secretAccessKey },
  });
  try {
    const { Target } = await client.send(new GetScheduleCommand({ Name: "vanthu-tick" }));
    await client.send(
      new CreateScheduleCommand({
        Name: `tick-${String(instant.getTime())}`,
        // whole seconds, and only to come: what is past is never run
        ScheduleExpression: `at(${new Date(Date.now() + 2_000).toISOString().slice(0, 19)})`,
        FlexibleTimeWindow: { Mode: "OFF" },
        ActionAfterCompletion: "DELETE",
        Target: {
          ...Target,
          Arn: Target?.Arn,
          RoleArn: Target?.RoleArn,
          Input: JSON.stringify({ time: instant.toISOString() }),
        },
      }),
    );
  } finally {
    client.destroy();
  }
}
