import { expect, it } from "vitest";
import { Remembered } from "./remembered";

it("computes an answer once for each key, and again when the key is another", async () => {
  const remembered = new Remembered<number>(5);
  let computed = 0;
  const compute = async () => {
    computed += 1;
    return computed;
  };
  expect(await remembered.of("monday", compute)).toBe(1);
  expect(await remembered.of("monday", compute)).toBe(1);
  expect(await remembered.of("tuesday", compute)).toBe(2);
});

it("keeps the answers that were asked for last", async () => {
  const remembered = new Remembered<string>(2);
  const ask = (key: string, answer: string) => remembered.of(key, async () => answer);
  await ask("a", "first");
  await ask("b", "first");
  await ask("a", "again");
  await ask("c", "first");
  expect(await ask("a", "anew")).toBe("first");
  expect(await ask("b", "anew")).toBe("anew");
});

it("keeps nothing of an answer that failed", async () => {
  const remembered = new Remembered<string>(2);
  await expect(remembered.of("a", () => Promise.reject(new Error("lost")))).rejects.toThrow("lost");
  expect(await remembered.of("a", async () => "found")).toBe("found");
});

it("computes once for two who ask at the same time, and again when that fails", async () => {
  const remembered = new Remembered<number>(5);
  let computed = 0;
  const slowly = async () => {
    computed += 1;
    await new Promise(setImmediate);
    return computed;
  };
  expect(await Promise.all([remembered.of("a", slowly), remembered.of("a", slowly)])).toEqual([1, 1]);
  const failing = () => new Promise<number>((_, fail) => setImmediate(() => fail(new Error("lost"))));
  const [first, second] = await Promise.allSettled([remembered.of("b", failing), remembered.of("b", slowly)]);
  expect([first.status, second]).toEqual(["rejected", { status: "fulfilled", value: 2 }]);
});
