import { Heap } from "./heap.ts";
import type { Place } from "./place.ts";

interface Group {
  readonly name: string;
  readonly places: Heap<Place>;
  /** Rank of its last turn: whose turn is longest ago comes first. */
  lastTurn: number;
  /** Whether it stands in the rotation. */
  waits: boolean;
}

/**
 * The messages of a queue that may be received, by group. Groups take turns, so that one with ten thousand messages does
 * not hold up another's first; within a group the order is that of arrival. Taking costs O(log n).
 */
export class ReadyGroups {
  readonly #groups = new Map<string, Group>();
  #rotation = new Heap<Group>(({ lastTurn }) => lastTurn);
  #turn = 0;

  push(place: Place): void {
    const name = place.message.groupId ?? "";
    let group = this.#groups.get(name);
    if (!group) {
      // As if it had just had its turn: who comes new waits for one round, and cannot keep others out by coming anew.
      group = { name, places: new Heap(({ message }) => message.sequence), lastTurn: this.#turn, waits: false };
      this.#groups.set(name, group);
    }
    group.places.push(place);
    this.#enrol(group);
  }

  /** The next place that is current and whose group is not blocked; a blocked group is out until `release`. */
  pop(isCurrent: (place: Place) => boolean, isBlocked: (group: string) => boolean): Place | undefined {
    for (let group = this.#rotation.pop(); group; group = this.#rotation.pop()) {
      group.waits = false;
      if (isBlocked(group.name)) continue;
      const place = nextCurrent(group.places, isCurrent);
      if (!place) {
        this.#groups.delete(group.name);
        continue;
      }
      this.#turn += 1;
      group.lastTurn = this.#turn;
      this.#enrol(group);
      return place;
    }
    return undefined;
  }

  /** Lets a group that was blocked take turns again. */
  release(name: string): void {
    const group = this.#groups.get(name);
    if (group) this.#enrol(group);
  }

  #enrol(group: Group): void {
    if (group.waits) return;
    group.waits = true;
    this.#rotation.push(group);
  }
}

function nextCurrent(places: Heap<Place>, isCurrent: (place: Place) => boolean): Place | undefined {
  for (let place = places.pop(); place; place = places.pop()) if (isCurrent(place)) return place;
  return undefined;
}
