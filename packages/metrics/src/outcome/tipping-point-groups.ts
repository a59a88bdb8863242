import { CHANNELS, type Channel, clockOf } from "../contact";
import { adjustForTests } from "../stats/benjamini-hochberg";
import { EXISTENCE_ALPHA } from "../stats/hinge";
import type { Maybe } from "../stats/missing";
import type { AnswerColumns } from "./driver-answers";
import { type TippingPoint, tippingPoint } from "./tipping-point";
import { type BendBin, bendBins } from "./tipping-point-bins";

/** Channels on which people wait on the line, and those of which the clock stands still outside opening hours. */
export const BEND_GROUPS = ["live", "written"] as const;
export type BendGroup = (typeof BEND_GROUPS)[number];

/** Where waiting begins to cost satisfaction, of one group or channel. Waits are in the unit named. */
export type BendReading = {
  of: BendGroup | Channel;
  unit: "seconds" | "hours";
  point: TippingPoint;
  bins: BendBin[];
};

export type BendReadings = {
  groups: BendReading[];
  /** Each channel on its own, with a test that allows for looking several times. */
  channels: BendReading[];
};

const HOUR_SECONDS = 3600;

/** Satisfaction against the wait: both groups, and every channel with answers. */
export function readBends(answers: AnswerColumns): BendReadings {
  const present = [...new Set(answers.channel)].toSorted((a, b) => a - b);
  const channels = present.flatMap((place) => {
    const channel = CHANNELS[place];
    return channel ? [bendOf(answers, { of: channel, channels: [channel] })] : [];
  });
  return {
    groups: BEND_GROUPS.map((group) =>
      bendOf(answers, { of: group, channels: CHANNELS.filter((channel) => groupOf(channel) === group) }),
    ),
    channels: withAdjustedTests(channels),
  };
}

const groupOf = (channel: Channel): BendGroup => (clockOf(channel) === "calendar" ? "live" : "written");

function bendOf(
  answers: AnswerColumns,
  { of, channels }: { of: BendReading["of"]; channels: readonly Channel[] },
): BendReading {
  const places = new Set(channels.map((channel) => CHANNELS.indexOf(channel)));
  const isWritten = channels.some((channel) => groupOf(channel) === "written");
  const rows = answers.channel.flatMap((place, row) => (places.has(place) ? [row] : []));
  const pick = (column: readonly Maybe[]) => rows.map((row) => column[row] ?? null);
  const waits = pick(answers.waitSeconds);
  const x = isWritten ? waits.map((wait) => (wait === null ? null : wait / HOUR_SECONDS)) : waits;
  const y = pick(answers.satisfaction);
  const customer = rows.map((row) => answers.customer[row] as number);
  return {
    of,
    unit: isWritten ? "hours" : "seconds",
    point: tippingPoint({ x, y, customer }),
    bins: bendBins({ x, y }),
  };
}

/** Of several channels one bends by accident sooner or later: what does not hold against that is no evidence. */
function withAdjustedTests(readings: readonly BendReading[]): BendReading[] {
  const adjusted = adjustForTests(
    readings.map(({ point }) => ("existenceP" in point ? point.existenceP : null)),
  );
  return readings.map((reading, index) => {
    const { point } = reading;
    const q = adjusted[index] ?? null;
    if (point.status !== "ok" || q === null || q < EXISTENCE_ALPHA) return reading;
    const { n, customers, distinct, leftOut, from, to, existenceP } = point;
    return {
      ...reading,
      point: { status: "no-evidence", n, customers, distinct, leftOut, from, to, existenceP },
    };
  });
}
