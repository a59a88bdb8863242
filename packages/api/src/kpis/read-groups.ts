import type { Db } from "@kwartet/db/client";
import type { Scope } from "../scope";
import type { Cover } from "./covering";
import type { FigureContext } from "./figure-context";
import { Groups } from "./group";
import type { Place } from "./grouping-key";
import { readOpenContacts, readPresence, readTallies, type Selection } from "./tally-queries";

export type GroupsToRead<Key extends string | null> = {
  selection: Selection;
  /** The longest stored period that may be read. */
  coarsest: Cover["grain"];
  context: FigureContext;
  keyOf: (place: Place) => Key;
  /** Minutes of coverage or attendance; they belong to no channel. */
  withMinutes: boolean;
  /** Contacts that are still open, which only the waits "abandons included" need. */
  withOpen: boolean;
};

/** What the figures of a selection are made of, by key: three queries at most. */
export async function readGroups<Key extends string | null>(
  db: Db,
  scope: Scope,
  { selection, coarsest, context, keyOf, withMinutes, withOpen }: GroupsToRead<Key>,
): Promise<Groups<Key>> {
  const groups = new Groups<Key>();
  if (selection.slices.length === 0) return groups;
  groups.addTallies(await readTallies(db, scope, { ...selection, coarsest }), (row) =>
    keyOf({ ...row, day: row.startsOn }),
  );
  if (withOpen) {
    groups.addOpen(await readOpenContacts(db, scope, selection), context, (contact) =>
      keyOf({ ...contact, day: contact.offeredOn }),
    );
  }
  if (withMinutes && selection.channel === undefined) {
    groups.addPresence(await readPresence(db, scope, selection), keyOf);
  }
  return groups;
}
