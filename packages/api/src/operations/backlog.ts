import { CHANNELS, type Channel, type Clock, clockOf } from "@kwartet/metrics/contact";
import {
  type AgeBand,
  ageBands,
  backlogCountOnly,
  backlogFigures,
} from "@kwartet/metrics/operations/backlog";
import type { OperationFigure } from "@kwartet/metrics/operations/figure";
import type { FigureContext } from "../kpis/context-queries";
import { ageSeconds } from "../kpis/group";
import type { OpenRow } from "./contact-queries";

/** Contacts that wait for a first answer at the last moment of the data. */
export type Backlog = {
  /** How many, and the median and P90 of their age. */
  figures: OperationFigure[];
  /** Null where they are too many to look at one by one. */
  bands: AgeBand[] | null;
  channels: { channel: Channel; clock: Clock; figures: OperationFigure[] }[];
};

type Asked = Pick<FigureContext, "rules"> & { asOf: Date; hasData: boolean };

/** Ages on the clock of each channel, together and by channel. */
export function backlogOf(open: readonly OpenRow[], { rules, asOf, hasData }: Asked): Backlog {
  const aged = open.map((row) => ({ channel: row.channel, age: ageSeconds(row, asOf.getTime(), rules) }));
  const agesOf = (channel: Channel) =>
    aged.filter((contact) => contact.channel === channel).map(({ age }) => age);
  const ages = aged.map(({ age }) => age);
  return {
    figures: backlogFigures(ages, hasData),
    bands: ageBands(ages),
    channels: CHANNELS.flatMap((channel) => {
      const own = agesOf(channel);
      return own.length === 0
        ? []
        : [{ channel, clock: clockOf(channel), figures: backlogFigures(own, true) }];
    }),
  };
}

export const countedBacklog = (count: number): Backlog => ({
  figures: backlogCountOnly(count),
  bands: null,
  channels: [],
});
