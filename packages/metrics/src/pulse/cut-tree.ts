/** A group for which a wave is published. The teams are the leaves; everybody else is made of them. */
export type PublishedCut = {
  id: string;
  /** The same group in every wave. */
  key: string;
  parentId: string | null;
  /** Of a team; null for a group of teams. */
  teamId: string | null;
};

/** The cuts of one wave with, for one item, how many answered in each team. */
export type CutTree = {
  cuts: readonly PublishedCut[];
  cutOf: ReadonlyMap<string, PublishedCut>;
  /** From a cut up to the root, itself first. */
  pathOf: ReadonlyMap<string, readonly string[]>;
  /** The cut of a team. */
  leafOf: ReadonlyMap<string, PublishedCut>;
  /** The teams of a cut, by its id. */
  teamsOf: ReadonlyMap<string, ReadonlySet<string>>;
  /** People who answered, by cut. */
  sizes: ReadonlyMap<string, number>;
};

/**
 * Adds the answers of teams up to every group that holds them.
 *
 * @param answered people who answered, by team; a team without a cut belongs to no group and is never published
 * @throws {RangeError} if a cut names a parent that is not there, or itself as its own ancestor
 */
export function buildCutTree(cuts: readonly PublishedCut[], answered: ReadonlyMap<string, number>): CutTree {
  const cutOf = new Map(cuts.map((cut) => [cut.id, cut]));
  const pathOf = new Map(cuts.map((cut) => [cut.id, pathToRoot(cut, cutOf)]));
  const leafOf = new Map(cuts.flatMap((cut) => (cut.teamId === null ? [] : [[cut.teamId, cut] as const])));
  const sizes = new Map(cuts.map(({ id }) => [id, 0]));
  for (const [teamId, n] of answered) {
    const leaf = leafOf.get(teamId);
    for (const id of (leaf && pathOf.get(leaf.id)) ?? []) sizes.set(id, (sizes.get(id) ?? 0) + n);
  }
  const teamsOf = new Map(cuts.map(({ id }) => [id, new Set<string>()]));
  for (const [teamId, leaf] of leafOf) {
    for (const id of pathOf.get(leaf.id) ?? []) teamsOf.get(id)?.add(teamId);
  }
  return { cuts, cutOf, pathOf, leafOf, teamsOf, sizes };
}

function pathToRoot(cut: PublishedCut, cutOf: ReadonlyMap<string, PublishedCut>): string[] {
  const path = [cut.id];
  for (let at = cut; at.parentId !== null; ) {
    const parent = cutOf.get(at.parentId);
    if (!parent || path.includes(parent.id)) throw new RangeError(`cut ${at.id} has no way up to a root`);
    path.push(parent.id);
    at = parent;
  }
  return path;
}

/** The smallest of some cuts that holds a team, or null where none does. */
export function smallestHolding(tree: CutTree, teamId: string, among: ReadonlySet<string>): string | null {
  const leaf = tree.leafOf.get(teamId);
  return (leaf && tree.pathOf.get(leaf.id)?.find((id) => among.has(id))) ?? null;
}

/** The sort of cuts from which the next to hide is taken: the smallest first, ties by name of the group. */
export function bySize(tree: CutTree): (a: string, b: string) => number {
  const sizeOf = (id: string) => tree.sizes.get(id) ?? 0;
  const keyOf = (id: string) => tree.cutOf.get(id)?.key ?? "";
  return (a, b) => sizeOf(a) - sizeOf(b) || (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0);
}
