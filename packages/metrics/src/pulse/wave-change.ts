import type { Placed } from "./derivable-groups";

/** Somebody in a team while a wave was held. */
export type WaveMember = {
  personId: string;
  teamId: string;
  /** Null where only the answers of the team are known, not who gave them. */
  hasAnswered: boolean | null;
};

/** Who could answer a wave, and how many of each team did. */
export type WavePeople = { members: readonly WaveMember[]; answered: ReadonlyMap<string, number> };

/** Somebody with the team that they were in at two waves; null where they were in none. */
type Moved = { before: WaveMember | null; after: WaveMember | null };

/** Everybody of two waves, with what is known of them. */
export type WavePair = {
  moved: readonly Moved[];
  /** Teams of whose people nothing is known, with the answers of both waves. */
  unknown: readonly { teamId: string; before: number; after: number }[];
};

/** Puts two waves beside each other. Somebody in two teams at once counts in each. */
export function pairWaves(before: WavePeople, after: WavePeople): WavePair {
  const teams = [...new Set([...before.answered.keys(), ...after.answered.keys()])];
  // More answers than people: somebody of the team is not known here.
  const isUnknown = new Set(
    teams.filter((teamId) => lacksPeople(before, teamId) || lacksPeople(after, teamId)),
  );
  const byPerson = new Map<string, { before: WaveMember[]; after: WaveMember[] }>();
  for (const [when, { members }] of [
    ["before", before],
    ["after", after],
  ] as const) {
    for (const member of members.filter(({ teamId }) => !isUnknown.has(teamId))) {
      const person = byPerson.get(member.personId) ?? { before: [], after: [] };
      person[when].push(member);
      byPerson.set(member.personId, person);
    }
  }
  const moved = [...byPerson.values()].flatMap((person) => placesOf(person.before, person.after));
  const unknown = [...isUnknown].map((teamId) => ({
    teamId,
    before: before.answered.get(teamId) ?? 0,
    after: after.answered.get(teamId) ?? 0,
  }));
  return { moved, unknown };
}

function lacksPeople({ members, answered }: WavePeople, teamId: string): boolean {
  return members.filter((member) => member.teamId === teamId).length < (answered.get(teamId) ?? 0);
}

/** Who stays in a team stays there; what is left over is a move, a start or an end. */
function placesOf(before: readonly WaveMember[], after: readonly WaveMember[]): Moved[] {
  const stays = before.flatMap((was) => {
    const is = after.find(({ teamId }) => teamId === was.teamId);
    return is ? [{ before: was, after: is }] : [];
  });
  const teamsOfStays = new Set(stays.map(({ before: { teamId } }) => teamId));
  const gone = before.filter(({ teamId }) => !teamsOfStays.has(teamId));
  const come = after.filter(({ teamId }) => !teamsOfStays.has(teamId));
  const moves = Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => ({
    before: gone[index] ?? null,
    after: come[index] ?? null,
  }));
  return [...stays, ...moves];
}

/** What became of the people of one group between two waves. */
export type GroupChange = {
  joined: number;
  left: number;
  /** Those who answered both waves, or the fewest that it can be. */
  answeredBoth: number;
  /** Answers of the first wave that were not given again, and of the second that were not given before. */
  answersGone: number;
  answersCome: number;
  /** Whether anything is known of its people; if not, only answers were counted. */
  isKnown: boolean;
};

/** Which teams a group held in each wave. */
export type GroupTeams = { before: ReadonlySet<string>; after: ReadonlySet<string> };

/** Joined, left and answered both, of the people of one group. */
export function changeOfGroup(
  { moved, unknown }: WavePair,
  { before, after }: GroupTeams,
  n: { before: number; after: number },
): GroupChange {
  const counts = { joined: 0, left: 0, members: 0, both: 0, before: 0, after: 0 };
  let isCertain = true;
  for (const { before: was, after: is } of moved) {
    const wasIn = was !== null && before.has(was.teamId);
    const isIn = is !== null && after.has(is.teamId);
    if (!wasIn && !isIn) continue;
    counts.members += 1;
    if (wasIn && !isIn) counts.left += 1;
    if (isIn && !wasIn) counts.joined += 1;
    if ((wasIn && was.hasAnswered === null) || (isIn && is.hasAnswered === null)) isCertain = false;
    if (wasIn && was.hasAnswered) counts.before += 1;
    if (isIn && is.hasAnswered) counts.after += 1;
    if (wasIn && isIn && was.hasAnswered && is.hasAnswered) counts.both += 1;
  }
  const unknownHere = unknown.filter(({ teamId }) => before.has(teamId) || after.has(teamId));
  for (const { teamId, before: was, after: is } of unknownHere) {
    const difference = (after.has(teamId) ? is : 0) - (before.has(teamId) ? was : 0);
    if (difference > 0) counts.joined += difference;
    else counts.left -= difference;
    isCertain = false;
  }
  const isKnown = unknownHere.length === 0;
  // Whoever skipped the item may be one of those who answered both waves.
  const skipped = Math.max(0, counts.before - n.before) + Math.max(0, counts.after - n.after);
  const atLeast = isCertain ? counts.both - skipped : n.before + n.after - counts.members;
  const { joined, left } = counts;
  const extra = n.after - n.before;
  return {
    ...{ joined, left, isKnown },
    answeredBoth: isKnown ? Math.max(0, atLeast) : 0,
    answersGone: isCertain ? counts.before - counts.both : left + Math.max(0, -extra),
    answersCome: isCertain ? counts.after - counts.both : joined + Math.max(0, extra),
  };
}

/** What may be said of a group in the later of two waves. */
export type ChangeVerdict = "level-and-trend" | "level" | "neither";

/**
 * Both wave rules: at least k answered both, and nobody or at least k people came or went. Where nothing is known of the
 * people, equal numbers of answers let the level be shown and no trend.
 */
export function judgeChange({ joined, left, answeredBoth, isKnown }: GroupChange, k: number): ChangeVerdict {
  const changed = joined + left;
  if (changed > 0 && changed < k) return "neither";
  if (!isKnown) return "level";
  return answeredBoth >= k ? "level-and-trend" : "neither";
}

/**
 * The people of two waves as the search for telling groups takes them, twice: everybody who was a member, and those of
 * whose coming and going an answer tells. Who stays and answers only once counts as staying: nobody but they know it.
 */
export function placePeople({ moved, unknown }: WavePair): { members: Placed[]; answerers: Placed[] } {
  const members: Placed[] = [];
  const answerers: Placed[] = [];
  for (const { before: was, after: is } of moved) {
    const placed = { before: was?.teamId ?? null, after: is?.teamId ?? null, weight: 1 };
    members.push(placed);
    // Where it is not known who answered, everybody may have.
    if ((was?.hasAnswered ?? was) || (is?.hasAnswered ?? is)) answerers.push(placed);
  }
  for (const { teamId, before: was, after: is } of unknown) {
    const stayed = { before: teamId, after: teamId, weight: Math.min(was, is) };
    const changed = is > was ? { before: null, after: teamId } : { before: teamId, after: null };
    const placed = [stayed, { ...changed, weight: Math.abs(is - was) }];
    members.push(...placed);
    answerers.push(...placed);
  }
  return { members, answerers };
}
