import type { PulseItem } from "@kwartet/metrics/pulse/item";

type Asked = { items: PulseItem[] | null };
type ScaleItem = Extract<PulseItem, { kind: "scale" }>;

/** The items of engagement that a wave asked; an outside survey names its items only, and all of them count. */
export function constructOf({ items }: Asked, found: readonly string[]): string[] {
  return items === null ? [...found] : engagementItems(items).map(({ key }) => key);
}

export function engagementItems(items: readonly PulseItem[]): ScaleItem[] {
  return items.filter((item): item is ScaleItem => item.kind === "scale" && item.construct === "engagement");
}
