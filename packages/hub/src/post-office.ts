import { ulid } from "ulid";
import type { Directory } from "./directory.ts";
import type { Strike } from "./fault-engine.ts";
import type { HubClock } from "./hub-clock.ts";
import { HUB_ERRORS, HubError } from "./hub-error.ts";
import type { HubStore } from "./hub-store.ts";
import { readLetter } from "./read-letter.ts";
import type { Offer, PacketKind, PacketRecord, System, TransportStatus } from "./record.ts";
import { withHop } from "./trace-header.ts";

/** Code under which the hub writes itself into a packet's trace. */
export const HUB_CODE = "000.00.00.HUB";

/** A period of listing, in milliseconds since 1970: the first counts, the last does not. */
export interface Period {
  readonly from: number;
  readonly until: number;
}

/** Store and forward: takes packets, offers each to its receivers until they are settled. */
export class PostOffice {
  readonly #store: HubStore;
  readonly #directory: Directory;
  readonly #clock: HubClock;

  constructor(store: HubStore, directory: Directory, clock: HubClock) {
    this.#store = store;
    this.#directory = directory;
    this.#clock = clock;
  }

  /**
   * Takes a packet and offers it to each receiver the axis reaches.
   * @returns the id of the sending
   * @throws HubError 10, 18, 19, 22, 23 as an axis refuses
   */
  async accept(system: System, bytes: Uint8Array, strike: Strike): Promise<string> {
    const letter = readLetter(bytes);
    if (!system.agencies.includes(letter.from)) throw new HubError(HUB_ERRORS.senderUnregistered);
    const receivers = letter.to.map((code) => ({ code, agency: this.#directory.find(code) }));
    const reached = receivers.filter(({ agency }) => agency !== undefined && agency.closedOn === undefined);
    if (reached.length === 0) {
      const isLocked = receivers.some(({ agency }) => agency !== undefined);
      throw new HubError(isLocked ? HUB_ERRORS.receiverLocked : HUB_ERRORS.receiverMissing);
    }
    const now = this.#clock.now();
    const packetId = ulid(now);
    if (strike.has("lose")) return packetId;
    const { kind, from, documentId, notation, title } = letter;
    const packet: PacketRecord = { packetId, kind, from, documentId, notation, title, sentAt: now };
    const offeredFrom = now + strike.waitMs("delay") + strike.waitMs("reorder");
    const copies = strike.has("duplicate") ? [1, 2] : [1];
    const offers = reached.flatMap(({ code }) => copies.map(() => newOffer(packet, code, now, offeredFrom)));
    await this.#store.addPacket(packet, withHop(bytes, HUB_CODE, new Date(now)), offers);
    return packetId;
  }

  /** What waits for the agencies of a system, oldest first. */
  list(system: System, kind: PacketKind | undefined, period: Period): Offer[] {
    const now = this.#clock.now();
    return system.agencies
      .flatMap((code) => this.#store.openOffers(code))
      .filter((offer) => offer.offeredFrom <= now && (kind === undefined || offer.kind === kind))
      .filter(({ createdAt }) => createdAt >= period.from && createdAt < period.until)
      .sort((a, b) => a.offeredFrom - b.offeredFrom);
  }

  /** @throws HubError 10 where no such packet is offered to an agency of the system */
  async get(system: System, docId: string): Promise<{ offer: Offer; packet: PacketRecord; bytes: Buffer }> {
    const offer = this.#offerTo(system, docId);
    const packet = this.#store.packet(offer.packetId);
    if (!packet) throw new HubError(HUB_ERRORS.fileInvalid);
    return { offer, packet, bytes: await this.#store.bytes(offer.packetId) };
  }

  /** @throws HubError 10 where no such packet is offered to an agency of the system */
  async settle(system: System, docId: string, status: TransportStatus): Promise<void> {
    const offer = this.#offerTo(system, docId);
    await this.#store.putOffer({ ...offer, status, updatedAt: this.#clock.now() });
  }

  /** What the agencies of a system sent in a period, one row for each receiver. */
  async sent(
    system: System,
    kind: PacketKind | undefined,
    period: Period,
  ): Promise<{ readonly packet: PacketRecord; readonly offer: Offer }[]> {
    const rows: { packet: PacketRecord; offer: Offer }[] = [];
    for (const code of system.agencies) {
      for await (const { packet, offers } of this.#store.sentBy(code)) {
        const isMeant = packet.sentAt >= period.from && packet.sentAt < period.until;
        if (isMeant && (kind === undefined || packet.kind === kind)) {
          rows.push(...offers.map((offer) => ({ packet, offer })));
        }
      }
    }
    return rows;
  }

  /**
   * Offers settled packets once more, under new ids: a copy that comes back later.
   * @param to only those to this agency
   * @param most the oldest of them, at most so many
   * @returns how many
   */
  async replay(to: string | undefined, most = Infinity): Promise<number> {
    const now = this.#clock.now();
    let count = 0;
    for await (const offer of this.#store.offers()) {
      if (to !== undefined && offer.to !== to) continue;
      if (offer.status !== "done") continue;
      if (count === most) break;
      await this.#store.putOffer(newOffer(offer, offer.to, now, now));
      count += 1;
    }
    return count;
  }

  #offerTo(system: System, docId: string): Offer {
    const offer = this.#store.offer(docId);
    if (!offer || !system.agencies.includes(offer.to)) throw new HubError(HUB_ERRORS.fileInvalid);
    return offer;
  }
}

function newOffer(
  { packetId, kind, from }: Pick<PacketRecord, "packetId" | "kind" | "from">,
  to: string,
  createdAt: number,
  offeredFrom: number,
): Offer {
  const docId = ulid(createdAt);
  return { docId, packetId, kind, from, to, status: "initial", createdAt, updatedAt: createdAt, offeredFrom };
}
