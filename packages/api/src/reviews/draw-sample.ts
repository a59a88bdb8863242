import { createRandom, itemAt, type Random } from "../seed/demo/random";

/** How many conversations are drawn for one coach in a week. */
export const SAMPLE_PER_WEEK = 4;

/** A conversation that can be drawn. */
export type Candidate = { contactId: string; agentId: string /** Monday. */; weekOn: string };

type Drawing = {
  candidates: readonly Candidate[];
  /** How often each agent was drawn in the weeks before. */
  drawnBefore: ReadonlyMap<string, number>;
  wanted: number;
  seed: number;
};

/**
 * Draws conversations by chance, spread over agents and over the weeks in which they took place: whose turn it is
 * follows from who was drawn least, which conversation it is from chance alone. The same seed draws the same.
 */
export function drawSample({ candidates, drawnBefore, wanted, seed }: Drawing): Candidate[] {
  const random = createRandom(seed, "reviews");
  // In an order of their own, so that it does not matter how the database gave them.
  const left = [...candidates].sort((a, b) => (a.contactId < b.contactId ? -1 : 1));
  const ofAgent = new Map(drawnBefore);
  const ofWeek = new Map<string, number>();
  const drawn: Candidate[] = [];
  while (drawn.length < wanted && left.length > 0) {
    const agentId = leastOf(
      random,
      ofAgent,
      left.map((one) => one.agentId),
    );
    const theirs = left.filter((one) => one.agentId === agentId);
    const weekOn = leastOf(
      random,
      ofWeek,
      theirs.map((one) => one.weekOn),
    );
    const chosen = random.pick(theirs.filter((one) => one.weekOn === weekOn));
    left.splice(left.indexOf(chosen), 1);
    ofAgent.set(agentId, (ofAgent.get(agentId) ?? 0) + 1);
    ofWeek.set(weekOn, (ofWeek.get(weekOn) ?? 0) + 1);
    drawn.push(chosen);
  }
  return drawn;
}

/** One of those that were drawn least, by chance where there are several. */
function leastOf(random: Random, counts: ReadonlyMap<string, number>, names: readonly string[]): string {
  const different = [...new Set(names)].sort();
  const least = Math.min(...different.map((name) => counts.get(name) ?? 0));
  const tied = different.filter((name) => (counts.get(name) ?? 0) === least);
  return itemAt(tied, random.below(tied.length));
}
