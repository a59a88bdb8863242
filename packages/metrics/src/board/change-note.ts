import type { BoardFigure } from "./board-figure";

/** A figure that differs between two of the same page; null where one of them does not have it. */
export type ChangedFigure = {
  id: string;
  name: BoardFigure["name"];
  unit: BoardFigure["unit"];
  before: Comparable | null;
  after: Comparable | null;
};

type Comparable = Pick<BoardFigure, "value" | "lower" | "upper" | "n" | "definition" | "word">;

/** What differs between two lists of figures, figure by figure, in the order of the later one. */
export function changedFigures(
  earlier: readonly BoardFigure[],
  later: readonly BoardFigure[],
): ChangedFigure[] {
  const before = new Map(earlier.map((figure) => [figure.id, figure]));
  const after = new Map(later.map((figure) => [figure.id, figure]));
  const ids = new Set([...after.keys(), ...before.keys()]);
  return [...ids].flatMap((id) => {
    const [old, current] = [before.get(id), after.get(id)];
    const known = current ?? old;
    if (!known || (old && current && isSame(old, current))) return [];
    const { name, unit } = known;
    return [
      { id, name, unit, before: old ? comparable(old) : null, after: current ? comparable(current) : null },
    ];
  });
}

/** What was stored as JSON is the same number again, so that nothing has to be forgiven. */
function isSame(a: BoardFigure, b: BoardFigure): boolean {
  const [one, other] = [comparable(a), comparable(b)];
  return (Object.keys(one) as (keyof Comparable)[]).every((key) => one[key] === other[key]);
}

function comparable({ value, lower, upper, n, definition, word }: BoardFigure): Comparable {
  return { value, lower, upper, n, definition, word };
}
