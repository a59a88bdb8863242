import { expect, it } from "vitest";
import { SeenKeys } from "./read-seen";

it("tells the first row of a key, past many others and several growths", () => {
  const seen = new SeenKeys();
  for (let row = 1; row <= 200_000; row += 1) {
    if (seen.see(`C-${row}`, row) !== null) throw new Error(`C-${row} was taken for another`);
  }
  expect(seen.see("C-1", 300_000)).toBe(1);
  expect(seen.see("C-123456", 300_001)).toBe(123_456);
  expect(seen.see("C-200001", 300_002)).toBeNull();
});
