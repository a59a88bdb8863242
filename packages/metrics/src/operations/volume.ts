import { CHANNELS, type Channel } from "../contact";
import { emptyOperation, type OperationFigure, type OperationPlace } from "./figure";
import { type OperationRow, totalOf } from "./operation-row";
import { operationShare } from "./shares";

const COUNT: OperationPlace = {
  operation: "contacts",
  measure: "contact-count",
  unit: "count",
  basis: "contacts",
};
const MIX: OperationPlace = {
  operation: "channel-mix",
  measure: "channel-share",
  unit: "share",
  basis: "contacts",
};
const SELF_SERVICE: OperationPlace = {
  operation: "self-service-share",
  measure: "self-service",
  unit: "share",
  basis: "contacts",
};

const offeredOf = ({ offered }: OperationRow): number => offered;

/**
 * How many contacts came in, all channels and also those that were given up. A count of everything that happened, so it
 * has no interval.
 *
 * @returns value null where nothing came in: whether that is a quiet day or a missing file is not to be seen
 */
export function contactCount(rows: readonly OperationRow[]): OperationFigure {
  const n = totalOf(rows, offeredOf);
  return n === 0 ? emptyOperation(COUNT) : { ...emptyOperation(COUNT), value: n, n };
}

/** Which share of the contacts came over a channel. */
export type ChannelShare = { channel: Channel; figure: OperationFigure };

/** The channels that were used, in the order of the catalogue, never of their size; the shares add up to 1. */
export function channelMix(rows: readonly OperationRow[]): ChannelShare[] {
  const n = totalOf(rows, offeredOf);
  return CHANNELS.flatMap((channel) => {
    const x = totalOf(
      rows.filter((row) => row.channel === channel),
      offeredOf,
    );
    return x === 0 ? [] : [{ channel, figure: operationShare(MIX, { x, n }) }];
  });
}

/**
 * Self-service as a share of all contacts.
 *
 * @param isRecorded whether any source tells of self-service; without one its absence says nothing, so there is no figure
 */
export function selfServiceShare(rows: readonly OperationRow[], isRecorded: boolean): OperationFigure {
  if (!isRecorded) return emptyOperation(SELF_SERVICE);
  const own = rows.filter(({ channel }) => channel === "self-service");
  return operationShare(SELF_SERVICE, { x: totalOf(own, offeredOf), n: totalOf(rows, offeredOf) });
}
