import { SIMULATIONS } from "./simulations/all";
import type { SimulationRow } from "./simulations/simulation";
import { isWithin } from "./simulations/simulation";

const RUNS = 4000;

/** `tsx packages/metrics/scripts/simulate.ts [RUNS]`: what the rules promise, as a table with its targets. */
function main(runs: number): number {
  const rows = SIMULATIONS.flatMap((simulate) => simulate(runs));
  let topic = "";
  for (const row of rows) {
    if (row.topic !== topic) console.log(`\n${row.topic}`);
    topic = row.topic;
    console.log(lineOf(row));
  }
  const missed = rows.filter((row) => !isWithin(row)).length;
  console.log(`\n${rows.length - missed} within target, ${missed} outside`);
  return missed === 0 ? 0 : 1;
}

function lineOf(row: SimulationRow): string {
  const percent = (share: number): string => (100 * share).toFixed(1).padStart(6);
  const mark = isWithin(row) ? " " : "!";
  const note = row.note ? `  (${row.note})` : "";
  return `${mark} ${row.what.padEnd(62)} ${percent(row.value)}   target ${percent(row.low)} to ${percent(row.high)}${note}`;
}

process.exitCode = main(Number(process.argv[2] ?? RUNS));
