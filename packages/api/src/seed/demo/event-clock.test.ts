import { expect, it } from "vitest";
import { createEventClock } from "./event-clock";
import { createRandom } from "./random";

it("lets things happen in order of time, and in the order of planning at the same moment", () => {
  const random = createRandom(7, "events");
  const clock = createEventClock();
  const planned = Array.from({ length: 500 }, (_, order) => ({ at: random.below(60), order }));
  const happened: { at: number; order: number }[] = [];
  for (const event of planned) clock.schedule(event.at, () => happened.push(event));
  clock.runUntil(100);
  expect(happened).toEqual(planned.toSorted((a, b) => a.at - b.at || a.order - b.order));
});

it("stops before the end, and takes in what is planned on the way", () => {
  const clock = createEventClock();
  const happened: number[] = [];
  const again = () => {
    happened.push(clock.now());
    clock.schedule(clock.now() + 4, again);
  };
  clock.schedule(2, again);
  clock.runUntil(10);
  expect(happened).toEqual([2, 6]);
  clock.runUntil(11);
  expect(happened).toEqual([2, 6, 10]);
});
