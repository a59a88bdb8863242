import { randomFillSync } from "node:crypto";
import { v4, v7 } from "uuid";

const ID_BYTES = 16;
/** Chance is asked for many ids at once: asking for each takes longer than all the rest. */
const pool = new Uint8Array(ID_BYTES * 256);
let used = pool.length;

function drawBytes(): Uint8Array {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += ID_BYTES;
  return pool.subarray(used - ID_BYTES, used);
}

let lastMs = 0;
let sequence = 0;

/** An id that sorts by the moment at which it was made: new rows lie together in the index. */
export function newId(): string {
  const now = Date.now();
  const random = drawBytes();
  if (now > lastMs) {
    lastMs = now;
    sequence = ((random[0] ?? 0) << 16) | ((random[1] ?? 0) << 8) | (random[2] ?? 0);
  } else {
    // Within a millisecond, and when the clock was put back, the counter keeps the order.
    sequence += 1;
  }
  return v7({ random, msecs: lastMs, seq: sequence });
}

/** An id that tells nothing about when or in which order it was made. */
export const newUnorderedId = (): string => v4();
