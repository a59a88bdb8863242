/** What happens at a moment, in the order of time; at the same moment, in the order of being planned. */
export type EventClock = {
  schedule(at: number, action: () => void): void;
  /** Lets everything before `end` happen, including what is planned on the way. */
  runUntil(end: number): void;
  now(): number;
};

type Event = { at: number; order: number; action: () => void };

/** A clock that moves from event to event, kept in a binary heap. */
export function createEventClock(): EventClock {
  const heap: Event[] = [];
  let planned = 0;
  let now = 0;
  return {
    now: () => now,
    schedule: (at, action) => {
      planned += 1;
      push(heap, { at, order: planned, action });
    },
    runUntil: (end) => {
      for (let first = heap[0]; first !== undefined && first.at < end; first = heap[0]) {
        removeFirst(heap);
        now = first.at;
        first.action();
      }
    },
  };
}

function isBefore(left: Event, right: Event): boolean {
  return left.at < right.at || (left.at === right.at && left.order < right.order);
}

function push(heap: Event[], event: Event): void {
  let place = heap.length;
  heap.push(event);
  while (place > 0) {
    const above = (place - 1) >> 1;
    const parent = heap[above];
    if (parent === undefined || !isBefore(event, parent)) break;
    heap[place] = parent;
    place = above;
  }
  heap[place] = event;
}

function removeFirst(heap: Event[]): void {
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return;
  let place = 0;
  for (;;) {
    const left = heap[2 * place + 1];
    if (left === undefined) break;
    const right = heap[2 * place + 2];
    const takesRight = right !== undefined && isBefore(right, left);
    const child = takesRight ? right : left;
    if (!isBefore(child, last)) break;
    heap[place] = child;
    place = 2 * place + (takesRight ? 2 : 1);
  }
  heap[place] = last;
}
