import { mkdir, open, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { ClassicLevel } from "classic-level";
import { isOpen, type HubAgency, type Offer, type PacketRecord, type System } from "./record.ts";

/**
 * What the hub keeps: records in LevelDB, each packet as a file. A write is handed to the operating system before it
 * resolves, so that it outlives a killed process; a packet's file is there before its record is.
 */
export class HubStore {
  readonly #level: ClassicLevel<string, unknown>;
  readonly #packetFolder: string;
  /** Offers not settled yet, by receiver: what every poll asks for. */
  readonly #open = new Map<string, Map<string, Offer>>();

  private constructor(level: ClassicLevel<string, unknown>, packetFolder: string) {
    this.#level = level;
    this.#packetFolder = packetFolder;
  }

  /** @throws Error while another hub has the folder open */
  static async open(folder: string): Promise<HubStore> {
    const packetFolder = join(folder, "packets");
    await mkdir(packetFolder, { recursive: true });
    const level = new ClassicLevel<string, unknown>(join(folder, "records"), { valueEncoding: "json" });
    await level.open();
    const store = new HubStore(level, packetFolder);
    for await (const offer of store.#under<Offer>("offer/")) store.#index(offer);
    return store;
  }

  async close(): Promise<void> {
    await this.#level.close();
  }

  /** Keeps a packet with what it is offered as: all of it or nothing. */
  async addPacket(packet: PacketRecord, bytes: Uint8Array, offers: readonly Offer[]): Promise<void> {
    await this.#writeFile(packet.packetId, bytes);
    await this.#level.batch([
      { type: "put", key: `packet/${packet.packetId}`, value: packet },
      { type: "put", key: `sent/${packet.from}/${packet.packetId}`, value: packet.packetId },
      ...offers.map((offer) => ({ type: "put" as const, key: `offer/${offer.docId}`, value: offer })),
      ...offers.map(({ packetId, docId }) => ({ type: "put" as const, key: `of/${packetId}/${docId}`, value: docId })),
    ]);
    for (const offer of offers) this.#index(offer);
  }

  async putOffer(offer: Offer): Promise<void> {
    await this.#level.batch([
      { type: "put", key: `offer/${offer.docId}`, value: offer },
      { type: "put", key: `of/${offer.packetId}/${offer.docId}`, value: offer.docId },
    ]);
    this.#index(offer);
  }

  offer(docId: string): Offer | undefined {
    return this.#level.getSync(`offer/${docId}`) as Offer | undefined;
  }

  packet(packetId: string): PacketRecord | undefined {
    return this.#level.getSync(`packet/${packetId}`) as PacketRecord | undefined;
  }

  bytes(packetId: string): Promise<Buffer> {
    return readFile(this.#fileOf(packetId));
  }

  /** Offers to a receiver that are not settled, oldest first. */
  openOffers(to: string): Offer[] {
    return [...(this.#open.get(to)?.values() ?? [])];
  }

  /** How many offers to anybody are not settled. */
  get openCount(): number {
    return [...this.#open.values()].reduce((sum, offers) => sum + offers.size, 0);
  }

  offers(): AsyncGenerator<Offer> {
    return this.#under<Offer>("offer/");
  }

  /** What an agency sent, oldest first, with what each packet was offered as. */
  async *sentBy(from: string): AsyncGenerator<{ readonly packet: PacketRecord; readonly offers: readonly Offer[] }> {
    for await (const packetId of this.#under<string>(`sent/${from}/`)) {
      const packet = this.packet(packetId);
      const offers: Offer[] = [];
      for await (const docId of this.#under<string>(`of/${packetId}/`))
        offers.push(...[this.offer(docId) ?? []].flat());
      if (packet) yield { packet, offers };
    }
  }

  system(systemId: string): System | undefined {
    return this.#level.getSync(`system/${systemId}`) as System | undefined;
  }

  async putSystem(system: System): Promise<void> {
    await this.#level.put(`system/${system.systemId}`, system);
  }

  agency(code: string): HubAgency | undefined {
    return this.#level.getSync(`agency/${code}`) as HubAgency | undefined;
  }

  async putAgency(agency: HubAgency): Promise<void> {
    await this.#level.put(`agency/${agency.code}`, agency);
  }

  /** Agencies registered here, by code. */
  async agencies(): Promise<HubAgency[]> {
    const agencies: HubAgency[] = [];
    for await (const agency of this.#under<HubAgency>("agency/")) agencies.push(agency);
    return agencies;
  }

  async *#under<T>(prefix: string): AsyncGenerator<T> {
    for await (const value of this.#level.values({ gte: prefix, lt: `${prefix}\u{10ffff}` })) yield value as T;
  }

  #index(offer: Offer): void {
    const offers = this.#open.get(offer.to) ?? new Map<string, Offer>();
    this.#open.set(offer.to, offers);
    if (isOpen(offer)) offers.set(offer.docId, offer);
    else offers.delete(offer.docId);
  }

  #fileOf(packetId: string): string {
    return join(this.#packetFolder, `${packetId}.edxml`);
  }

  async #writeFile(packetId: string, bytes: Uint8Array): Promise<void> {
    const target = this.#fileOf(packetId);
    const file = await open(`${target}.part`, "w");
    await file.writeFile(bytes);
    await file.close();
    await rename(`${target}.part`, target);
  }
}
