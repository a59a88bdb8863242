import type { PanelRow } from "./panel-design";
import type { PanelFe } from "./panel-fe";
import { panelFE } from "./panel-fe";

/**
 * Panel regression on the driver of earlier periods and, as a check of the direction, of later ones: if the lead says as
 * much as the lag, good results may be lifting the driver rather than the reverse.
 *
 * Lags go by the period number: a missing period is a gap, not a neighbour.
 *
 * @param input.lags  how many periods earlier, 0 being the same one
 * @param input.leads how many periods later
 * @returns what `panelFE` returns, with the terms leads first
 */
export function panelLags(input: {
  rows: readonly PanelRow[];
  outcome: string;
  driver: string;
  lags: readonly number[];
  leads?: readonly number[] | undefined;
  teamEffects?: boolean | undefined;
  periodEffects?: boolean | undefined;
}): PanelFe {
  const { driver } = input;
  const shifts = [
    ...(input.leads ?? []).map((lead) => ({ name: `${driver}_lead${lead}`, shift: lead })),
    ...input.lags.map((lag) => ({ name: lag === 0 ? driver : `${driver}_lag${lag}`, shift: -lag })),
  ];
  const byPlace = new Map(input.rows.map((row) => [placeOf(row.team, row.period), row]));
  const rows = input.rows.map((row): PanelRow => {
    const shifted: PanelRow = {
      team: row.team,
      period: row.period,
      [input.outcome]: row[input.outcome] ?? null,
    };
    for (const { name, shift } of shifts) {
      shifted[name] = byPlace.get(placeOf(row.team, row.period + shift))?.[driver] ?? null;
    }
    return shifted;
  });
  return panelFE({ ...input, rows, regressors: shifts.map((shift) => shift.name) });
}

function placeOf(team: string | number, period: number): string {
  return `${team}\u0000${period}`;
}
