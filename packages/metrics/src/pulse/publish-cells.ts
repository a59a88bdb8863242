import { buildCutTree, bySize, type CutTree, type PublishedCut } from "./cut-tree";
import {
  findTellingPair,
  isTelling,
  type Placed,
  remaindersOf,
  type VisibleWave,
  visibleInside,
} from "./derivable-groups";
import {
  changeOfGroup,
  type GroupChange,
  judgeChange,
  pairWaves,
  placePeople,
  type WavePair,
  type WavePeople,
} from "./wave-change";

/** No wave is published with a lower limit. */
export const LOWEST_LIMIT = 5;
/** From here on a group is shown to the point, or to five points where its people changed. */
export const LARGE_GROUP = 20;

/** One wave of a survey, for one item. */
export type PublishedWave = WavePeople & {
  id: string;
  /** Fewer answers than this are not shown. */
  k: number;
  cuts: readonly PublishedCut[];
  /** Groups that are not shown whatever their numbers are. */
  withheld?: ReadonlySet<string>;
};

/**
 * What becomes of one cell. `protected` is either too few answers or what would give those away: which of the two is not
 * told, because that tells something too.
 */
export type CellVerdict =
  | { shown: true; isBlurred: boolean; blurredFor: FewChanged[]; comparableWith: string[] }
  | { shown: false; reason: "protected" | "group-changed" };

/** An earlier wave since which too few people of a large group came or went, with how many answers that is. */
export type FewChanged = { waveId: string; gone: number; come: number };

/** By wave, then by cut. */
export type Verdicts = Map<string, Map<string, CellVerdict>>;

type Standing = {
  wave: PublishedWave;
  tree: CutTree;
  hidden: Map<string, "protected" | "group-changed">;
  blurred: Map<string, FewChanged[]>;
  comparableWith: Map<string, string[]>;
};

/**
 * Decides for every group of every wave whether its figure of one item is shown, so that nothing that is shown can be
 * combined to a group of fewer than k people: within a wave over nested groups, and over every two waves.
 *
 * The limits are walked up from the lowest, each starting from what the one below it hid: raising a limit never shows
 * more.
 *
 * @param waves of one survey, the earliest first
 * @see Hundepool et al. (2012), Statistical Disclosure Control, chapter 4
 */
export function publishCells(waves: readonly PublishedWave[]): Verdicts {
  const standings = waves.map(
    (wave): Standing => ({
      wave,
      tree: buildCutTree(inOrder(wave.cuts), wave.answered),
      hidden: new Map(),
      blurred: new Map(),
      comparableWith: new Map(),
    }),
  );
  const pairs = new Map<string, Pair>();
  const highest = Math.max(LOWEST_LIMIT, ...waves.map(({ k }) => k));
  for (let limit = LOWEST_LIMIT; limit <= highest; limit++) {
    standings.forEach((later, index) => {
      settle(later, standings.slice(0, index), { k: Math.min(limit, later.wave.k), pairs });
    });
  }
  return new Map(standings.map((standing) => [standing.wave.id, verdictsOf(standing)]));
}

/** What is hidden first must not hang on the order in which groups come in. */
const inOrder = (cuts: readonly PublishedCut[]) => [...cuts].sort((a, b) => (a.key < b.key ? -1 : 1));

type Pair = WavePair & { members: Placed[]; answerers: Placed[]; changes: Map<string, GroupChange> };
type Settling = { k: number; pairs: Map<string, Pair> };

function settle(later: Standing, earlier: readonly Standing[], settling: Settling): void {
  const { tree, hidden, comparableWith } = later;
  comparableWith.clear();
  for (const { id } of tree.cuts) {
    if ((tree.sizes.get(id) ?? 0) < settling.k || later.wave.withheld?.has(id)) hide(later, id, "protected");
  }
  for (const wave of earlier) compareGroups(wave, later, settling);
  do hideBeside(later, settling.k);
  while (earlier.some((wave) => hideTold(wave, later, settling)));
  for (const id of hidden.keys()) comparableWith.delete(id);
}

function hide(standing: Standing, id: string, reason: "protected" | "group-changed"): void {
  if (!standing.hidden.has(id)) standing.hidden.set(id, reason);
}

const visibleOf = ({ tree, hidden }: Standing) =>
  new Set(tree.cuts.map(({ id }) => id).filter((id) => !hidden.has(id)));

/** Those whose figure is shown as exactly as any is; what is blurred cannot be taken off another figure. */
const exactOf = (standing: Standing) =>
  new Set([...visibleOf(standing)].filter((id) => !standing.blurred.has(id)));

/** Hides a group of which too few came, went or answered twice; a large one is blurred instead. */
function withhold(standing: Standing, id: string, changed: FewChanged | null): void {
  if ((standing.tree.sizes.get(id) ?? 0) < LARGE_GROUP) {
    hide(standing, id, "group-changed");
    return;
  }
  const known = standing.blurred.get(id) ?? [];
  const isNew = changed !== null && !known.some(({ waveId }) => waveId === changed.waveId);
  standing.blurred.set(id, isNew ? [...known, changed] : known);
}

function compareGroups(earlier: Standing, later: Standing, { k, pairs }: Settling): void {
  const pair = pairOf(earlier, later, pairs);
  const visible = visibleOf(earlier);
  for (const cut of later.tree.cuts) {
    const same = earlier.tree.cuts.find(({ key, id }) => key === cut.key && visible.has(id));
    if (!same || later.hidden.has(cut.id)) continue;
    const change = changeOf(pair, { earlier, later, same, cut });
    const verdict = judgeChange(change, k);
    if (verdict === "neither") withhold(later, cut.id, fewOf(change, { earlier, k }));
    if (verdict === "level-and-trend" && !earlier.blurred.has(same.id)) {
      later.comparableWith.set(cut.id, [...(later.comparableWith.get(cut.id) ?? []), earlier.wave.id]);
    }
  }
}

/** What a large group is blurred for, unless so many answers changed that they tell of nobody. */
function fewOf(
  { answersGone: gone, answersCome: come }: GroupChange,
  { earlier, k }: { earlier: Standing; k: number },
): FewChanged | null {
  return gone + come < k ? { waveId: earlier.wave.id, gone, come } : null;
}

type SameGroup = { earlier: Standing; later: Standing; same: PublishedCut; cut: PublishedCut };

/** Counted once: it is asked again for every limit. */
function changeOf(pair: Pair, { earlier, later, same, cut }: SameGroup): GroupChange {
  const known = pair.changes.get(cut.id);
  if (known) return known;
  const [none, sizeOf] = [new Set<string>(), ({ tree }: Standing, id: string) => tree.sizes.get(id) ?? 0];
  const teams = {
    before: earlier.tree.teamsOf.get(same.id) ?? none,
    after: later.tree.teamsOf.get(cut.id) ?? none,
  };
  const n = { before: sizeOf(earlier, same.id), after: sizeOf(later, cut.id) };
  const change = changeOfGroup(pair, teams, n);
  pair.changes.set(cut.id, change);
  return change;
}

function pairOf(earlier: Standing, later: Standing, pairs: Map<string, Pair>): Pair {
  const key = JSON.stringify([earlier.wave.id, later.wave.id]);
  let pair = pairs.get(key);
  if (!pair) {
    const waves = pairWaves(earlier.wave, later.wave);
    pair = { ...waves, ...placePeople(waves), changes: new Map() };
    pairs.set(key, pair);
  }
  return pair;
}

/** Hides more until no group minus the visible groups inside it tells of few people, or of one hidden team. */
function hideBeside(standing: Standing, k: number): void {
  const { tree, wave } = standing;
  for (;;) {
    const visible = visibleOf(standing);
    const telling = remaindersOf(tree, visible, wave.answered).filter((left) => isTelling(tree, left, k));
    const [ownerId] = telling.map((remainder) => remainder.ownerId).sort(bySize(tree));
    if (ownerId === undefined) return;
    const [smallest] = visibleInside(tree, visible, ownerId).sort(bySize(tree));
    hide(standing, smallest ?? ownerId, "protected");
  }
}

/** Hides or blurs one figure of the later wave that tells of few people beside those of an earlier one. */
function hideTold(earlier: Standing, later: Standing, { k, pairs }: Settling): boolean {
  const pair = pairOf(earlier, later, pairs);
  const shownIn = (standing: Standing): VisibleWave => ({ tree: standing.tree, visible: exactOf(standing) });
  const waves = { before: shownIn(earlier), after: shownIn(later) };
  const telling = findTellingPair(waves, pair.members, k) ?? findTellingPair(waves, pair.answerers, k);
  const [smallest] = (telling?.after ?? []).sort(bySize(later.tree));
  if (smallest === undefined) return false;
  withhold(later, smallest, null);
  return true;
}

function verdictsOf({ tree, hidden, blurred, comparableWith }: Standing): Map<string, CellVerdict> {
  return new Map(
    tree.cuts.map(({ id }): [string, CellVerdict] => {
      const reason = hidden.get(id);
      if (reason !== undefined) return [id, { shown: false, reason }];
      const blurredFor = blurred.get(id);
      const isBlurred = blurredFor !== undefined;
      const trend = isBlurred ? [] : (comparableWith.get(id) ?? []);
      return [id, { shown: true, isBlurred, blurredFor: blurredFor ?? [], comparableWith: trend }];
    }),
  );
}
