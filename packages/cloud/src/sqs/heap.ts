/** A binary heap: the member with the smallest rank is at hand; adding and taking cost O(log n). */
export class Heap<T> {
  readonly #rank: (member: T) => number;
  readonly #members: { member: T; rank: number }[] = [];

  constructor(rank: (member: T) => number) {
    this.#rank = rank;
  }

  peek(): T | undefined {
    return this.#members[0]?.member;
  }

  /** The rank is read once, now. */
  push(member: T): void {
    const added = { member, rank: this.#rank(member) };
    const members = this.#members;
    let at = members.push(added) - 1;
    while (at > 0) {
      const parentAt = (at - 1) >> 1;
      const parent = members[parentAt];
      if (!parent || parent.rank <= added.rank) break;
      members[at] = parent;
      at = parentAt;
    }
    members[at] = added;
  }

  pop(): T | undefined {
    const members = this.#members;
    const first = members[0];
    const moved = members.pop();
    if (!first || !moved || first === moved) return first?.member;
    let at = 0;
    for (;;) {
      const left = members[2 * at + 1];
      const right = members[2 * at + 2];
      const child = right && left && right.rank < left.rank ? right : left;
      if (!child || child.rank >= moved.rank) break;
      members[at] = child;
      at = child === left ? 2 * at + 1 : 2 * at + 2;
    }
    members[at] = moved;
    return first.member;
  }
}
