import type { PULSE_CUT_KINDS } from "@kwartet/db/schema/pulse-waves";

/** Somebody who is asked, in the team in which they are counted; the partner is null for who works in-house. */
export type Invitee = {
  personId: string;
  teamId: string;
  teamName: string;
  partnerId: string | null;
  partnerName: string | null;
};

export type NewCut = {
  id: string;
  kind: (typeof PULSE_CUT_KINDS)[number];
  parentId: string | null;
  teamId: string | null;
  name: string | null;
  invited: number;
};

/**
 * The groups for which a wave will be published, each before the groups inside it: everybody; in-house and each partner,
 * where there are at least two of these; and the teams. Groups without anybody are not there.
 *
 * @param makeId gives each group its id
 */
export function cutsOf(invitees: readonly Invitee[], makeId: () => string): NewCut[] {
  const everybody: NewCut = {
    ...{ id: makeId(), kind: "organization", parentId: null, teamId: null, name: null },
    invited: invitees.length,
  };
  const parties = groupBy(invitees, ({ partnerId }) => partnerId ?? "").toSorted(inHouseFirst);
  const inner = parties.flatMap((members) => {
    const cuts = teamsOf(members, makeId);
    if (parties.length < 2) return cuts.map((cut) => ({ ...cut, parentId: everybody.id }));
    const party: NewCut = {
      ...{ id: makeId(), kind: "party", parentId: everybody.id, teamId: null },
      name: members[0]?.partnerName ?? null,
      invited: members.length,
    };
    return [party, ...cuts.map((cut) => ({ ...cut, parentId: party.id }))];
  });
  return [everybody, ...inner];
}

function teamsOf(members: readonly Invitee[], makeId: () => string): NewCut[] {
  return groupBy(members, ({ teamId }) => teamId)
    .map((team) => ({ team, name: team[0]?.teamName ?? "" }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ team, name }) => ({
      ...{ id: makeId(), kind: "team" as const, parentId: null, teamId: team[0]?.teamId ?? null, name },
      invited: team.length,
    }));
}

function inHouseFirst([a]: readonly Invitee[], [b]: readonly Invitee[]): number {
  const nameOf = (member: Invitee | undefined) => member?.partnerName ?? "";
  return nameOf(a) < nameOf(b) ? -1 : 1;
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()];
}
