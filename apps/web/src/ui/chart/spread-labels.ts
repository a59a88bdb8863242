export type EndLabel = { text: string; y: number; strong?: boolean };

/** Pushes labels apart that would lie over each other, as little as is needed and in the order they have. */
export function spreadLabels(labels: readonly EndLabel[], gap: number, bottom: number): EndLabel[] {
  const sorted = [...labels].sort((one, other) => one.y - other.y);
  const placed: EndLabel[] = [];
  for (const label of sorted) {
    const above = placed.at(-1);
    placed.push({ ...label, y: above ? Math.max(label.y, above.y + gap) : label.y });
  }
  // What was pushed past the bottom moves up again, and the rest makes way.
  let limit = bottom;
  for (let index = placed.length - 1; index >= 0; index--) {
    const label = placed[index];
    if (!label) continue;
    label.y = Math.min(label.y, limit);
    limit = label.y - gap;
  }
  return placed;
}
