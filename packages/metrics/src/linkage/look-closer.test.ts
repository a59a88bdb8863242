import { describe, expect, it } from "vitest";
import { linkFamily } from "./link-family";
import { betweenTeams, pointsOfChange } from "./link-points";
import type { LinkPlace } from "./link-rows";
import { checkLead, spreadOfSlopes, toKnowMore } from "./look-closer";
import { placesOf } from "./testing-places";

const PAIR = { outcome: "follows", lag: 1 };

describe("a closer look at a link", () => {
  const places = placesOf({ teams: 10, periods: 17 });

  it("tells engagement that runs ahead from engagement that follows", () => {
    expect(checkLead(places, PAIR)).toBe("runs-ahead");
    // Engagement that copies the outcome of the period before it.
    const byPlace = new Map(places.map((place) => [`${place.team} ${place.period}`, place]));
    const reverse = places.map((place): LinkPlace => {
      const before = byPlace.get(`${place.team} ${place.period - 1}`);
      return { ...place, engagement: before ? before.outcomes.apart! * 10 : null };
    });
    expect(checkLead(reverse, { outcome: "apart", lag: 1 })).toBe("may-follow");
    expect(checkLead(placesOf({ teams: 3, periods: 3 }), PAIR)).toBe("unknown");
  });

  it("says how far teams lie apart in it, and no team's own slope", () => {
    const spread = spreadOfSlopes(places, PAIR)!;
    expect(Object.keys(spread)).toEqual(["mean", "spread"]);
    expect(spread.mean).toBeCloseTo(0.1, 1);
    expect(spread.spread).toBeLessThan(0.03);
  });

  it("says what can be found now, and that half of it takes four times as much", () => {
    const link = linkFamily({ places, outcomes: ["follows"] }).links[1]!;
    const more = toKnowMore(link)!;
    expect(more.detectable).toBeGreaterThan(2 * link.standardError!);
    expect(more.detectable).toBeLessThan(4 * link.standardError!);
    expect([more.periods, more.teams]).toEqual([61, 37]);
  });
});

describe("points without names", () => {
  const places = placesOf({ teams: 10, periods: 17 });

  it("lie around the line of the test", () => {
    const points = pointsOfChange(places, PAIR);
    expect(points).toHaveLength(160);
    const slope =
      points.reduce((sum, { x, y }) => sum + x * y, 0) / points.reduce((sum, { x }) => sum + x * x, 0);
    expect(slope).toBeCloseTo(linkFamily({ places, outcomes: ["follows"] }).links[1]!.estimate!, 2);
  });

  it("hold no team, no period and no engagement finer than a twentieth, in an order of their own", () => {
    const points = pointsOfChange(places, PAIR);
    expect(new Set(points.flatMap((point) => Object.keys(point)))).toEqual(new Set(["x", "y"]));
    for (const { x } of points) expect(Math.abs(x * 20 - Math.round(x * 20))).toBeLessThan(1e-9);
    expect(points).toEqual(points.toSorted((a, b) => a.x - b.x || a.y - b.y));
  });

  it("leave out what is hidden elsewhere, and still test on it", () => {
    const hidden = places.map((place) => ({ ...place, mayShow: place.team !== "team 3" }));
    expect(pointsOfChange(hidden, PAIR)).toHaveLength(144);
    expect(linkFamily({ places: hidden, outcomes: ["follows"] }).links[1]!.rows).toBe(160);
  });

  it("show teams beside each other only among enough of them", () => {
    const between = betweenTeams(placesOf({ teams: 40, periods: 1 }), "apart")!;
    expect([between.teams, between.points.length]).toEqual([40, 40]);
    expect(between.lower! < between.r && between.r < between.upper!).toBe(true);
    expect(betweenTeams(placesOf({ teams: 7, periods: 9 }), "apart")).toBeNull();
  });
});
