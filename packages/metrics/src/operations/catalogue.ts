import { OUTCOME_OPERATIONS } from "./catalogue-outcome";
import { VOLUME_OPERATIONS } from "./catalogue-volume";
import { WORK_OPERATIONS } from "./catalogue-work";
import type { OperationDefinition, OperationMeasure } from "./definition";
import { OPERATION_IDS, type OperationId, type OperationMeasureId } from "./figure";

const ALL = [...VOLUME_OPERATIONS, ...WORK_OPERATIONS, ...OUTCOME_OPERATIONS];

/** The definition of an operational figure. */
export function operationOf(id: OperationId): OperationDefinition {
  const operation = ALL.find((candidate) => candidate.id === id);
  if (!operation) throw new RangeError(`unknown operational figure: ${id}`);
  return operation;
}

/** The catalogue, in the order in which screens show it. */
export const OPERATIONS: readonly OperationDefinition[] = OPERATION_IDS.map(operationOf);

/** The definition of one of its numbers. */
export function operationMeasureOf(id: OperationMeasureId): OperationMeasure {
  const measure = ALL.flatMap(({ measures }) => measures).find((candidate) => candidate.id === id);
  if (!measure) throw new RangeError(`unknown operational measure: ${id}`);
  return measure;
}
