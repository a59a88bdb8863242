import type { CommonTally } from "../rollup";
import { ratingMean } from "../stats/rating-mean";
import { sum } from "../stats/sum";
import type { KpiDefinition } from "./definition";
import type { Figure } from "./figure";
import { emptyFigure, shareFigure } from "./share-figure";

export const FRIENDLINESS: KpiDefinition = {
  id: "friendliness",
  version: 1,
  name: { nl: "Vriendelijkheid", en: "Friendliness" },
  says: { nl: "Hoe klanten de medewerker hebben ervaren.", en: "How customers experienced the person." },
  unit: "share",
  direction: "higher-is-better",
  clock: {
    nl: "Geen klok: een oordeel telt in de periode van het contact.",
    en: "No clock: a rating counts in the period of its contact.",
  },
  population: {
    nl: "Contacten waarover de klant een oordeel over vriendelijkheid gaf. Wie niet antwoordt wordt niet geschat.",
    en: "Contacts for which the customer rated friendliness. Those who do not answer are not estimated.",
  },
  attribution: "agent",
  minimumN: 20,
  explanation: {
    nl: "Klanten geven 1 tot 5. We tonen welk deel een 4 of een 5 gaf, en daarnaast het gemiddelde. Met weinig oordelen is de marge groot, ook als ze allemaal hetzelfde zijn.",
    en: "Customers give 1 to 5. We show the share that gave a 4 or a 5, with the mean beside it. With few ratings the margin is wide, even when they are all the same.",
  },
  formula: { nl: "oordelen 4 en 5 ÷ alle oordelen", en: "ratings of 4 and 5 ÷ all ratings" },
  limits: {
    nl: "Wie antwoordt is niet altijd als wie zwijgt; daarom staat het aantal antwoorden erbij. Zegt iets over de ervaring, niet over de bedoeling.",
    en: "Those who answer are not always like those who do not; hence the number of answers beside it. It tells of the experience, not of the intention.",
  },
  source: "Newcombe (1998) Stat Med 17:857; Perks (1947) JIA 73:285",
  leading: { agent: "top-two", team: "top-two" },
  measures: [
    {
      id: "top-two",
      name: { nl: "Oordeel 4 of 5", en: "Rated 4 or 5" },
      says: { nl: "Deel van de oordelen dat 4 of 5 is.", en: "Share of ratings that are 4 or 5." },
      unit: "share",
      direction: "higher-is-better",
      formula: { nl: "4 en 5 ÷ alle oordelen", en: "4 and 5 ÷ all ratings" },
    },
    {
      id: "rating-mean",
      name: { nl: "Gemiddeld oordeel", en: "Mean rating" },
      says: { nl: "Gemiddeld oordeel van 1 tot 5.", en: "Mean rating from 1 to 5." },
      unit: "score",
      direction: "higher-is-better",
      formula: {
        nl: "som van de oordelen ÷ aantal; marge volgens Dirichlet–multinomiaal",
        en: "sum of the ratings ÷ number; Dirichlet–multinomial interval",
      },
    },
  ],
};

/** Share of the top two boxes, and the mean. */
export function friendlinessFigures({ friendliness }: CommonTally): Figure[] {
  return [topTwoFigure(friendliness, sum(friendliness)), ratingMeanFigure(friendliness)];
}

/** Share of ratings of 4 and 5 among n. */
export function topTwoFigure(friendliness: readonly number[], n: number): Figure {
  const x = (friendliness[3] ?? 0) + (friendliness[4] ?? 0);
  return shareFigure({ kpi: "friendliness", measure: "top-two", leading: true }, { x, n });
}

/** The mean rating with its Dirichlet–multinomial interval. */
export function ratingMeanFigure(friendliness: readonly number[]): Figure {
  const place = { kpi: "friendliness", measure: "rating-mean", leading: false } as const;
  const rating = ratingMean(friendliness);
  if (rating.status === "insufficient") return emptyFigure(place, "score");
  if (rating.status === "error") throw new RangeError(`rating-mean: ${rating.reason}`);
  const { rawMean, lower, upper, n } = rating;
  return { ...place, value: rawMean, lower, upper, x: null, n, unit: "score", word: null };
}
