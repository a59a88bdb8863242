import { type CutTree, smallestHolding } from "./cut-tree";
import { smallestCut } from "./smallest-cut";

/**
 * What is left of a visible group when every visible group inside it is taken off. Groups that lie inside each other can
 * be added and subtracted to these, and to sums of these, and to nothing else.
 */
export type Remainder = { ownerId: string; n: number; teams: string[] };

/** The remainders of the visible groups of one wave; those that hold nobody are left out. */
export function remaindersOf(
  tree: CutTree,
  visible: ReadonlySet<string>,
  answered: ReadonlyMap<string, number>,
): Remainder[] {
  const remainders = new Map<string, Remainder>();
  for (const [teamId, n] of answered) {
    const ownerId = n > 0 ? smallestHolding(tree, teamId, visible) : null;
    if (ownerId === null) continue;
    const remainder = remainders.get(ownerId) ?? { ownerId, n: 0, teams: [] };
    remainder.n += n;
    remainder.teams.push(teamId);
    remainders.set(ownerId, remainder);
  }
  return [...remainders.values()];
}

/** The visible groups directly inside another: no visible group lies between. */
export function visibleInside(tree: CutTree, visible: ReadonlySet<string>, ownerId: string): string[] {
  return [...visible].filter((id) => {
    const above = tree.pathOf.get(id)?.slice(1) ?? [];
    return above.find((other) => visible.has(other)) === ownerId;
  });
}

/** A remainder of fewer than k people, or one that is a hidden team and nothing else. */
export function isTelling(tree: CutTree, { ownerId, n, teams }: Remainder, k: number): boolean {
  const [only, ...more] = teams;
  return n < k || (only !== undefined && more.length === 0 && tree.leafOf.get(only)?.id !== ownerId);
}

/** Where somebody was counted in two waves; null where they were not. */
export type Placed = { before: string | null; after: string | null; weight: number };

/** The visible groups of a wave, by their smallest parts. */
export type VisibleWave = { tree: CutTree; visible: ReadonlySet<string> };

/** Groups of two waves that together tell of few people; ids are of the cuts whose remainders they are. */
export type TellingPair = { people: number; before: string[]; after: string[] };

const NOBODY = "";

/**
 * The smallest group that somebody can single out by adding and subtracting what two waves show, if it is smaller than k;
 * worst case: everybody answers the same twice.
 *
 * Give each remainder of the first wave a number and each of the second its opposite; somebody counted in both drops out
 * exactly when the two numbers agree. The people who do not drop out are cut edges between differing numbers, and the
 * fewest of them are those of a cut in two: the smallest cut of the graph of remainders, whose edges are people. So
 * the search is exact for any combination of the figures of two waves.
 *
 * @returns null where no group of 1 … k − 1 people can be singled out
 */
export function findTellingPair(
  waves: { before: VisibleWave; after: VisibleWave },
  people: readonly Placed[],
  k: number,
): TellingPair | null {
  const edges = new Map<string, { a: string; b: string; weight: number }>();
  for (const { before, after, weight } of people) {
    const a = placeOf(waves.before, before, BEFORE);
    const b = placeOf(waves.after, after, AFTER);
    const key = JSON.stringify([a, b]);
    edges.set(key, { a, b, weight: weight + (edges.get(key)?.weight ?? 0) });
  }
  // In the order of their names, so that what is found does not hang on the order in which people came in.
  const cut = smallestCut(
    [...edges].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, edge]) => edge),
    k,
  );
  if (!cut) return null;
  // The two sides of a cut tell the same; the side of what is not published has nothing to be hidden.
  const side = cut.side.has(NOBODY) ? cut.otherSide : cut.side;
  const idsOf = ({ tree }: VisibleWave, prefix: string) =>
    tree.cuts.filter(({ key }) => side.has(prefix + key)).map(({ id }) => id);
  return { people: cut.weight, before: idsOf(waves.before, BEFORE), after: idsOf(waves.after, AFTER) };
}

/** The remainder that somebody of a team is counted in, by the name that it has in every wave. */
function placeOf({ tree, visible }: VisibleWave, teamId: string | null, prefix: string): string {
  const owner = teamId === null ? null : smallestHolding(tree, teamId, visible);
  return owner === null ? NOBODY : prefix + tree.cutOf.get(owner)?.key;
}

const BEFORE = "before:";
const AFTER = "after:";
