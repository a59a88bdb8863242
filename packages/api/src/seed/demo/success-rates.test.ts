import { describe, expect, it } from "vitest";
import { DEMO_SEED } from "./plan";
import { measureSuccess } from "./success-rates";

describe("the methods, tried on the demo company", () => {
  const success = measureSuccess(DEMO_SEED);

  it("find most of the agents who differ, and call nobody low who is not", () => {
    const { resolution, friendliness } = success;
    expect(
      (resolution.found + friendliness.found) / (resolution.planted + friendliness.planted),
    ).toBeGreaterThanOrEqual(0.8);
    expect(resolution.falseConcerns + friendliness.falseConcerns).toBeLessThanOrEqual(1);
  });

  it("find that the working coaching worked, and that the idle one did nothing", () => {
    expect(success).toMatchObject({ workingCoaching: "right", idleCoaching: "right" });
  });

  it("find what follows engagement a month later, and nothing else", () => {
    const { linkage } = success;
    expect(linkage).toMatchObject({ isFound: true, others: 0 });
    expect([linkage.lower! < 0.1, linkage.upper! > 0.1, linkage.lower! > 0]).toEqual([true, true, true]);
  });

  it("find the wait from which satisfaction falls, and by how much, inside their intervals", () => {
    expect(success.bend).toMatchObject({
      isFound: true,
      holdsPlace: true,
      holdsAfter: true,
      holdsBefore: true,
    });
  });
});
