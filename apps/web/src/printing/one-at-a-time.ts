/** So many may wait; more are told to come back later. */
const MOST_WAITING = 3;

/** The line is too long. */
export class LineIsFull extends Error {
  override name = "LineIsFull";
}

/** Does one piece of work after the other: each starts when the one before it has ended, well or badly. */
export function oneAtATime(
  mostWaiting = MOST_WAITING,
): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return async (work) => {
    if (waiting > mostWaiting) throw new LineIsFull("Too many are waiting.");
    waiting += 1;
    const done = last.then(work);
    last = done.catch(() => undefined);
    try {
      return await done;
    } finally {
      waiting -= 1;
    }
  };
}
