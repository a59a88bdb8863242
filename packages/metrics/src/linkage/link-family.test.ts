import { describe, expect, it } from "vitest";
import { panelFE } from "../stats/panel-fe";
import { linkFamily, surestLink } from "./link-family";
import type { LinkPlace } from "./link-rows";
import { rowsOfPair } from "./link-rows";
import { placesOf } from "./testing-places";

const OUTCOMES = ["follows", "apart"];
const familyOf = (places: readonly LinkPlace[], outcomes = OUTCOMES) => linkFamily({ places, outcomes });
const reasonsOf = (places: readonly LinkPlace[], outcomes?: string[]) => [
  ...new Set(familyOf(places, outcomes).links.map(({ reason }) => reason)),
];

describe("a family of links", () => {
  it("finds what follows engagement at its lag, and calls it a link there only", () => {
    const { links, tested } = familyOf(placesOf({ teams: 10, periods: 17 }));
    expect(tested).toBe(8);
    expect(links.filter(({ word }) => word === "signal")).toMatchObject([
      { outcome: "follows", lag: 1, reason: "linked", teams: 10, periods: 16, rows: 160 },
    ]);
    const { estimate, lower, upper, bootstrapP, q, p } = links.find(({ word }) => word === "signal")!;
    expect([lower! < 0.1 && 0.1 < upper!, estimate! > 0.09, q! >= p!, bootstrapP! <= 0.05]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(surestLink(links)).toMatchObject({ outcome: "follows", lag: 1 });
  });

  it("gives for a pair what the regression within teams gives, whatever the order of the rows", () => {
    const places = placesOf({ teams: 9, periods: 8 });
    const fit = panelFE({
      rows: rowsOfPair(places, { outcome: "follows", lag: 2 }),
      outcome: "outcome",
      regressors: ["engagement"],
    });
    if (fit.status !== "ok") throw new Error(fit.status);
    const turned = familyOf(places.toReversed()).links.find(
      ({ outcome, lag }) => outcome === "follows" && lag === 2,
    )!;
    expect(turned.estimate).toBeCloseTo(fit.coef[0]!, 10);
    expect(turned.p).toBeCloseTo(fit.p[0]!, 8);
  });

  it("finds no link where there is none", () => {
    const { links } = familyOf(placesOf({ teams: 10, periods: 17, slope: 0 }));
    expect(links.map(({ word }) => word)).toEqual(links.map(() => "noise"));
    expect(surestLink(links)?.p).toBe(Math.min(...links.map(({ p }) => p!)));
  });

  it("counts lags by the number of the period: a missing one is a gap, not a neighbour", () => {
    const places = placesOf({ teams: 10, periods: 18 }).map((place) =>
      place.period % 4 === 2 ? { ...place, engagement: null } : place,
    );
    const link = familyOf(places).links.find(({ outcome, lag }) => outcome === "follows" && lag === 1)!;
    const asked = new Set(places.filter(({ engagement }) => engagement !== null).map(({ period }) => period));
    const periods = new Set(places.map(({ period }) => period).filter((period) => asked.has(period - 1)));
    expect([link.periods, link.rows, link.word]).toEqual([periods.size, 10 * periods.size, "signal"]);
  });

  it("says of every pair why it could not be tested, and invents no number for it", () => {
    const one = familyOf(placesOf({ teams: 40, periods: 1 }));
    expect(one).toMatchObject({ tested: 0 });
    expect(one.links).toHaveLength(8);
    for (const link of one.links) {
      expect(link).toMatchObject({ reason: "one-period", word: "not enough data" });
      expect([link.estimate, link.lower, link.upper, link.p, link.q, link.bootstrapP]).toEqual(
        Array.from({ length: 6 }, () => null),
      );
    }
    expect(surestLink(one.links)).toBeNull();
    expect(reasonsOf([])).toEqual(["no-engagement"]);
    expect(reasonsOf(placesOf({ teams: 5, periods: 20 }))).toEqual(["too-few-teams"]);
    expect(reasonsOf(placesOf({ teams: 9, periods: 20 }), ["unheard-of"])).toEqual(["no-outcome"]);
    const still = placesOf({ teams: 9, periods: 9 }).map((place) => ({ ...place, engagement: 3 }));
    expect(reasonsOf(still)).toEqual(["engagement-still"]);
    const even = placesOf({ teams: 9, periods: 9 }).map((place) => ({
      ...place,
      outcomes: { follows: 0.5 },
    }));
    expect(reasonsOf(even, ["follows"])).toEqual(["outcome-still"]);
  });

  it("needs four periods and forty measurements besides eight teams", () => {
    const reasons = (teams: number, periods: number) =>
      familyOf(placesOf({ teams, periods }), ["follows"]).links.map(({ reason }) => reason);
    expect(reasons(20, 3)).toEqual(["too-few-periods", "too-few-periods", "too-few-periods", "no-overlap"]);
    expect(reasons(8, 4).slice(0, 2)).toEqual(["too-few-rows", "too-few-periods"]);
  });

  it("does not count teams and periods of which nothing is left within", () => {
    const lonely: LinkPlace[] = [
      ...placesOf({ teams: 8, periods: 6 }),
      { team: "once", period: 24_300, engagement: 4, mayShow: true, outcomes: { follows: 0.9 } },
    ];
    const [link] = familyOf(lonely, ["follows"]).links;
    expect(link).toMatchObject({ teams: 8, periods: 6, rows: 48 });
  });

  it("does not let few teams call a link what the check with all signs does not confirm", () => {
    const links = Array.from({ length: 60 }, (_, step) =>
      linkFamily({
        places: placesOf({ teams: 8, periods: 12, slope: step * 0.0005 }),
        outcomes: ["follows"],
        lags: [1],
      }),
    ).flatMap((family) => family.links);
    const between = links.filter(({ q, bootstrapP }) => q! <= 0.1 && bootstrapP! > 0.05);
    expect(between.length).toBeGreaterThan(0);
    for (const link of between) expect(link).toMatchObject({ word: "noise", reason: "not-confirmed" });
  });

  it("tests sixteen pairs of twelve teams, every sign vector tried, while a reader waits", () => {
    const places = placesOf({ teams: 12, periods: 24 }).map((place) => ({
      ...place,
      outcomes: { ...place.outcomes, other: (place.outcomes.apart ?? 0) ** 2 },
    }));
    const started = performance.now();
    const { tested } = linkFamily({ places, outcomes: ["follows", "apart", "other", "follows"] });
    expect(tested).toBe(16);
    expect(performance.now() - started).toBeLessThan(4000);
  });
});
