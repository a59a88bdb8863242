/** Far more than a batch names, and still only some tens of megabytes. */
const GENERATION = 100_000;

/** Ids by name, of which those that were long not asked for are forgotten: a file may name millions. */
export class RecentIds {
  #young = new Map<string, string>();
  #old = new Map<string, string>();

  get(name: string): string | undefined {
    return this.#young.get(name) ?? this.#old.get(name);
  }

  /** Whether it is known; if it is, it stays so for at least as many names as a generation holds. */
  has(name: string): boolean {
    if (this.#young.has(name)) return true;
    const id = this.#old.get(name);
    if (id === undefined) return false;
    this.set(name, id);
    return true;
  }

  set(name: string, id: string): void {
    if (this.#young.size >= GENERATION) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(name, id);
  }
}
