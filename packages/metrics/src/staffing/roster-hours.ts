import type { HalfHour } from "./half-hour";
import type { Predicted } from "./predict-queue";
import type { WeekCell } from "./week-pattern";

/** Hours of a week that the promise takes: on calls, there in all, and on the rota. */
export type RosterHours = {
  onCalls: Predicted;
  /** With those who are at other work at the same time; null where that is not known. */
  there: Predicted | null;
  /** The hours there, or on calls, divided by one minus shrinkage; null without a known shrinkage. */
  rostered: Predicted | null;
  shrinkage: number | null;
  /** Hours that agents were there; null where it is not known. */
  present: number | null;
};

/**
 * Agents needed per half hour, added up to hours a week.
 *
 * @param shrinkage part of rostered time in which somebody is not there; from one on there is no rota that would do
 * @returns `null` if no half hour has a number
 */
export function rosterHoursOf(
  cells: readonly WeekCell[],
  halfHours: readonly HalfHour[],
  shrinkage: number | null,
): RosterHours | null {
  const hoursOf = (of: (halfHour: HalfHour, hours: number) => number) =>
    halfHours.reduce(
      (total, halfHour, index) => total + of(halfHour, (cells[index]?.openSeconds ?? 0) / 3600),
      0,
    );
  if (halfHours.every(({ needed }) => needed === null)) return null;
  const onCalls = mapped((end) => hoursOf(({ needed }, hours) => (needed?.[end] ?? 0) * hours));
  const isKnown = halfHours.every(({ present, calls }) => present !== null || calls === 0);
  const otherHours = hoursOf(({ atOtherWork }, hours) => (atOtherWork ?? 0) * hours);
  const there = isKnown ? mapped((end) => onCalls[end] + otherHours) : null;
  const share = shrinkage !== null && shrinkage >= 0 && shrinkage < 1 ? shrinkage : null;
  return {
    onCalls,
    there,
    rostered: share === null ? null : mapped((end) => (there ?? onCalls)[end] / (1 - share)),
    shrinkage: share,
    present: isKnown ? hoursOf(({ present }, hours) => (present ?? 0) * hours) : null,
  };
}

const mapped = (of: (end: keyof Predicted) => number): Predicted => ({
  value: of("value"),
  lower: of("lower"),
  upper: of("upper"),
});
