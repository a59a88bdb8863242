import type { Locale } from "../format";
import { formatCount, formatDuration, formatValue } from "../format";
import { STAFFING_LIMITS } from "../staffing/limits";
import type { Patience } from "../staffing/patience";
import type { Predicted } from "../staffing/predict-queue";
import type { RosterHours } from "../staffing/roster-hours";
import type { WeekOutcome } from "../staffing/week-outcome";
import type { PresenceBasis, WeekPattern } from "../staffing/week-pattern";
import { rangeIn, startSentence } from "./range";
import { explainRefusal } from "./refusal";

/** What the models leave out; it stands wherever their figures do. */
export const STAFFING_SCOPE = {
  nl: "Het model rekent alleen met telefoon. Bij chat helpt iemand meer klanten tegelijk en e-mail kan wachten: daarvoor geldt het niet.",
  en: "The model is of telephone calls only. In chat somebody helps several customers at once, and e-mail can wait: it does not hold for those.",
} as const;

/** "with as many agents", "with 1 agent more in every half hour". */
export function nameAgentsBy(by: number, locale: Locale): string {
  if (by === 0) return { nl: "met evenveel medewerkers", en: "with as many agents" }[locale];
  const count = formatCount(Math.abs(by), locale);
  const isOne = Math.abs(by) === 1;
  const [nl, en] = by > 0 ? ["meer", "more"] : ["minder", "fewer"];
  return {
    nl: `met ${count} ${isOne ? "medewerker" : "medewerkers"} ${nl} in elk halfuur`,
    en: `with ${count} ${isOne ? "agent" : "agents"} ${en} in every half hour`,
  }[locale];
}

/** A week with some number of agents, each figure with its range. */
export function explainWeekOutcome(outcome: WeekOutcome, locale: Locale): string {
  const name = startSentence(nameAgentsBy(outcome.by, locale));
  if (outcome.predicted === null) return `${name}: ${explainPessimisticWeek(outcome, locale)}`;
  const { within, abandoned, meanWait } = outcome.predicted;
  const [share, lost] = [shareIn(within, locale), shareIn(abandoned, locale)];
  const wait = `${formatDuration(meanWait.value, locale)} (${rangeIn("seconds", meanWait, locale)})`;
  return {
    nl: `${name}: ${share} krijgt binnen de belofte antwoord, ${lost} hangt op en wachten duurt gemiddeld ${wait}.`,
    en: `${name}: ${share} are answered within the promise, ${lost} hang up and the mean wait is ${wait}.`,
  }[locale];
}

/** The week if nobody hangs up. */
export function explainPessimisticWeek({ pessimistic }: WeekOutcome, locale: Locale): string {
  const share = formatValue(pessimistic.within, "share", locale);
  const growing = formatValue(pessimistic.growing, "share", locale);
  const said = {
    nl: `Somber geschat, als niemand ophangt, krijgt ${share} binnen de belofte antwoord.`,
    en: `Pessimistically, if nobody hangs up, ${share} are answered within the promise.`,
  }[locale];
  if (!/[1-9]/.test(growing)) return said;
  const more = {
    nl: `Bij ${growing} van de telefoontjes is er meer werk dan mensen en blijft de rij groeien; die tellen hierin als te laat.`,
    en: `For ${growing} of the calls there is more work than people and the queue keeps growing; those count as too late here.`,
  }[locale];
  return `${said} ${more}`;
}

/** What one agent more does, or one fewer where there is nothing to gain. */
export function explainOneAgent(options: readonly WeekOutcome[], locale: Locale): string | null {
  const [now, more, fewer] = [0, 1, -1].map(
    (by) => options.find((option) => option.by === by)?.predicted?.within ?? null,
  );
  if (!now || !more || !fewer) return null;
  const [from, up, down] = [now, more, fewer].map(({ value }) => formatValue(value, "share", locale));
  return {
    nl: `Eén medewerker meer in elk halfuur brengt het deel binnen de belofte van ${from} naar ${up}; één minder naar ${down}.`,
    en: `One agent more in every half hour takes the share within the promise from ${from} to ${up}; one fewer takes it to ${down}.`,
  }[locale];
}

/** How long customers are willing to wait, from how many. */
export function explainPatience(patience: Patience, locale: Locale): string {
  const abandons = formatCount(patience.abandons, locale);
  if (patience.status !== "ok") {
    const least = formatCount(STAFFING_LIMITS.abandons, locale);
    return {
      nl: `Er hingen ${abandons} klanten op; onder de ${least} is niet te zeggen hoe lang klanten willen wachten. Zonder dat is er alleen de sombere schatting, tenzij je zelf een geduld invult.`,
      en: `${abandons} customers hung up; below ${least} it cannot be said how long customers are willing to wait. Without it there is only the pessimistic estimate, unless you fill in a patience.`,
    }[locale];
  }
  const seconds = formatDuration(patience.seconds, locale);
  const range = rangeIn("seconds", patience, locale);
  return {
    nl: `Klanten willen gemiddeld ${seconds} wachten (${range}): de wachttijd van allen samen, gedeeld door de ${abandons} die ophingen, over de hele week.`,
    en: `Customers are willing to wait ${seconds} on average (${range}): the wait of all together divided by the ${abandons} who hung up, over the whole week.`,
  }[locale];
}

/** Hours a week that the promise takes. */
export function explainRoster(roster: RosterHours, locale: Locale): string {
  const hours = (range: Predicted) => hoursIn(range, locale);
  const calls = {
    nl: `Voor de belofte zijn per week ${hours(roster.onCalls)} aan de telefoon nodig`,
    en: `The promise takes ${hours(roster.onCalls)} a week on calls`,
  }[locale];
  const there =
    roster.there === null
      ? ""
      : {
          nl: `, met het andere werk erbij ${hours(roster.there)} aanwezig`,
          en: `, with the other work ${hours(roster.there)} there`,
        }[locale];
  const present =
    roster.present === null
      ? ""
      : {
          nl: ` Er waren ${formatCount(roster.present, locale)} uur mensen.`,
          en: ` People were there for ${formatCount(roster.present, locale)} hours.`,
        }[locale];
  if (roster.rostered === null || roster.shrinkage === null) return `${calls}${there}.${present}`;
  const away = formatValue(roster.shrinkage, "share", locale);
  const rota = {
    nl: ` en dus ${hours(roster.rostered)} op het rooster, als ${away} van de roostertijd wegvalt`,
    en: ` and so ${hours(roster.rostered)} on the rota, if ${away} of rostered time is lost`,
  }[locale];
  return `${calls}${there}${rota}.${present}`;
}

function hoursIn({ value, lower, upper }: Predicted, locale: Locale): string {
  const [mid, low, high] = [value, lower, upper].map((hours) => formatCount(hours, locale));
  return { nl: `${mid} uur (${low} tot ${high})`, en: `${mid} hours (${low} to ${high})` }[locale];
}

/** From where it is known how many were there. */
export function explainPresence(basis: PresenceBasis, locale: Locale): string {
  return {
    attendance: {
      nl: "Wie er was komt uit de aanwezigheid. Wie op dat moment gemiddeld aan chat, e-mail of ander werk zit, is niet vrij voor telefoon en is eraf getrokken.",
      en: "Who was there comes from attendance. Those who are on average at chat, e-mail or other work at that time are not free for calls and were taken off.",
    },
    rota: {
      nl: "Er is geen aanwezigheid ingelezen; wie er was komt uit het rooster, alsof iedereen kwam. Wie gemiddeld aan ander werk zit is eraf getrokken.",
      en: "No attendance was imported; who was there comes from the rota, as if everybody came. Those who are on average at other work were taken off.",
    },
    unknown: {
      nl: "Hoeveel mensen er waren is niet bekend. Vul zelf in hoeveel er tegelijk vrij zijn voor telefoon.",
      en: "How many people were there is not known. Fill in how many are free for calls at the same time.",
    },
  }[basis][locale];
}

/** Why there is no week to speak of. */
export function explainNoPattern(pattern: Exclude<WeekPattern, { status: "ok" }>, locale: Locale): string {
  const weeks = formatCount(STAFFING_LIMITS.weeks, locale);
  const reasons: Record<string, Record<Locale, string>> = {
    "too few weeks": {
      nl: `Er zijn minder dan ${weeks} volle weken. Dat is te kort om een gewone week te kennen.`,
      en: `There are fewer than ${weeks} full weeks. That is too short to know a usual week.`,
    },
    "no calls": {
      nl: "In deze weken kwam er binnen de openingstijd geen telefoon binnen.",
      en: "In these weeks no call came in during opening hours.",
    },
    "no handle times": {
      nl: "Van geen enkel telefoontje is bekend hoe lang het werk duurde.",
      en: "Of no call it is known how long the work took.",
    },
  };
  return reasons[pattern.reason]?.[locale] ?? explainRefusal(pattern.status, locale);
}

const shareIn = (range: Predicted, locale: Locale): string =>
  `${formatValue(range.value, "share", locale)} (${rangeIn("share", range, locale)})`;
