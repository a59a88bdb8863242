import type { Db } from "@kwartet/db/client";
import type { Scope } from "../scope";
import type { FigureContext } from "./context-queries";
import type { Cover } from "./covering";
import { Groups } from "./group";
import type { Place } from "./grouping-key";
import { dayMatcher, type RollupPart, rollupMatcher } from "./slice-match";
import { readOpenContacts, readPresence, readTallies, type Selection } from "./tally-queries";

export type GroupsToRead<Key extends string | null> = Common & {
  selection: Selection;
  /** The longest stored period that may be read. */
  coarsest: Cover["grain"];
  keyOf: (place: Place) => Key;
};

type Common = {
  context: FigureContext;
  /** Minutes of coverage or attendance; they belong to no channel. */
  withMinutes: boolean;
  /** Contacts that are still open, which only the waits "abandons included" need. */
  withOpen: boolean;
  /** False where no measure needs the histograms of waits; with them unless said. */
  withWaits?: boolean;
};

/** What the figures of a selection are made of, by key: three queries at most. */
export async function readGroups<Key extends string | null>(
  db: Db,
  scope: Scope,
  { selection, coarsest, keyOf, ...common }: GroupsToRead<Key>,
): Promise<Groups<Key>> {
  const parts = [{ slices: selection.slices, coarsest, keyOf }];
  const [groups] = await readPartGroups(db, scope, { ...common, ...selection, parts });
  return groups ?? new Groups<Key>();
}

/** One grouping of some slices; several of the same subject are read together. */
export type Part<Key extends string | null> = RollupPart & {
  keyOf: (place: Place) => Key;
  /** By channel, to which no minutes belong. */
  isWithoutMinutes?: true;
};

export type PartsToRead<Key extends string | null> = Common &
  Pick<Selection, "subject" | "channel"> & { parts: readonly Part<Key>[] };

/** What the figures of some parts are made of, by key, for each of the parts: as many queries as for one. */
export async function readPartGroups<Key extends string | null>(
  db: Db,
  scope: Scope,
  { parts, subject, channel, context, withMinutes, withOpen, withWaits = true }: PartsToRead<Key>,
): Promise<Groups<Key>[]> {
  const groups = parts.map(() => new Groups<Key>());
  const slices = parts.flatMap((part) => part.slices);
  if (slices.length === 0) return groups;

  const each = (work: (ofPart: Groups<Key>, part: Part<Key>) => void) => {
    groups.forEach((ofPart, index) => {
      const part = parts[index];
      if (part) work(ofPart, part);
    });
  };
  const tallies = await readTallies(db, scope, { subject, channel, parts, withWaits });
  each((ofPart, part) => {
    ofPart.addTallies(tallies.filter(rollupMatcher(part)), (row) =>
      part.keyOf({ ...row, day: row.startsOn }),
    );
  });
  // The tallies count those that are open: most of the time there are none to look for.
  if (withOpen && tallies.some((row) => row.open > 0)) {
    const open = await readOpenContacts(db, scope, { subject, slices, channel });
    each((ofPart, { slices: own, keyOf }) => {
      const isOwn = dayMatcher(own);
      ofPart.addOpen(
        open.filter((contact) => isOwn({ ...contact, day: contact.offeredOn })),
        context,
        (contact) => keyOf({ ...contact, day: contact.offeredOn }),
      );
    });
  }
  if (withMinutes && channel === undefined) {
    const presence = await readPresence(db, scope, { subject, slices });
    each((ofPart, { slices: own, keyOf, isWithoutMinutes }) => {
      if (isWithoutMinutes) return;
      ofPart.addPresence(presence.filter(dayMatcher(own)), keyOf);
    });
  }
  return groups;
}
