import { describe, expect, it } from "vitest";
import { heatStep } from "../pulse/heat-step";
import { changeBetween, differenceFrom, publishRecommend, publishShare } from "../pulse/published-share";
import { cellText, explainChange, explainDifference, explainSurvey, sayInterval } from "./pulse";

const share = (favourable: number, n: number) => publishShare({ favourable, n, blur: null });

describe("what a cell says", () => {
  it("is a number, with a sign where it is capped or can be negative", () => {
    expect([share(12, 30), share(30, 30), share(0, 30)].map((figure) => cellText(figure, "nl"))).toEqual([
      "40",
      "≥ 90",
      "≤ 10",
    ]);
    const score = publishRecommend({ promoters: 9, detractors: 3, n: 30, blur: null });
    expect(cellText(score, "en")).toBe("+20");
    expect(sayInterval(share(12, 30), "en")).toMatch(/^between \d+% and \d+%$/);
  });

  it("is tinted strongly for more than chance only, and says so in words", () => {
    const organization = share(70, 100);
    const [far, near, alike] = [share(8, 30), share(18, 30), share(21, 30)];
    const steps = [far, near, alike].map((figure) => heatStep(figure, differenceFrom(figure, organization)));
    expect(steps).toEqual([-2, -1, 0]);
    expect(explainDifference(differenceFrom(far, organization), "nl")).toBe(
      "lager dan de organisatie, meer dan toeval",
    );
    expect(explainChange(changeBetween(share(6, 9), share(7, 9)), "share", "nl")).toBe(
      "+15 pp, binnen toeval",
    );
    expect(heatStep(alike, null)).toBe(0);
  });
});

describe("the finding of a survey", () => {
  const find = (signals: string[], groups = 5) => explainSurvey({ isShown: true, groups, signals }, "nl");

  it("names the groups that differ while there are few", () => {
    expect(find(["Storing", "Lumea"])).toBe("Storing en Lumea wijken af, de rest lijkt op het gemiddelde");
    expect(find(["Noord"], 1)).toBe("Noord wijkt af van de organisatie");
    expect(find(["A", "B", "C", "D"])).toBe("4 groepen wijken af van de organisatie");
  });

  it("says that nothing stands out, or that there is too little", () => {
    expect(find([])).toBe("Geen verschil met de hele organisatie dat meer is dan toeval");
    expect(explainSurvey({ isShown: false, groups: 5, signals: [] }, "en")).toBe("Too few answers to show");
  });
});
