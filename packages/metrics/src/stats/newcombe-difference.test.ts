import { describe, expect, it } from "vitest";
import { newcombeDifference } from "./newcombe-difference";

describe("newcombeDifference", () => {
  // Newcombe (1998), Statistics in Medicine 17:873–890, table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [10, 10, 0, 20, 0.6791, 1.0],
    [10, 10, 0, 10, 0.6075, 1.0],
  ])("%i/%i − %i/%i lies in [%f, %f]", (...row) => {
    const [x1, n1, x2, n2, lower, upper] = row;
    const difference = newcombeDifference({ x1, n1, x2, n2 });
    if (difference.status !== "ok") throw new Error(difference.reason);
    expect(difference.lower).toBeCloseTo(lower, 4);
    expect(difference.upper).toBeCloseTo(upper, 4);
  });

  it("changes sign with the sides", () => {
    const forth = newcombeDifference({ x1: 8, n1: 20, x2: 30, n2: 50 });
    const back = newcombeDifference({ x1: 30, n1: 50, x2: 8, n2: 20 });
    if (forth.status !== "ok" || back.status !== "ok") throw new Error("no interval");
    expect(forth.lower).toBeCloseTo(-back.upper, 14);
  });

  it("says nothing when one side has no trials", () => {
    expect(newcombeDifference({ x1: 1, n1: 2, x2: 0, n2: 0 }).status).toBe("insufficient");
  });
});
