import { type CustomerCounts, contactsPerCustomer, customerKnownShare } from "./customers";
import type { OperationFigure } from "./figure";
import { afterCallMean, afterCallShare, handleMean, occupancy } from "./handling";
import { type OperationRow, totalOf } from "./operation-row";
import { handedOverShare, reopenedShare } from "./outcome";
import { contactCount, selfServiceShare } from "./volume";

/** Everything that the figures of one period are made of. */
export type OperationInput = {
  rows: readonly OperationRow[];
  /** By local day, of all agents together. */
  availableSeconds: ReadonlyMap<string, number>;
  /** Null where they were not counted. */
  customers: CustomerCounts | null;
  isSelfServiceRecorded: boolean;
};

/** The figures that have one number for a whole period; backlog, channels and time to a solution are apart. */
export function operationFigures(input: OperationInput): OperationFigure[] {
  const { rows, availableSeconds, customers, isSelfServiceRecorded } = input;
  return [
    contactCount(rows),
    selfServiceShare(rows, isSelfServiceRecorded),
    handleMean(rows),
    afterCallMean(rows),
    afterCallShare(rows),
    occupancy(rows, availableSeconds),
    handedOverShare(rows),
    reopenedShare(rows),
    contactsPerCustomer(customers),
    customerKnownShare(
      customers,
      totalOf(rows, ({ offered }) => offered),
    ),
  ];
}
