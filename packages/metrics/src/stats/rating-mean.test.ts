import { describe, expect, it } from "vitest";
import { ratingMean } from "./rating-mean";

describe("ratingMean", () => {
  it("keeps a width when all ratings are equal", () => {
    const five = ratingMean([0, 0, 0, 0, 5]);
    if (five.status !== "ok") throw new Error(five.reason);
    expect(five.rawMean).toBe(5);
    expect(five.upper).toBe(5);
    expect(five.lower).toBeCloseTo(3.9682, 4);
    expect(five.tLower).toBeNull();
  });

  it("has no t interval for equal ratings on a scale of broken numbers", () => {
    const scale = [0.1, 0.2, 0.3, 0.4, 0.5];
    expect(ratingMean([0, 0, 7, 0, 0], scale)).toMatchObject({ sd: 0, tLower: null, tUpper: null });
  });

  it("comes close to the t interval with many ratings", () => {
    const many = ratingMean([120, 200, 450, 1300, 2600]);
    if (many.status !== "ok" || many.tLower === null) throw new Error("no interval");
    expect(Math.abs(many.lower - many.tLower)).toBeLessThan(0.002);
  });

  it("turns round with the scale", () => {
    const [up, down] = [ratingMean([1, 2, 3, 4, 9]), ratingMean([9, 4, 3, 2, 1])];
    if (up.status !== "ok" || down.status !== "ok") throw new Error("no mean");
    expect(up.lower).toBeCloseTo(6 - down.upper, 12);
  });

  it("has no value without ratings", () => {
    expect(ratingMean([0, 0, 0, 0, 0]).status).toBe("insufficient");
  });

  it.each([[[1, -1, 0, 0, 0]], [[3]]])("calls counts %j an error", (counts) => {
    expect(ratingMean(counts).status).toBe("error");
  });
});
