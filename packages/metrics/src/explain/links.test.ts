import { describe, expect, it } from "vitest";
import type { Link } from "../linkage/link-family";
import { explainLead, explainToKnowMore, explainTrial } from "./link-certainty";
import type { LinkTelling } from "./link-words";
import { explainFamily, explainLink, explainReason } from "./links";

const OUTCOMES = [
  { id: "resolution", name: { nl: "Effectiviteit", en: "Resolution" }, unit: "share" },
  { id: "parents", name: { nl: "parents", en: "parents" }, unit: "number" },
] as const;
const [NL, EN] = (["nl", "en"] as const).map(
  (locale): LinkTelling => ({ locale, grain: "month", outcomes: OUTCOMES }),
) as [LinkTelling, LinkTelling];

const LINK: Link = {
  outcome: "resolution",
  lag: 1,
  estimate: 0.102,
  lower: 0.051,
  upper: 0.153,
  p: 0.0004,
  q: 0.0064,
  bootstrapP: 0.004,
  standardError: 0.02,
  degreesOfFreedom: 8,
  teams: 10,
  periods: 16,
  rows: 160,
  word: "signal",
  reason: "linked",
};
const REFUSED: Link = {
  ...LINK,
  ...{ estimate: null, lower: null, upper: null, p: null, q: null, bootstrapP: null },
  word: "not enough data",
  reason: "one-period",
};

describe("sentences on links", () => {
  it("say of a link how large it is, from where to where, and that it is no proof", () => {
    expect(explainFamily({ links: [LINK], tested: 16 }, NL)).toBe(
      "Meer betrokkenheid gaat samen met meer effectiviteit, 1 maand later",
    );
    expect(explainLink(LINK, NL)).toBe(
      "Was een team in een maand 1 punt meer betrokken dan anders, dan lag effectiviteit 1 maand later 10,2 punten hoger (tussen +5,1 en +15,3 punten). Dit is een samenhang, geen bewijs van oorzaak.",
    );
    expect(explainLink(LINK, EN)).toContain(
      "10.2 points higher 1 month later (between +5.1 and +15.3 points)",
    );
    expect(explainReason(LINK, EN)).toContain("q = 0.006");
  });

  it("say that nothing was found, and that it cannot be told yet, as two different things", () => {
    const noise: Link = { ...LINK, word: "noise", reason: "chance", q: 0.6, lower: -0.01 };
    expect(explainFamily({ links: [noise], tested: 1 }, EN)).toMatch(/^No link was found/);
    expect(explainLink(noise, EN)).toMatch(/no more than chance\.$/);
    expect(explainFamily({ links: [REFUSED], tested: 0 }, EN)).toMatch(/cannot be told yet$/);
    expect(explainReason(REFUSED, EN)).toBe(
      "There is one month. One measurement says nothing about change: teams differ for other reasons too.",
    );
  });

  it("never claim a link that the check for few teams does not confirm", () => {
    const unsure: Link = { ...LINK, word: "noise", reason: "not-confirmed", q: 0.08, bootstrapP: 0.09 };
    expect(explainReason(unsure, NL)).toMatch(/^Binnen toeval: q = 0,08, maar met 10 teams/);
    expect(explainLink(unsure, NL)).not.toContain("samenhang");
  });

  it("tell results of elsewhere on their own scale, under their own name", () => {
    const parents: Link = { ...LINK, outcome: "parents", estimate: 1.234, lower: 0.5, upper: 2 };
    expect(explainLink(parents, EN)).toContain("its “parents” was 1.23 higher 1 month later (between +0.50");
  });

  it("say what would be needed to know more, and what would prove it", () => {
    expect(explainToKnowMore({ detectable: 0.062, periods: 61, teams: 37 }, "resolution", NL)).toBe(
      "Een samenhang van 6,2 punten per punt wordt nu in 8 van de 10 gevallen gevonden. Voor half zo'n grote zijn met deze teams 61 maanden nodig, of 37 teams in evenveel maanden.",
    );
    expect(explainTrial(11, EN)).toContain("draw 6 teams by lot");
    expect(explainLead("may-follow", EN)).toContain("Good results may be lifting engagement");
  });
});
