/** A figure that somebody has read, with the people who are in it. */
export type ReadFigure = { name: string; people: ReadonlySet<string> };

// Any prime serves: what is independent of each other over it is so over the fractions too.
const PRIME = 65_521;

/**
 * The size of the smallest group that some sum of multiples of the figures tells of, if it is below k; everybody answers
 * the same in every figure that they are in. Worked out by ranks of matrices, in another way than the product does:
 * people who are in the same figures are alike, and a few of these kinds can be singled out exactly when the figures have
 * fewer independent rows without them.
 *
 * @returns null where nobody can be singled out
 */
export function smallestSingledOut(figures: readonly ReadFigure[], k: number): number | null {
  const kinds = kindsOf(figures);
  const rankWithout = (left: ReadonlySet<number>) =>
    rank(
      figures.map((_, row) =>
        kinds.filter((__, index) => !left.has(index)).map(({ rows }) => (rows.has(row) ? 1 : 0)),
      ),
    );
  const full = rankWithout(new Set());
  const few = kinds.map(({ n }, index) => ({ n, index })).filter(({ n }) => n < k);
  let smallest: number | null = null;
  const search = (from: number, left: ReadonlySet<number>, people: number) => {
    if (left.size > 0 && people < (smallest ?? k) && rankWithout(left) < full) smallest = people;
    few.slice(from).forEach(({ n, index }, offset) => {
      if (people + n < (smallest ?? k)) search(from + offset + 1, new Set([...left, index]), people + n);
    });
  };
  search(0, new Set(), 0);
  return smallest;
}

/** People by the figures that they are in. */
function kindsOf(figures: readonly ReadFigure[]): { rows: Set<number>; n: number }[] {
  const kinds = new Map<string, { rows: Set<number>; n: number }>();
  for (const person of new Set(figures.flatMap(({ people }) => [...people]))) {
    const rows = figures.flatMap(({ people }, row) => (people.has(person) ? [row] : []));
    const kind = kinds.get(rows.join()) ?? { rows: new Set(rows), n: 0 };
    kind.n += 1;
    kinds.set(rows.join(), kind);
  }
  return [...kinds.values()];
}

function rank(matrix: readonly (readonly number[])[]): number {
  const rows = matrix.map((row) => [...row]);
  let found = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const pivot = rows.findIndex((row, index) => index >= found && (row[column] ?? 0) !== 0);
    if (pivot < 0) continue;
    [rows[found], rows[pivot]] = [rows[pivot] as number[], rows[found] as number[]];
    const lead = rows[found] as number[];
    const inverse = power(lead[column] as number, PRIME - 2);
    for (const row of rows.slice(found + 1)) {
      const factor = ((row[column] as number) * inverse) % PRIME;
      if (factor === 0) continue;
      for (let at = column; at < row.length; at++) {
        row[at] = ((row[at] as number) + (PRIME - factor) * (lead[at] as number)) % PRIME;
      }
    }
    found += 1;
  }
  return found;
}

function power(base: number, exponent: number): number {
  let [result, square, left] = [1, base % PRIME, exponent];
  for (; left > 0; left = Math.floor(left / 2), square = (square * square) % PRIME) {
    if (left % 2 === 1) result = (result * square) % PRIME;
  }
  return result;
}
