import type { PanelRow } from "./panel-design";
import type { PanelFe } from "./panel-fe";
import { panelFE } from "./panel-fe";
import { invalid } from "./status";

/**
 * Panel regression on the driver of earlier periods and, as a check of the direction, of later ones: if the lead says as
 * much as the lag, good results may be lifting the driver rather than the reverse.
 *
 * Lags go by the period number: a missing period is a gap, not a neighbour.
 *
 * @param input.lags  how many periods earlier, 0 being the same one
 * @param input.leads how many periods later
 * @returns what `panelFE` returns, with the terms leads first; `error` for two rows of one team and period
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
  if (shifts.length === 0) return invalid("neither lags nor leads");
  if (shifts.some(({ shift }) => !Number.isInteger(shift))) return invalid("lags and leads must be whole");
  // A period that came as text would be joined to the lag instead of added to it.
  const numbered = input.rows.map((row): PanelRow => ({ ...row, period: Number(row.period) }));
  if (numbered.some((row) => !Number.isFinite(row.period))) return invalid("a period is not a number");
  const byPlace = new Map(numbered.map((row) => [placeOf(row.team, row.period), row]));
  if (byPlace.size < numbered.length) return invalid("two rows for one team and period");
  const rows = numbered.map((row): PanelRow => {
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
