import { describe, expect, it } from "vitest";
import { patienceOf } from "../staffing/patience";
import type { WeekOutcome } from "../staffing/week-outcome";
import { explainFit, explainFitRule } from "./staffing-fit";
import {
  explainNoPattern,
  explainOneAgent,
  explainPatience,
  explainPessimisticWeek,
  explainRoster,
  explainWeekOutcome,
  nameAgentsBy,
} from "./staffing-week";

const around = (value: number, margin: number) => ({ value, lower: value - margin, upper: value + margin });

const outcome = (by: number, within: number): WeekOutcome => ({
  by,
  free: 3,
  predicted: { within: around(within, 0.02), abandoned: around(0.05, 0.01), meanWait: around(70, 10) },
  pessimistic: { within: 0.6, growing: 0.08 },
});

describe("sentences on a week of staffing", () => {
  it("name more and fewer agents", () => {
    expect([0, 1, -2].map((by) => nameAgentsBy(by, "nl"))).toEqual([
      "met evenveel medewerkers",
      "met 1 medewerker meer in elk halfuur",
      "met 2 medewerkers minder in elk halfuur",
    ]);
    expect(nameAgentsBy(-1, "en")).toBe("with 1 agent fewer in every half hour");
  });

  it("give every figure with its range", () => {
    expect(explainWeekOutcome(outcome(1, 0.91), "en")).toBe(
      "With 1 agent more in every half hour: 91% (between 89% and 93%) are answered within the promise, 5% (between 4% and 6%) hang up and the mean wait is 1:10 (between 1:00 and 1:20).",
    );
    expect(explainWeekOutcome({ ...outcome(0, 0), predicted: null }, "nl")).toMatch(
      /^Met evenveel medewerkers: Somber geschat, als niemand ophangt, krijgt 60%/,
    );
  });

  it("say what one agent does, and nothing where that is not known", () => {
    const options = [outcome(-1, 0.6), outcome(0, 0.79), outcome(1, 0.91)];
    expect(explainOneAgent(options, "nl")).toBe(
      "Eén medewerker meer in elk halfuur brengt het deel binnen de belofte van 79% naar 91%; één minder naar 60%.",
    );
    expect(explainOneAgent([], "nl")).toBeNull();
  });

  it("label the pessimistic model, and say for how many calls its queue keeps growing", () => {
    expect(explainPessimisticWeek(outcome(0, 0.79), "en")).toMatch(
      /^Pessimistically, if nobody hangs up, 60% .* For 8% of the calls there is more work than people/,
    );
    const calm = { ...outcome(0, 0.79), pessimistic: { within: 0.7, growing: 0.001 } };
    expect(explainPessimisticWeek(calm, "en")).not.toContain("more work");
  });

  it("say when the model is not to be planned on", () => {
    const observed = {
      within: { status: "ok", estimate: 0.78, lower: 0.76, upper: 0.8, x: 780, n: 1000 },
      abandoned: { status: "ok", estimate: 0.09, lower: 0.07, upper: 0.11, x: 90, n: 1000 },
      meanWait: 56,
    } as const;
    const { predicted } = outcome(0, 0.93);
    const fit = {
      word: "off",
      observed,
      predicted,
      gap: { within: 0.15, abandoned: -0.04 },
      apart: null,
    } as const;
    expect(explainFit(fit, "en")).toBe(
      "The model was checked with the people who were there. Within the promise: 78.0% seen, 93.0% by the model (+15.0 points). Hanging up: 9.0% seen, 5.0% by the model (−4.0 points). Seen and predicted are far apart: these figures are not to be planned on.",
    );
    expect(explainFit({ ...fit, word: "unknown", predicted: null }, "nl")).toMatch(/is niet na te gaan/);
    expect(explainFitRule("nl")).toContain("boven 10 of 6 punten");
  });

  it("say how patience was found, and from when on it is", () => {
    expect(explainPatience(patienceOf({ waitSeconds: 18_000, abandons: 30 }), "en")).toMatch(
      /^Customers are willing to wait 10:00 on average \(between 7:00 and 14:49\)/,
    );
    expect(explainPatience(patienceOf({ waitSeconds: 90, abandons: 3 }), "nl")).toMatch(
      /^Er hingen 3 klanten op; onder de 30/,
    );
  });

  it("go from hours on calls to hours on the rota, with what was assumed", () => {
    const roster = { onCalls: around(224, 55), there: around(356, 55), rostered: around(375, 58) };
    expect(explainRoster({ ...roster, shrinkage: 0.05, present: 343.6 }, "nl")).toBe(
      "Voor de belofte zijn per week 224 uur (169 tot 279) aan de telefoon nodig, met het andere werk erbij 356 uur (301 tot 411) aanwezig en dus 375 uur (317 tot 433) op het rooster, als 5% van de roostertijd wegvalt. Er waren 344 uur mensen.",
    );
    const bare = { onCalls: around(224, 55), there: null, rostered: null, shrinkage: null, present: null };
    expect(explainRoster(bare, "en")).toBe("The promise takes 224 hours (169 to 279) a week on calls.");
  });

  it.each(["too few weeks", "no calls", "no handle times", "something else"])(
    "say why there is none: %s",
    (reason) => {
      const [nl, en] = (["nl", "en"] as const).map((locale) =>
        explainNoPattern({ status: "insufficient", reason }, locale),
      );
      expect(nl).not.toBe(en);
    },
  );
});
