import { GetQueueAttributesCommand } from "@aws-sdk/client-sqs";
import { startInstance, type Instance, type InstanceOptions } from "../instance/instance.ts";
import { openInstanceWorld, type InstanceWorld } from "./instance-world.ts";

const QUEUE_COUNTS = ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"] as const;

/** A Vanthu beside others: its clock can be moved, and it can be killed and started anew on the same data and ports. */
export class Deployment {
  #instance: Instance;
  readonly inside: InstanceWorld;
  readonly #options: InstanceOptions;
  #aheadMs = 0;

  private constructor(instance: Instance, inside: InstanceWorld, options: InstanceOptions) {
    this.#instance = instance;
    this.inside = inside;
    this.#options = options;
  }

  static async start(dataFolder: string, env: Readonly<Record<string, string>> = {}): Promise<Deployment> {
    const options = { dataFolder, env, preload: ["movable-clock.mjs"] };
    const instance = await startInstance(options);
    return new Deployment(instance, await openInstanceWorld(instance), options);
  }

  get instance(): Instance {
    return this.#instance;
  }

  /** `kill -9` in the middle of whatever it does; then it is started again, its clock where it stood. */
  async killAndRestart(): Promise<void> {
    const { port, program } = this.#instance;
    await program.end("SIGKILL");
    const env = { ...this.#options.env, CLOCK_AHEAD_MS: String(this.#aheadMs) };
    this.#instance = await startInstance({ ...this.#options, port, env });
  }

  async advance(milliseconds: number): Promise<void> {
    this.#aheadMs += milliseconds;
    await this.#instance.program.ask(`advance ${String(milliseconds)}`);
    this.inside.advance(milliseconds);
  }

  /** Milliseconds its threads have been at work since it was started. */
  async workedMs(): Promise<number> {
    const { worked } = (await this.#instance.program.ask("worked")) as { readonly worked: number };
    return worked;
  }

  /** Messages that wait or are being worked on; those that are due later do not count. */
  async busyCount(): Promise<number> {
    const { sqs, config } = this.inside.world;
    const counts = await Promise.all(
      [config.eventQueueUrl, config.exchangeQueueUrl].map(async (QueueUrl) => {
        const asked = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [...QUEUE_COUNTS] });
        const { Attributes } = await sqs.send(asked);
        return QUEUE_COUNTS.reduce((sum, name) => sum + Number(Attributes?.[name] ?? 0), 0);
      }),
    );
    return counts.reduce((sum, count) => sum + count, 0);
  }

  async stop(): Promise<void> {
    this.inside.close();
    await this.#instance.stop();
  }
}
