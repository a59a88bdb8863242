import { businessSecondsBetween } from "@kwartet/metrics/business-time";
import { clockOf } from "@kwartet/metrics/contact";
import type { Figure, FigureOptions, MeasureId } from "@kwartet/metrics/kpi";
import { attendanceOf, coverageOf, figureOf, figuresOf, measureOf } from "@kwartet/metrics/kpi";
import { emptyTally, type Tally } from "@kwartet/metrics/rollup";
import { mergeRow } from "../rollups/row";
import { calendarOn, channelOn, type Rules } from "../settings/in-force-queries";
import type { FigureContext } from "./context-queries";
import type { OpenContact, PresenceRow, Selection, TallyRow } from "./tally-queries";

type Minutes = Pick<PresenceRow, "scheduledMinutes" | "attendedMinutes" | "openMinutes" | "coveredMinutes">;

/** Everything that the figures of one subject in one period are made of. */
export type Group = {
  tally: Tally;
  /** Ages in seconds, on the clock of their channel, of contacts that are still open. */
  openWaits: number[];
  minutesByDay: Map<string, Minutes>;
};

export function emptyGroup(): Group {
  return { tally: emptyTally(), openWaits: [], minutesByDay: new Map() };
}

/** Groups by key, in which a key that was not asked for before is an empty group. */
export class Groups<Key extends string | null> {
  readonly byKey = new Map<Key, Group>();

  of(key: Key): Group {
    const group = this.byKey.get(key) ?? emptyGroup();
    this.byKey.set(key, group);
    return group;
  }

  addTallies(rows: readonly TallyRow[], keyOf: (row: TallyRow) => Key): this {
    for (const row of rows) mergeRow(this.of(keyOf(row)).tally, row);
    return this;
  }

  addPresence(rows: readonly PresenceRow[], keyOf: (row: PresenceRow) => Key): this {
    for (const row of rows) addMinutes(this.of(keyOf(row)).minutesByDay, row);
    return this;
  }

  addOpen(
    open: readonly OpenContact[],
    { rules, bounds }: Pick<FigureContext, "rules" | "bounds">,
    keyOf: (contact: OpenContact) => Key,
  ): this {
    for (const contact of open) {
      const age = bounds && ageSeconds(contact, bounds.asOf.getTime(), rules);
      if (age !== null) this.of(keyOf(contact)).openWaits.push(age);
    }
    return this;
  }
}

/** Minutes of several teams on one day count as one day: the day is what varies. */
function addMinutes(minutesByDay: Map<string, Minutes>, row: PresenceRow): void {
  const before = minutesByDay.get(row.day);
  minutesByDay.set(row.day, {
    scheduledMinutes: (before?.scheduledMinutes ?? 0) + row.scheduledMinutes,
    attendedMinutes: (before?.attendedMinutes ?? 0) + row.attendedMinutes,
    openMinutes: (before?.openMinutes ?? 0) + row.openMinutes,
    coveredMinutes: (before?.coveredMinutes ?? 0) + row.coveredMinutes,
  });
}

/** How long a contact waits already, on the clock of its channel. */
export function ageSeconds(
  { channel, offeredOn, offeredAt }: Pick<OpenContact, "channel" | "offeredOn" | "offeredAt">,
  asOf: number,
  rules: Rules,
): number {
  const startMs = offeredAt.getTime();
  if (clockOf(channel) === "business") {
    const calendarId = channelOn(rules, channel, offeredOn)?.calendarId;
    const calendar = calendarId === undefined ? undefined : calendarOn(rules, calendarId, offeredOn);
    if (calendar) return businessSecondsBetween(startMs, asOf, calendar);
  }
  return Math.max(0, asOf - startMs) / 1000;
}

type Asked = { subject: Selection["subject"]; context: FigureContext };

const attributionOf = (subject: Selection["subject"]) => (subject === "agent" ? "agent" : "team");

const optionsFor = ({ openWaits }: Group, { subject, context }: Asked): FigureOptions => ({
  shortAbandonSeconds: context.shortAbandonSeconds,
  openWaits,
  resolutionLeading: context.resolutionLeading,
  subject: attributionOf(subject),
});

/** All figures that contacts give, and those of minutes where the grouping has them. */
export function figuresOfGroup(group: Group, asked: Asked & { withMinutes: boolean }): Figure[] {
  const { subject, context, withMinutes } = asked;
  const figures = figuresOf(group.tally, optionsFor(group, { subject, context }));
  return withMinutes ? [...figures, minutesFigureOf(group, subject)] : figures;
}

function minutesFigureOf({ minutesByDay }: Group, subject: Selection["subject"]): Figure {
  const days = [...minutesByDay.values()];
  return subject === "agent" ? attendanceOf(days) : coverageOf(days);
}

/** One figure of a group. Throws a RangeError for attendance of a team and coverage of an agent. */
export function figureOfGroup(measure: MeasureId, group: Group, { subject, context }: Asked): Figure {
  if (!hasMeasure(measure, subject)) throw new RangeError(`${measure} does not exist for ${subject}`);
  if (measure === "attendance" || measure === "coverage") return minutesFigureOf(group, subject);
  return figureOf(measure, group.tally, optionsFor(group, { subject, context }));
}

/** Whether a measure is made of the histograms of waits; a limit for short abandons is one of them. */
export function needsWaits(measure: MeasureId): boolean {
  const { kpi } = measureOf(measure);
  return kpi.id === "response-speed" || measure === "answered-of-offered";
}

/** Whether a measure is made of minutes that somebody was scheduled or a team was open. */
export const needsMinutes = (measure: MeasureId): boolean =>
  measure === "attendance" || measure === "coverage";

/** Whether a measure exists for a subject: minutes are an agent's or a team's, never both. */
export function hasMeasure(measure: MeasureId, subject: Selection["subject"]): boolean {
  if (measure === "attendance") return subject === "agent";
  return measure !== "coverage" || subject !== "agent";
}
