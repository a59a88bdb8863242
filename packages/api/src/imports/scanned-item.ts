export type ItemFault = "item-too-big" | "item-too-deep" | "json-broken";

/** One value of the file as it stands there, not yet parsed. */
export type ScannedItem = {
  /** The line in JSON Lines, otherwise the ordinal number of the item. */
  row: number;
  /** The name of the list that holds the item; null when it stands by itself or in a list without a name. */
  list: string | null;
  text: string;
  fault: ItemFault | null;
};

export type BrokenAt = {
  fault: ItemFault;
  line: number;
  column: number;
  /** The ordinal number of the item in which it breaks. */
  item: number;
  found: string;
};

/** The file goes wrong at a place after which nothing tells where the next item starts. */
export class JsonBroken extends Error {
  readonly at: BrokenAt;

  constructor(at: BrokenAt) {
    super(`${at.fault} on line ${at.line}, column ${at.column}`);
    this.name = "JsonBroken";
    this.at = at;
  }
}
