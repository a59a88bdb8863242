import type { Maybe } from "../stats/missing";
import { completeRows, pickRows } from "../stats/missing";
import { quantileOfSorted } from "../stats/quantile-interval";
import { mean, variance } from "../stats/sum";

/** Answers with about the same x, for a picture only: the line is fitted to the answers themselves. */
export type BendBin = { x: number; y: number; lower: number; upper: number; n: number };

const BINS = 20;
/** Fewer answers than this say nothing to the eye: steps are taken together until there are as many. */
const FEWEST_ANSWERS = 20;
const LONGEST_KEPT = 0.99;
/** Two-sided 95 % of the normal distribution: every bin has answers enough for it. */
const Z = 1.96;

/** The mean answer by evenly wide steps of x, up to the longest that `tippingPoint` looks at. */
export function bendBins(input: { x: readonly Maybe[]; y: readonly Maybe[] }): BendBin[] {
  const rows = completeRows([input.x, input.y]);
  const [x, y] = [pickRows(input.x, rows), pickRows(input.y, rows)];
  const sorted = x.toSorted((a, b) => a - b);
  const longest = sorted.length === 0 ? 0 : quantileOfSorted(sorted, LONGEST_KEPT);
  const width = (longest - (sorted[0] ?? 0)) / BINS;
  if (!(width > 0)) return [];
  const members = Array.from({ length: BINS }, () => ({ x: [] as number[], y: [] as number[] }));
  x.forEach((value, row) => {
    if (value > longest) return;
    const bin = members[Math.min(BINS - 1, Math.floor((value - (sorted[0] as number)) / width))];
    bin?.x.push(value);
    bin?.y.push(y[row] as number);
  });
  return takeTogether(members).map(binOf);
}

type Members = { x: number[]; y: number[] };

function takeTogether(steps: readonly Members[]): Members[] {
  const bins: Members[] = [];
  for (const step of steps) {
    const last = bins.at(-1);
    if (last && last.x.length < FEWEST_ANSWERS) {
      bins[bins.length - 1] = { x: [...last.x, ...step.x], y: [...last.y, ...step.y] };
    } else bins.push(step);
  }
  // What is left at the end is the longest waits; too few of them are no dot.
  return bins.filter((bin) => bin.x.length >= FEWEST_ANSWERS);
}

function binOf(bin: Members): BendBin {
  const n = bin.y.length;
  const y = mean(bin.y) as number;
  const margin = Z * Math.sqrt((variance(bin.y) ?? 0) / n);
  return { x: mean(bin.x) as number, y, lower: y - margin, upper: y + margin, n };
}
