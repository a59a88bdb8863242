import type { PackKey } from "@kwartet/api/packs/queries";
import type { Search } from "./board-params";

/** Which pack stands at the left and which at the right. */
export type PackPair = { before: string; after: string };

/** The packs that an address names, else the two newest, the older first; null with fewer than two. */
export function readPackPair({ a, b }: Search, packs: readonly Pick<PackKey, "packId">[]): PackPair | null {
  const known = (value: Search[string]) => packs.find(({ packId }) => packId === value)?.packId;
  const [newest, second] = packs;
  if (!newest || !second) return null;
  return { before: known(a) ?? second.packId, after: known(b) ?? newest.packId };
}
