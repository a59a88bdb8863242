import { formatChance, formatNumber, type Locale } from "../format";
import type { Link, LinkFamily } from "../linkage/link-family";
import { LINK_Q, MINIMUMS } from "../policy";
import {
  countPeriods,
  type LinkTelling,
  lagWords,
  linkRange,
  nameInside,
  outcomeOf,
  periodWord,
  sizeWords,
} from "./link-words";
import { startSentence } from "./range";

/** The whole family in one line: what goes with engagement, that nothing was found, or that it cannot be told yet. */
export function explainFamily({ links, tested }: LinkFamily, telling: LinkTelling): string {
  const { locale } = telling;
  if (tested === 0) {
    return {
      nl: "Of betrokkenheid en klanten samenhangen, is nog niet te zeggen",
      en: "Whether engagement and customers are linked cannot be told yet",
    }[locale];
  }
  const [first, ...others] = links
    .filter(({ word }) => word === "signal")
    .toSorted((a, b) => (a.p ?? 1) - (b.p ?? 1));
  if (!first) {
    return {
      nl: "Tussen betrokkenheid en klanten is geen samenhang gevonden",
      en: "No link was found between engagement and customers",
    }[locale];
  }
  const name = nameInside(first.outcome, telling);
  const isMore = (first.estimate ?? 0) > 0;
  const when = lagWords(first.lag, telling);
  const rest = others.length;
  return {
    nl: `Meer betrokkenheid gaat samen met ${isMore ? "meer" : "minder"} ${name}, ${when}${rest > 0 ? `; en nog ${rest === 1 ? "één paar" : `${rest} paren`} meer dan toeval` : ""}`,
    en: `More engagement goes with ${isMore ? "higher" : "lower"} ${name}, ${when}${rest > 0 ? `; and ${rest} more ${rest === 1 ? "pair" : "pairs"} beyond chance` : ""}`,
  }[locale];
}

/** One pair in a sentence of its own, with its range; for a pair that could not be tested why not. */
export function explainLink(link: Link, telling: LinkTelling): string {
  const { locale } = telling;
  const { estimate, lower, upper, outcome, lag, reason } = link;
  if (estimate === null || lower === null || upper === null) return explainRefused(link, telling);
  const name = nameInside(outcome, telling);
  const when = lagWords(lag, telling);
  const [size, range] = [
    sizeWords(estimate, outcome, telling),
    linkRange({ lower, upper }, outcome, telling),
  ];
  if (reason !== "linked") {
    const why =
      reason === "chance"
        ? { nl: "Dat is niet meer dan toeval.", en: "That is no more than chance." }
        : {
            nl: "De controle voor weinig teams bevestigt het niet, dus het telt als toeval.",
            en: "The check for few teams does not confirm it, so it counts as chance.",
          };
    return {
      nl: `Bij 1 punt meer betrokkenheid hoort ${when} ${size} ${estimate < 0 ? "minder" : "meer"} ${name} (${range}). ${why.nl}`,
      en: `With 1 point more engagement goes ${size} ${estimate < 0 ? "less" : "more"} ${name}, ${when} (${range}). ${why.en}`,
    }[locale];
  }
  const one = periodWord(telling);
  return {
    nl: `Was een team in een ${one} 1 punt meer betrokken dan anders, dan lag ${name} ${when} ${size} ${estimate < 0 ? "lager" : "hoger"} (${range}). Dit is een samenhang, geen bewijs van oorzaak.`,
    en: `When a team was 1 point more engaged than usual in a ${one}, its ${name} was ${size} ${estimate < 0 ? "lower" : "higher"} ${when} (${range}). This is an association, not proof of a cause.`,
  }[locale];
}

/** Why one pair is called what it is, for a row of a table or of an answer to a program. */
export function explainReason(link: Link, telling: LinkTelling): string {
  const { locale } = telling;
  const { q, bootstrapP, reason, teams } = link;
  if (q === null) return explainRefused(link, telling);
  const limit = formatNumber(LINK_Q, locale, 2);
  const shown = formatChance("q", q, locale);
  if (reason === "chance") {
    return {
      nl: `Binnen toeval: ${shown}, een samenhang vraagt hoogstens ${limit}.`,
      en: `Within chance: ${shown}, a link takes ${limit} at most.`,
    }[locale];
  }
  if (reason === "not-confirmed") {
    return {
      nl: `Binnen toeval: ${shown}, maar met ${teams} teams bevestigt de controle voor weinig teams het niet (${formatChance("p", bootstrapP ?? 1, locale)}).`,
      en: `Within chance: ${shown}, but with ${teams} teams the check for few teams does not confirm it (${formatChance("p", bootstrapP ?? 1, locale)}).`,
    }[locale];
  }
  return {
    nl: `Meer dan toeval: ${shown}, gecorrigeerd voor alle paren. Een samenhang, geen bewijs van oorzaak.`,
    en: `More than chance: ${shown}, corrected for all pairs. An association, not proof of a cause.`,
  }[locale];
}

/** What is missing before a pair can be tested. */
function explainRefused(link: Link, telling: LinkTelling): string {
  const { locale } = telling;
  const { linkageTeams, linkagePeriods, linkageRows } = MINIMUMS;
  const name = startSentence(nameInside(link.outcome, telling));
  const periods = countPeriods(link.periods, telling);
  const one = periodWord(telling);
  const texts: Readonly<Record<Exclude<Link["reason"], "linked" | "chance" | "not-confirmed">, Said>> = {
    "no-engagement": {
      nl: "Er is nog geen pulsmeting met genoeg antwoorden per team.",
      en: "There is no pulse yet with enough answers per team.",
    },
    "no-outcome": {
      nl: `${name} is van deze teams niet gemeten in hele, afgesloten perioden.`,
      en: `${name} was not measured for these teams in whole, settled periods.`,
    },
    "one-period": {
      nl: `Er is één ${one}. Eén meting zegt niets over verandering: teams verschillen ook om andere redenen.`,
      en: `There is one ${one}. One measurement says nothing about change: teams differ for other reasons too.`,
    },
    "no-overlap": {
      nl: `Geen team heeft een pulsmeting en ${lagWords(link.lag, telling)} een uitkomst.`,
      en: `No team has a pulse and an outcome ${lagWords(link.lag, telling)}.`,
    },
    "too-few-teams": {
      nl: `Er zijn ${teamsOf(link.teams, "nl")} met genoeg gegevens; ${linkageTeams} zijn nodig.`,
      en: `There are ${teamsOf(link.teams, "en")} with enough data; it takes ${linkageTeams}.`,
    },
    "too-few-periods": {
      nl: `Er zijn gegevens van ${periods}; ${countPeriods(linkagePeriods, telling)} zijn nodig.`,
      en: `There are data of ${periods}; it takes ${countPeriods(linkagePeriods, telling)}.`,
    },
    "too-few-rows": {
      nl: `Er zijn ${link.rows} teammetingen met een uitkomst; ${linkageRows} zijn nodig.`,
      en: `There are ${link.rows} measurements of teams with an outcome; it takes ${linkageRows}.`,
    },
    "engagement-still": {
      nl: "De betrokkenheid verandert binnen de teams niet, dus een samenhang is niet te zien.",
      en: "Engagement does not change within teams, so a link cannot be seen.",
    },
    "outcome-still": {
      nl: `${name} verandert binnen de teams niet, dus er valt niets samen te hangen.`,
      en: `${name} does not change within teams, so there is nothing to be linked.`,
    },
    "too-uneven": {
      nl: "De veranderingen komen van te weinig teams om er een marge bij te geven.",
      en: "The changes come from too few teams to give a range.",
    },
  };
  const { reason } = link;
  if (reason === "linked" || reason === "chance" || reason === "not-confirmed") return "";
  return texts[reason][locale];
}

type Said = Readonly<Record<Locale, string>>;

function teamsOf(count: number, locale: Locale): string {
  return `${formatNumber(count, locale, 0)} ${count === 1 ? "team" : "teams"}`;
}

/** A link as a line of a list: "effectiviteit, 1 maand later". */
export function explainPair({ outcome, lag }: Pick<Link, "outcome" | "lag">, telling: LinkTelling): string {
  return `${outcomeOf(outcome, telling).name[telling.locale]}, ${lagWords(lag, telling)}`;
}
