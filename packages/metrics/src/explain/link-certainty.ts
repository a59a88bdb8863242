import { formatCount, formatNumber } from "../format";
import type { BetweenTeams } from "../linkage/link-points";
import type { LeadCheck, SlopeSpread, ToKnowMore } from "../linkage/look-closer";
import { MINIMUMS } from "../policy";
import { countPeriods, type LinkTelling, nameInside, periodWord, sizeWords } from "./link-words";
import { rangeOfNumbers } from "./range";

/** What was compared with what. */
export function explainCompared(
  counts: { teams: number; periods: number; rows: number; minimum: number | null },
  telling: LinkTelling,
): string {
  const { locale } = telling;
  const { teams, periods, rows, minimum } = counts;
  const [said, when] = [formatCount(rows, locale), countPeriods(periods, telling)];
  const least =
    minimum === null
      ? { nl: "De scores waren al openbaar.", en: "The scores were public already." }
      : {
          nl: `Elke meting telt ${minimum} of meer antwoorden.`,
          en: `Every measurement has ${minimum} or more answers.`,
        };
  return {
    nl: `${teams} teams, ${when}, ${said} metingen van een team. ${least.nl} Elk team is met zichzelf vergeleken.`,
    en: `${teams} teams, ${when}, ${said} measurements of a team. ${least.en} Every team is compared with itself.`,
  }[locale];
}

/** How many pairs were chosen and how many could be tested. */
export function explainTested(
  { pairs, tested }: { pairs: number; tested: number },
  { locale }: LinkTelling,
): string {
  const all = tested === pairs;
  return {
    nl: `${pairs}, vooraf gekozen${all ? "" : `; daarvan ${tested} te toetsen`}. Bij zoveel paren is een toevalstreffer gewoon; daarvoor is gecorrigeerd.`,
    en: `${pairs}, chosen beforehand${all ? "" : `, of which ${tested} could be tested`}. With so many pairs a hit by chance is ordinary; it is corrected for.`,
  }[locale];
}

/** Whether it may be the other way round. */
export function explainLead(check: LeadCheck, telling: LinkTelling): string {
  const { locale } = telling;
  const one = periodWord(telling);
  switch (check) {
    case "runs-ahead":
      return {
        nl: `Betrokkenheid van een ${one} erna hangt er minder mee samen. Dat pleit tegen omgekeerde werking.`,
        en: `Engagement of the ${one} after it goes with it less. That speaks against the reverse.`,
      }[locale];
    case "may-follow":
      return {
        nl: `Let op: betrokkenheid van een ${one} erna hangt er minstens zo sterk mee samen. Goede resultaten kunnen de betrokkenheid verhogen in plaats van andersom.`,
        en: `Note: engagement of the ${one} after it goes with it at least as much. Good results may be lifting engagement rather than the reverse.`,
      }[locale];
    case "unknown":
      return {
        nl: "Dat is met deze gegevens niet na te gaan.",
        en: "These data cannot tell.",
      }[locale];
  }
}

/** How much teams differ in the link; never which. */
export function explainSpread({ mean, spread }: SlopeSpread, outcome: string, telling: LinkTelling): string {
  const { locale } = telling;
  const [middle, width] = [mean, spread].map((size) => sizeWords(size, outcome, telling));
  if (spread === 0) {
    return {
      nl: "De samenhang verschilt niet zichtbaar tussen teams.",
      en: "The link does not visibly differ between teams.",
    }[locale];
  }
  return {
    nl: `Gemiddeld ${middle} per punt; tussen teams loopt dat ongeveer ${width} uiteen.`,
    en: `${middle} per point on average; between teams that varies by about ${width}.`,
  }[locale];
}

/** What can be found with as much as there is, and what more would take. */
export function explainToKnowMore(more: ToKnowMore, outcome: string, telling: LinkTelling): string {
  const { locale } = telling;
  const size = sizeWords(more.detectable, outcome, telling);
  const [periods, teams] = [countPeriods(more.periods, telling), formatCount(more.teams, locale)];
  return {
    nl: `Een samenhang van ${size} per punt wordt nu in 8 van de 10 gevallen gevonden. Voor half zo'n grote zijn met deze teams ${periods} nodig, of ${teams} teams in evenveel ${countless(telling)}.`,
    en: `A link of ${size} per point is found 8 times in 10 now. For one half as large it takes ${periods} with these teams, or ${teams} teams over as many ${countless(telling)}.`,
  }[locale];
}

function countless(telling: LinkTelling): string {
  return countPeriods(2, telling).replace(/^\S+\s/, "");
}

/** What would have to be there before anything can be said. */
export function explainNeeded({ locale, ...telling }: LinkTelling): string {
  const { linkageTeams, linkagePeriods, linkageRows } = MINIMUMS;
  const periods = countPeriods(linkagePeriods, { locale, ...telling });
  return {
    nl: `Minstens ${linkageTeams} teams, elk met een pulsmeting en een uitkomst in minstens ${periods}, en ${linkageRows} metingen samen.`,
    en: `At least ${linkageTeams} teams, each with a pulse and an outcome in at least ${periods}, and ${linkageRows} measurements together.`,
  }[locale];
}

/** A trial is what proves a cause: half of the teams begin, the others follow. */
export function explainTrial(teams: number, telling: LinkTelling): string {
  const one = periodWord(telling);
  const [first, others] = [Math.ceil(teams / 2), Math.floor(teams / 2)];
  const next = telling.grain === "month" ? "een maand of drie" : `een ${one}`;
  const later = telling.grain === "month" ? "three months" : `one ${one}`;
  return {
    nl: `Een proef: loot ${first} teams die met een verbetering beginnen, en laat de andere ${others} ${next} later volgen.`,
    en: `A trial: draw ${first} teams by lot that begin with an improvement, and let the other ${others} follow ${later} later.`,
  }[telling.locale];
}

/** The picture between teams, and that it is no effect. */
export function explainBetween(result: BetweenTeams, telling: LinkTelling): string {
  const { locale } = telling;
  const { r, lower, upper, teams, outcome } = result;
  const name = nameInside(outcome, telling);
  const shown = formatNumber(r, locale, 2);
  const range = lower === null || upper === null ? null : rangeOfNumbers(lower, upper, 2, locale);
  return {
    nl: `${teams} teams naast elkaar: correlatie ${shown} tussen betrokkenheid en ${name}${range ? ` (${range})` : ""}. Teams verschillen ook in werk, plaats en klanten. Dit zegt niet wat betrokkenheid doet.`,
    en: `${teams} teams beside each other: correlation ${shown} between engagement and ${name}${range ? ` (${range})` : ""}. Teams also differ in work, place and customers. This does not say what engagement does.`,
  }[locale];
}
