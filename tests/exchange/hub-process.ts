import { join } from "node:path";
import type { FaultRule } from "@vanthu/hub/fault-rule.ts";
import { root, startProgram, type Program } from "../instance/program.ts";

/** The axis between two deployments, as `npm run axis` starts it: a process of its own, directed over HTTP. */
export class HubProcess {
  readonly address: string;
  readonly #program: Program;

  private constructor(address: string, program: Program) {
    this.address = address;
    this.#program = program;
  }

  static async start(dataFolder: string, ...more: readonly string[]): Promise<HubProcess> {
    const script = join(root, "scripts/axis.mjs");
    const program = startProgram({
      command: [process.execPath, script, "--port", "0", "--data", dataFolder, ...more],
    });
    const [, address = ""] = await program.printed(/Axis at (http:\/\/127\.0\.0\.1:\d+)/);
    return new HubProcess(address, program);
  }

  /** Lets a system speak for one agency, whose name the directory lists. */
  async connect(code: string, name: string, secret: string): Promise<void> {
    await this.#direct("PUT", `agencies/${code}`, { name });
    await this.#direct("PUT", `systems/${code}`, { secret, agencies: [code] });
  }

  async setFaults(rules: readonly FaultRule[], seed: number): Promise<void> {
    await this.#direct("PUT", "faults", { rules, seed });
  }

  /** How often each fault struck each call, as `send:drop`. */
  async struck(): Promise<Readonly<Record<string, number>>> {
    return ((await (await fetch(`${this.address}/control/faults`)).json()) as { struck: Record<string, number> })
      .struck;
  }

  async advance(milliseconds: number): Promise<void> {
    await this.#direct("POST", "clock", { milliseconds });
  }

  /** Offers what was done to an agency once more, the oldest first. @returns how many packets */
  async replay(to: string, most?: number): Promise<number> {
    return ((await (await this.#direct("POST", "replay", { to, most })).json()) as { count: number }).count;
  }

  /** Packets nobody has settled yet. */
  async openCount(): Promise<number> {
    return ((await (await fetch(`${this.address}/control/state`)).json()) as { open: number }).open;
  }

  async stop(): Promise<void> {
    await this.#program.end("SIGTERM");
  }

  async #direct(method: "PUT" | "POST", path: string, body: object): Promise<Response> {
    const headers = { "content-type": "application/json" };
    const response = await fetch(`${this.address}/control/${path}`, { method, headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`The hub answered ${String(response.status)} to ${path}.`);
    return response;
  }
}
