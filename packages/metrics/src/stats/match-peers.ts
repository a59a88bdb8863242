/** Somebody who was not coached, with the shrunken value of the selection window. */
export type PeerCandidate = { id: string; value: number };

/** Peers per coached agent, and how far one had to look. */
export type MatchedPeers = {
  status: "ok" | "insufficient";
  reason?: string;
  matches: { id: string; peers: string[] }[];
  /** All peers, each once. */
  peers: string[];
  /** In standard deviations; 0.5 must be said. */
  caliper: number;
};

const NARROW = 0.2;
const WIDE = 0.5;
const MOST_PEERS = 5;
/** Of each coached agent. */
export const FEWEST_PEERS = 3;
export const FEWEST_IN_ALL = 5;

/**
 * Finds comparable colleagues: the nearest on the value of the selection window, within 0.2 standard deviations, or 0.5
 * where fewer than five remain. Candidates must already be of the same kind of team and channel. Never feed the "before"
 * value: matching on it brings regression to the mean back in.
 *
 * @param input.sd standard deviation of the shrunken values in the group
 * @returns `insufficient` if a coached agent has fewer than three peers or there are fewer than five in all
 * @see Austin (2011), Pharmaceutical Statistics 10:150–161; Daw & Hatfield (2018), Health Services Research 53:4138–4156
 */
export function matchPeers(input: {
  treated: readonly PeerCandidate[];
  candidates: readonly PeerCandidate[];
  sd: number;
}): MatchedPeers {
  if (!(input.sd >= 0)) throw new RangeError(`matchPeers: expected sd ≥ 0, got ${input.sd}`);
  const narrow = matchWithin(input, NARROW);
  const found = isEnough(narrow) ? narrow : matchWithin(input, WIDE);
  if (isEnough(found)) return { ...found, status: "ok" };
  return { ...found, status: "insufficient", reason: "too few comparable peers" };
}

type Found = Pick<MatchedPeers, "matches" | "peers" | "caliper">;

function matchWithin(
  {
    treated,
    candidates,
    sd,
  }: { treated: readonly PeerCandidate[]; candidates: readonly PeerCandidate[]; sd: number },
  caliper: number,
): Found {
  const coached = new Set(treated.map((agent) => agent.id));
  const matches = treated.map((agent) => {
    const near = candidates
      .filter((peer) => !coached.has(peer.id))
      .map((peer) => ({ id: peer.id, distance: Math.abs(peer.value - agent.value) }))
      .filter((peer) => peer.distance <= caliper * sd)
      .sort((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1));
    return { id: agent.id, peers: near.slice(0, MOST_PEERS).map((peer) => peer.id) };
  });
  return { matches, peers: [...new Set(matches.flatMap((match) => match.peers))], caliper };
}

function isEnough({ matches, peers }: Found): boolean {
  return peers.length >= FEWEST_IN_ALL && matches.every((match) => match.peers.length >= FEWEST_PEERS);
}
