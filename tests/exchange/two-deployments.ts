import { join } from "node:path";
import { ConnectionList, type SetConnection } from "@vanthu/office/connection/schema.ts";
import { changeAgency, enterAgencies, findAgencyByCode } from "@vanthu/office/organisation/service.ts";
import type { AgencyId, AxisName } from "@vanthu/office/organisation/schema.ts";
import { Meter } from "@vanthu/platform/store/meter.ts";
import { ApiClient, RefusedRequest } from "../job/api-client.ts";
import { readOutcomes } from "./arrival-times.ts";
import { Deployment } from "./deployment.ts";
import { agencyOf, FAR_OFFICE, FAR_PASSWORD, openFarOffice } from "./far-office.ts";
import { HubProcess } from "./hub-process.ts";
import type { SealedLetter } from "./sealed-letters.ts";

/** The commune of the sample that sends. */
export const SENDER = { name: "UBND xã Lạc Thuỷ", handle: "lacthuy", code: "H56.901" } as const;
const MINUTE_MS = 60_000;
/** So often in a row nothing may be under way before it is quiet: a message may be between two queues. */
const QUIET_LOOKS = 2;
const LOOK_MS = 40;
/**
 * A message that is tried again later counts as being worked on, and only the clock brings it back: then nothing changes, and
 * nobody works for longer than the axis keeps an answer back.
 */
const STILL_LOOKS = 5;
/** Of the time between two looks, at most, that the threads of an end which only waits are at work. */
const IDLE_SHARE = 0.35;
/** A minute that passes on a slow machine in the middle of work would bring back what is being worked on. */
const MOST_LOOKS = 1500;
const SECRET = "bi mat cua truc 0123456789";

/** One end of the exchange: a deployment, and the one office of it that takes part. */
export class End {
  readonly deployment: Deployment;
  readonly code: string;
  readonly #handle: string;
  readonly #password: string;
  readonly #people = new Map<string, Promise<ApiClient>>();

  constructor(deployment: Deployment, office: { readonly handle: string; readonly code: string }, password: string) {
    this.deployment = deployment;
    this.code = office.code;
    this.#handle = office.handle;
    this.#password = password;
  }

  /** Signs the person in at the first call, once for all who ask at the same time; a session ends with its time. */
  async as(userName: string): Promise<ApiClient> {
    const known = this.#people.get(userName);
    const client = known ?? this.#signIn(userName);
    if (!known || (await isSignedIn(await client))) return client;
    if (this.#people.get(userName) === known) this.#people.delete(userName);
    return this.as(userName);
  }

  #signIn(userName: string): Promise<ApiClient> {
    const name = `${userName}@${this.#handle}`;
    const client = ApiClient.signIn(this.deployment.instance.address, name, this.#password);
    this.#people.set(userName, client);
    client.catch(() => this.#people.delete(userName));
    return client;
  }

  /** The office's own store. */
  office() {
    return this.deployment.inside.office(this.#handle);
  }
}

async function isSignedIn(client: ApiClient): Promise<boolean> {
  return client.send("GET", "/api/session").then(
    () => true,
    (error: unknown) => {
      if (error instanceof RefusedRequest && error.problem.status === 401) return false;
      throw error;
    },
  );
}

/** Two deployments with an axis between them, all processes of their own. */
export class Exchange {
  readonly hub: HubProcess;
  readonly sender: End;
  readonly receiver: End;
  #axis: AxisName = "vxp";

  private constructor(hub: HubProcess, sender: End, receiver: End) {
    this.hub = hub;
    this.sender = sender;
    this.receiver = receiver;
  }

  /** Starts all three below a folder; both offices are connected to both axes of the hub. */
  static async start(folder: string): Promise<Exchange> {
    const [hub, here, far] = await Promise.all([
      HubProcess.start(join(folder, "hub")),
      Deployment.start(join(folder, "here")),
      Deployment.start(join(folder, "far"), { VANTHU_SAMPLE: "0" }),
    ]);
    await openFarOffice(far.inside.world);
    await enterAgencies(here.inside.world, [{ ...agencyOf(here.inside.world, FAR_OFFICE), axis: "vxp" }]);
    await enterAgencies(far.inside.world, [{ ...agencyOf(far.inside.world, SENDER), axis: "vxp" }]);
    const exchange = new Exchange(
      hub,
      new End(here, SENDER, here.instance.samplePassword),
      new End(far, FAR_OFFICE, FAR_PASSWORD),
    );
    await hub.connect(SENDER.code, SENDER.name, SECRET);
    await hub.connect(FAR_OFFICE.code, FAR_OFFICE.name, SECRET);
    for (const [end, admin] of exchange.#admins()) await connectEnd(end, hub.address, admin);
    return exchange;
  }

  /** From now on both ends reach one another over this axis. */
  async goOver(axis: AxisName): Promise<void> {
    this.#axis = axis;
    for (const [{ deployment }, code] of [
      [this.sender, FAR_OFFICE.code],
      [this.receiver, SENDER.code],
    ] as const) {
      const { world } = deployment.inside;
      const agency = await findAgencyByCode({ world, meter: new Meter() }, code);
      if (agency) await changeAgency({ world, meter: new Meter() }, agency.id, (known) => ({ ...known, axis }));
    }
  }

  /** The far office in the sender's directory. */
  async receiverAgencyId(): Promise<AgencyId> {
    const { world } = this.sender.deployment.inside;
    const agency = await findAgencyByCode({ world, meter: new Meter() }, FAR_OFFICE.code);
    if (!agency) throw new Error("The sender's directory lacks the far office.");
    return agency.id;
  }

  /** Has both ends ask the axis now, as an administrator does who does not want to wait. */
  async poll(): Promise<void> {
    for (const [end, admin] of this.#admins()) {
      await (await end.as(admin)).send("POST", `/api/connections/${this.#axis}/poll`);
    }
  }

  /**
   * Asks again until there is an answer. What waits for a later minute comes in a moment: the clocks are moved and the axis
   * is asked, as minutes of quiet would do.
   * @throws Error after `withinMs` of the machine's own time
   */
  async eventually<T>(what: string, look: () => Promise<T | undefined>, withinMs = 60_000): Promise<T> {
    const until = performance.now() + withinMs;
    for (;;) {
      const found = await look();
      if (found !== undefined) return found;
      if (performance.now() > until) throw new Error(`${what}: not within ${String(withinMs / 1000)} s`);
      await this.passMinute();
    }
  }

  /** Lets what is under way end; then a minute passes on all three clocks, and both ends ask the axis. */
  async passMinute(): Promise<void> {
    await this.settle();
    await this.advance(MINUTE_MS);
    await this.poll();
  }

  /** Waits until neither end has anything under way, or only what a later minute brings back. */
  async settle(): Promise<void> {
    const ends = [this.sender.deployment, this.receiver.deployment];
    let [quiet, still, before, workedBefore, lookedAt] = [0, 0, "", [0, 0], performance.now()];
    for (let looks = 0; quiet < QUIET_LOOKS && still < STILL_LOOKS && looks < MOST_LOOKS; looks += 1) {
      const busy = await Promise.all(ends.map((end) => end.busyCount()));
      const worked = await Promise.all(ends.map((end) => end.workedMs()));
      const now = busy.join(" ");
      const mostMs = (performance.now() - lookedAt) * IDLE_SHARE;
      const isIdle = worked.every((ms, end) => ms - (workedBefore[end] ?? 0) < mostMs);
      quiet = busy.every((count) => count === 0) ? quiet + 1 : 0;
      still = now === before && isIdle ? still + 1 : 0;
      [before, workedBefore, lookedAt] = [now, worked, performance.now()];
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  }

  /** Waits until the sender's delivery of a letter shows a status. */
  async untilReported(letter: SealedLetter, code: string): Promise<void> {
    await this.eventually(`${code} of ${letter.referenceNumber}`, async () => {
      const [outcome] = await readOutcomes(await this.sender.office(), [letter]);
      return outcome?.shownCode === code || undefined;
    });
  }

  /** Moves all three clocks. */
  async advance(milliseconds: number): Promise<void> {
    await Promise.all([
      this.hub.advance(milliseconds),
      this.sender.deployment.advance(milliseconds),
      this.receiver.deployment.advance(milliseconds),
    ]);
  }

  #admins(): readonly (readonly [end: End, userName: string])[] {
    return [
      [this.sender, "uyen.qt"],
      [this.receiver, "admin"],
    ];
  }

  async stop(): Promise<void> {
    await Promise.all([this.hub.stop(), this.sender.deployment.stop(), this.receiver.deployment.stop()]);
  }
}

async function connectEnd(end: End, hubAddress: string, admin: string): Promise<void> {
  const administrator = await end.as(admin);
  const shared = { systemId: end.code, secret: SECRET, attachmentForm: "zip", on: true } as const;
  const connections: readonly SetConnection[] = [
    { axis: "vxp", address: `${hubAddress}/vxp`, ...shared },
    {
      axis: "lgsp",
      address: `${hubAddress}/lgsp`,
      ...shared,
      username: end.code,
      password: SECRET,
      applicationCode: "vanthu",
    },
  ];
  for (const connection of connections) await administrator.put("/api/connections", connection, ConnectionList);
}
