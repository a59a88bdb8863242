export type BoardKey = "next" | "previous" | "look";

type Pressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "defaultPrevented" | "target">;

const KEYS: Readonly<Record<string, BoardKey>> = { j: "next", k: "previous", " ": "look" };

/** What a key means on the board; nothing where somebody writes or with a key that changes its meaning. */
export function boardKeyOf(event: Pressed): BoardKey | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return null;
  if (isWritten(event.target)) return null;
  return KEYS[event.key] ?? null;
}

/** Fields, lists and menus take letters for themselves. */
function isWritten(target: EventTarget | null): boolean {
  const element = target as Partial<Element> | null;
  return Boolean(
    element?.closest?.(
      "input, textarea, select, [contenteditable], [role=menu], [role=listbox], [role=combobox]",
    ),
  );
}
