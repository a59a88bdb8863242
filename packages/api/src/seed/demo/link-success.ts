import { businessSecondsBetween, type OpeningCalendar } from "@kwartet/metrics/business-time";
import { clockOf } from "@kwartet/metrics/contact";
import { KPI_IDS, type KpiId } from "@kwartet/metrics/kpi";
import { linkFamily } from "@kwartet/metrics/linkage/link-family";
import type { LinkPlace } from "@kwartet/metrics/linkage/link-rows";
import { canShowInterval } from "@kwartet/metrics/policy";
import {
  DEFAULT_PROMISE_SECONDS,
  DEFAULT_REPEAT_WINDOW_DAYS,
  DEFAULT_SHORT_ABANDON_SECONDS,
} from "../../settings/defaults";
import { DAY_SECONDS, DEMO_HOLIDAYS, DEMO_OPENING_HOURS, DEMO_TIME_ZONE, localDateOf } from "./calendar";
import type { DemoContact } from "./contacts";
import { ENGAGEMENT } from "./engagement";
import { itemAt } from "./random";
import type { DemoRating } from "./ratings";
import type { DemoCompany } from "./service";

/** What the family of links makes of a demo company. */
export type LinkSuccess = {
  /** Whether the planted link is called one. */
  isFound: boolean;
  /** Others that are called one. */
  others: number;
  /** Of the planted link, as a share per point. */
  estimate: number | null;
  lower: number | null;
  upper: number | null;
};

const PLANTED = { outcome: "resolution", lag: ENGAGEMENT.lagMonths };

/** The product's own test of the sixteen pairs, on the months of the teams of a company. */
export function linkSuccess(
  company: DemoCompany,
  contacts: readonly DemoContact[],
  ratings: readonly DemoRating[],
): LinkSuccess {
  const { links } = linkFamily({ places: placesOf(company, contacts, ratings), outcomes: KPI_IDS });
  const isPlanted = ({ outcome, lag }: { outcome: string; lag: number }) =>
    outcome === PLANTED.outcome && lag === PLANTED.lag;
  const planted = links.find(isPlanted);
  return {
    isFound: planted?.word === "signal",
    others: links.filter((link) => link.word === "signal" && !isPlanted(link)).length,
    estimate: planted?.estimate ?? null,
    lower: planted?.lower ?? null,
    upper: planted?.upper ?? null,
  };
}

type Count = { n: number; x: number };

/** By month and team, what the store would count of it under the settings that a new organisation begins with. */
export function placesOf(
  { plan, people, engagement, days }: DemoCompany,
  contacts: readonly DemoContact[],
  ratings: readonly DemoRating[],
): LinkPlace[] {
  const asOf = itemAt(contacts, contacts.length - 1).offeredAt;
  const monthNames = [...new Set(days.map(({ date }) => date.slice(0, 7)))];
  const monthOf = new Map(monthNames.map((name, month) => [name, month]));
  const counts = new Map<string, Count>();
  const add = (kpi: KpiId, { team, offeredAt }: DemoContact, isGood: boolean) => {
    const key = `${monthOf.get(localDateOf(offeredAt).slice(0, 7))} ${team} ${kpi}`;
    const count = counts.get(key) ?? { n: 0, x: 0 };
    counts.set(key, { n: count.n + 1, x: count.x + (isGood ? 1 : 0) });
  };
  for (const contact of contacts) if (contact.team !== null) addContact(contact, asOf, add);
  for (const { contact, friendliness } of ratings) add("friendliness", contact, friendliness >= 4);
  const windowSeconds = DEFAULT_REPEAT_WINDOW_DAYS * DAY_SECONDS;
  const isSettled = (month: number) =>
    localDateOf(asOf - windowSeconds).slice(0, 7) > (monthNames[month] ?? "");
  const shareIn = (month: number, team: number, kpi: KpiId) => {
    const count = counts.get(`${month} ${team} ${kpi}`);
    if (!count || !canShowInterval(count.n)) return null;
    return kpi === "resolution" && !isSettled(month) ? null : count.x / count.n;
  };
  return Array.from({ length: plan.months }, (_, month) =>
    people.teams.map(({ index }) => ({
      team: String(index),
      period: month,
      engagement: engagement.teamMeans[month]?.[index] ?? null,
      mayShow: true,
      outcomes: Object.fromEntries(KPI_IDS.map((kpi) => [kpi, shareIn(month, index, kpi)])),
    })),
  ).flat();
}

type Add = (kpi: KpiId, contact: DemoContact, isGood: boolean) => void;

function addContact(contact: DemoContact, asOf: number, add: Add): void {
  const { answeredAt, endedAt, offeredAt, abandoned, followed } = contact;
  const waitedUntil = abandoned ? endedAt : answeredAt;
  // Whoever still waits is not lost yet, and a short abandon is left out.
  if (waitedUntil === null) return;
  if (abandoned && waitedUntil - offeredAt < DEFAULT_SHORT_ABANDON_SECONDS) return;
  add("availability", contact, !abandoned);
  add("response-speed", contact, !abandoned && isWithinPromise(contact, waitedUntil));
  if (followed !== null && offeredAt + DEFAULT_REPEAT_WINDOW_DAYS * DAY_SECONDS <= asOf) {
    add("resolution", contact, !followed);
  }
}

function isWithinPromise({ channel, offeredAt }: DemoContact, answeredAt: number): boolean {
  const seconds =
    clockOf(channel) === "business"
      ? businessSecondsBetween(offeredAt * 1000, answeredAt * 1000, CALENDAR)
      : answeredAt - offeredAt;
  return seconds <= DEFAULT_PROMISE_SECONDS[channel];
}

const CALENDAR: OpeningCalendar = {
  timeZone: DEMO_TIME_ZONE,
  hours: DEMO_OPENING_HOURS.map(({ weekday, opensAtHour, closesAtHour }) => ({
    weekday: weekday as OpeningCalendar["hours"][number]["weekday"],
    opensAtMinute: opensAtHour * 60,
    closesAtMinute: closesAtHour * 60,
  })),
  holidays: DEMO_HOLIDAYS.map(({ day }) => day),
};
