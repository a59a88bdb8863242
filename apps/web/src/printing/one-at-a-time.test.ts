import { expect, it } from "vitest";
import { LineIsFull, oneAtATime } from "./one-at-a-time";

/** Work that ends when it is told to. */
function pieceOfWork() {
  let [end, fail] = [(_: string) => {}, (_: Error) => {}];
  const told = new Promise<string>((resolve, reject) => {
    [end, fail] = [resolve, reject];
  });
  let hasStarted = false;
  const work = () => {
    hasStarted = true;
    return told;
  };
  return { work, end, fail, hasStarted: () => hasStarted };
}

it("starts the second when the first has ended, also when that failed", async () => {
  const inTurn = oneAtATime();
  const [first, second] = [pieceOfWork(), pieceOfWork()];
  const [one, other] = [inTurn(first.work), inTurn(second.work)];
  await Promise.resolve();
  expect([first.hasStarted(), second.hasStarted()]).toEqual([true, false]);
  first.fail(new Error("no browser"));
  await expect(one).rejects.toThrow("no browser");
  second.end("printed");
  expect(await other).toBe("printed");
});

it("sends away who comes when the line is full, and takes the next one again", async () => {
  const inTurn = oneAtATime(1);
  const [first, second] = [pieceOfWork(), pieceOfWork()];
  const both = [inTurn(first.work), inTurn(second.work)];
  await expect(inTurn(async () => "third")).rejects.toBeInstanceOf(LineIsFull);
  first.end("first");
  second.end("second");
  expect(await Promise.all(both)).toEqual(["first", "second"]);
  expect(await inTurn(async () => "later")).toBe("later");
});
