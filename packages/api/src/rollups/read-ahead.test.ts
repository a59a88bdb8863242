import { expect, it } from "vitest";
import { ReadAhead } from "./read-ahead";

/** Answers that come when they are told to. */
function questioned(count: number, ahead: number) {
  const asked: { number: number; answer: () => void; fail: (error: Error) => void }[] = [];
  const numbers = Array.from({ length: count }, (_, number) => number);
  const reader = new ReadAhead(
    numbers,
    (number) =>
      new Promise<string>((resolve, reject) => {
        asked.push({ number, answer: () => resolve(`answer ${number}`), fail: reject });
      }),
    ahead,
  );
  const askedFor = () => asked.map(({ number }) => number);
  return { reader, asked, askedFor };
}

const settle = () => new Promise(setImmediate);

it("asks one at a time, and no further ahead than it was told", async () => {
  const { reader, asked, askedFor } = questioned(5, 2);
  const first = reader.take();
  await settle();
  expect(askedFor()).toEqual([0]);
  asked[0]?.answer();
  expect(await first).toBe("answer 0");
  await settle();
  expect(askedFor()).toEqual([0, 1]);
  asked[1]?.answer();
  await settle();
  asked[2]?.answer();
  await settle();
  expect(askedFor()).toEqual([0, 1, 2]);
  expect(await reader.take()).toBe("answer 1");
  await settle();
  expect(askedFor()).toEqual([0, 1, 2, 3]);
});

it("asks only when it is asked where nothing may go on beside", async () => {
  const { reader, asked, askedFor } = questioned(3, 0);
  const first = reader.take();
  await settle();
  asked[0]?.answer();
  await first;
  await settle();
  expect(askedFor()).toEqual([0]);
});

it("tells a failure to whoever takes the answer, and asks no more after it", async () => {
  const { reader, asked, askedFor } = questioned(4, 2);
  const first = reader.take();
  await settle();
  asked[0]?.answer();
  await first;
  await settle();
  asked[1]?.fail(new Error("no such table"));
  await settle();
  await expect(reader.take()).rejects.toThrow("no such table");
  await expect(reader.take()).rejects.toThrow("no such table");
  expect(askedFor()).toEqual([0, 1]);
});

it("is closed when the answer that is on its way has come, and asks no more", async () => {
  const { reader, asked, askedFor } = questioned(5, 2);
  const first = reader.take();
  await settle();
  asked[0]?.answer();
  await first;
  await settle();
  let isClosed = false;
  const closing = reader.close().then(() => {
    isClosed = true;
  });
  await settle();
  expect(isClosed).toBe(false);
  asked[1]?.answer();
  await settle();
  asked[2]?.answer();
  await closing;
  expect(askedFor()).toEqual([0, 1, 2]);
});
