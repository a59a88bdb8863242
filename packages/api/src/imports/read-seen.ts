const EMPTY = 0;
const FIRST_CAPACITY = 1024;
/** The table grows before it is fuller than this: fuller, looking up gets slow. */
const MAX_LOAD = 0.6;

/**
 * Remembers in which row a key was first seen, in twelve bytes a slot.
 *
 * A map of strings would hold a large file's ids in memory; this holds 64 bits of each. Two different
 * ids meet in those by chance once in some ten million files of a million rows.
 */
export class SeenKeys {
  private capacity = FIRST_CAPACITY;
  private size = 0;
  private high = new Uint32Array(FIRST_CAPACITY);
  private low = new Uint32Array(FIRST_CAPACITY);
  private rows = new Uint32Array(FIRST_CAPACITY);

  /** The row in which `key` was seen before, or null when `row` is the first. */
  see(key: string, row: number): number | null {
    if (this.size > this.capacity * MAX_LOAD) this.grow();
    const [high, low] = hash(key);
    const slot = this.slotOf(high, low);
    const before = this.rows[slot];
    if (before !== undefined && before !== EMPTY) return before;
    this.put(slot, { high, low, row });
    this.size += 1;
    return null;
  }

  private slotOf(high: number, low: number): number {
    const mask = this.capacity - 1;
    let slot = low & mask;
    while (this.rows[slot] !== EMPTY && (this.low[slot] !== low || this.high[slot] !== high)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private put(slot: number, key: { high: number; low: number; row: number }): void {
    this.high[slot] = key.high;
    this.low[slot] = key.low;
    this.rows[slot] = key.row;
  }

  private grow(): void {
    const { high, low, rows, capacity } = this;
    this.capacity = capacity * 2;
    this.high = new Uint32Array(this.capacity);
    this.low = new Uint32Array(this.capacity);
    this.rows = new Uint32Array(this.capacity);
    for (let slot = 0; slot < capacity; slot += 1) {
      const row = rows[slot] ?? EMPTY;
      if (row === EMPTY) continue;
      const key = { high: high[slot] ?? 0, low: low[slot] ?? 0, row };
      this.put(this.slotOf(key.high, key.low), key);
    }
  }
}

/** Two independent 32-bit mixes of the characters (multiply and rotate), finished so that every bit counts. */
function hash(key: string): [number, number] {
  let a = 0x9e3779b1;
  let b = 0x85ebca77;
  for (let index = 0; index < key.length; index += 1) {
    const code = key.charCodeAt(index);
    a = Math.imul(a ^ code, 0xc2b2ae3d);
    a = (a << 13) | (a >>> 19);
    b = Math.imul(b ^ code, 0x27d4eb2f);
    b = (b << 17) | (b >>> 15);
  }
  return [finish(a ^ key.length), finish(b + a)];
}

function finish(value: number): number {
  let mixed = value;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
