import type { Count } from "../contact-fact";
import type { Attribution, KpiDefinition } from "./definition";
import type { Figure } from "./figure";
import { minutesFigure, shareFigure } from "./share-figure";

export const AVAILABILITY: KpiDefinition = {
  id: "availability",
  version: 1,
  name: { nl: "Beschikbaarheid", en: "Availability" },
  says: {
    nl: "Of klanten het team bereiken wanneer het zegt open te zijn.",
    en: "Whether customers can reach the team when it says it is open.",
  },
  unit: "share",
  direction: "higher-is-better",
  clock: {
    nl: "Dekking en aanwezigheid: minuten binnen de openingstijd en het rooster, in de tijdzone van het team.",
    en: "Coverage and attendance: minutes within opening hours and the rota, in the team's time zone.",
  },
  population: {
    nl: "Team: alle aangeboden contacten, en alle minuten waarop het team open zegt te zijn. Medewerker: de ingeroosterde minuten.",
    en: "Team: all offered contacts, and all minutes in which the team says it is open. Agent: the scheduled minutes.",
  },
  attribution: "team",
  minimumN: 30,
  explanation: {
    nl: "Voor een team: welk deel van de klanten antwoord kreeg, en in welk deel van de openingstijd er minstens één medewerker beschikbaar was. Voor een medewerker: welk deel van het rooster die er was. Bereikbaarheid hangt vooral af van de bezetting; daarom spreken we een medewerker er niet op aan.",
    en: "For a team: the share of customers who were answered, and the share of opening time in which at least one agent was available. For an agent: the share of the rota in which they were there. Reachability is mostly staffing, so agents are not coached on it.",
  },
  formula: {
    nl: "team: beantwoord ÷ (beantwoord + afgehaakt na de grens voor kort afhaken); medewerker: aanwezige minuten ÷ ingeroosterde minuten",
    en: "team: answered ÷ (answered + abandoned after the short-abandon limit); agent: minutes available ÷ minutes scheduled",
  },
  limits: {
    nl: "Vooral een zaak van bezetting. Zonder rooster is er geen aanwezigheid, zonder openingstijden geen dekking: dan staat er geen cijfer.",
    en: "Mostly a matter of staffing. Without a rota there is no attendance, without opening hours no coverage: then there is no figure.",
  },
  source: "Newcombe (1998) Stat Med 17:857; Cochran (1977) Sampling Techniques, ch. 6",
  leading: { agent: "attendance", team: "answered-of-offered" },
  measures: [
    {
      id: "answered-of-offered",
      name: { nl: "Beantwoord van aangeboden", en: "Answered of offered" },
      says: { nl: "Deel van de klanten dat antwoord kreeg.", en: "Share of customers who were answered." },
      unit: "share",
      direction: "higher-is-better",
      formula: { nl: "beantwoord ÷ aangeboden", en: "answered ÷ offered" },
    },
    {
      id: "coverage",
      name: { nl: "Dekking", en: "Coverage" },
      says: {
        nl: "Deel van de openingstijd met minstens één beschikbare medewerker.",
        en: "Share of opening time with at least one agent available.",
      },
      unit: "share",
      direction: "higher-is-better",
      formula: { nl: "gedekte minuten ÷ open minuten", en: "covered minutes ÷ open minutes" },
    },
    {
      id: "attendance",
      name: { nl: "Aanwezigheid", en: "Attendance" },
      says: {
        nl: "Deel van het rooster waarin de medewerker er was.",
        en: "Share of the rota in which the agent was there.",
      },
      unit: "share",
      direction: "higher-is-better",
      formula: {
        nl: "aanwezige minuten ÷ ingeroosterde minuten",
        en: "minutes available ÷ minutes scheduled",
      },
    },
  ],
};

/** Answered ÷ offered; it leads for a team, and stands beside attendance for an agent. */
export function answeredFigure(count: Count, subject: Attribution): Figure {
  return shareFigure(
    { kpi: "availability", measure: "answered-of-offered", leading: subject === "team" },
    count,
  );
}

/** Scheduled minutes of one local day, and those of them in which the agent was available. */
export type AttendanceDay = { scheduledMinutes: number; attendedMinutes: number };

/**
 * Attendance over days. n and x are minutes; the interval takes the day as the sampling unit.
 *
 * @param subject whose figure it is: it leads for an agent
 * @returns value null without scheduled minutes; bounds null for a single day
 */
export function attendanceOf(days: readonly AttendanceDay[], subject: Attribution = "agent"): Figure {
  return minutesFigure(
    { kpi: "availability", measure: "attendance", leading: subject === "agent" },
    days.map((day) => ({ part: day.attendedMinutes, whole: day.scheduledMinutes })),
  );
}

/** Published opening minutes of one local day, and those of them with at least one agent available. */
export type CoverageDay = { openMinutes: number; coveredMinutes: number };

/**
 * Coverage over days. n and x are minutes; the interval takes the day as the sampling unit.
 *
 * @returns value null without opening minutes; bounds null for a single day
 */
export function coverageOf(days: readonly CoverageDay[]): Figure {
  return minutesFigure(
    { kpi: "availability", measure: "coverage", leading: false },
    days.map((day) => ({ part: day.coveredMinutes, whole: day.openMinutes })),
  );
}
