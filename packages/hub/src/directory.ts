import { generatedDirectory } from "./generated-directory.ts";
import type { HubStore } from "./hub-store.ts";
import type { HubAgency } from "./record.ts";

/** All agencies the axis knows: generated ones, and those registered here, which stand before them. */
export class Directory {
  readonly #store: HubStore;
  readonly #agencies: Map<string, HubAgency>;

  private constructor(store: HubStore, agencies: Map<string, HubAgency>) {
    this.#store = store;
    this.#agencies = agencies;
  }

  static async open(store: HubStore, generated: number, seed: number): Promise<Directory> {
    const agencies = new Map(generatedDirectory(generated, seed).map((agency) => [agency.code, agency]));
    for (const agency of await store.agencies()) agencies.set(agency.code, agency);
    return new Directory(store, agencies);
  }

  find(code: string): HubAgency | undefined {
    return this.#agencies.get(code);
  }

  all(): HubAgency[] {
    return [...this.#agencies.values()];
  }

  async register(agency: HubAgency): Promise<void> {
    await this.#store.putAgency(agency);
    this.#agencies.set(agency.code, agency);
  }

  /** A deleted agency stays listed as closed, as the axis lists it. @returns whether it was there */
  async close(code: string, on: string): Promise<boolean> {
    const known = this.#agencies.get(code);
    if (known) await this.register({ ...known, closedOn: on, changedOn: on });
    return known !== undefined;
  }
}
