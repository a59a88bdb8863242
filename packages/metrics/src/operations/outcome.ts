import type { OperationFigure, OperationPlace } from "./figure";
import { type OperationRow, totalOf, withPeople } from "./operation-row";
import { operationShare } from "./shares";

const TRANSFERS: OperationPlace = {
  operation: "transfers",
  measure: "handed-over",
  unit: "share",
  basis: "contacts",
};
const REOPENED: OperationPlace = {
  operation: "reopen-rate",
  measure: "reopened-of-answered",
  unit: "share",
  basis: "contacts",
};

/**
 * Share of contacts that were handed over to somebody else. Sources hand over contacts before the first answer as well,
 * so the whole is every contact with people, not only the answered ones.
 */
export function handedOverShare(rows: readonly OperationRow[]): OperationFigure {
  const ours = withPeople(rows);
  return operationShare(TRANSFERS, {
    x: totalOf(ours, ({ handedOver }) => handedOver),
    n: totalOf(ours, ({ offered }) => offered),
  });
}

/** Share of answered contacts that were reopened, of those of which the source tells. */
export function reopenedShare(rows: readonly OperationRow[]): OperationFigure {
  return operationShare(REOPENED, {
    x: totalOf(rows, ({ reopened }) => reopened.x),
    n: totalOf(rows, ({ reopened }) => reopened.n),
  });
}
