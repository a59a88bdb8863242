"use client";

import { useEffect, useState } from "react";

export type SelectedWords = { sequence: number; startsAt: number; endsAt: number };

/** What is selected inside one message of the conversation; a selection over several messages is none. */
export function useSelectedWords(): SelectedWords | null {
  const [selected, setSelected] = useState<SelectedWords | null>(null);
  useEffect(() => {
    const read = () => setSelected(readSelection(document.getSelection()));
    document.addEventListener("selectionchange", read);
    return () => document.removeEventListener("selectionchange", read);
  }, []);
  return selected;
}

function readSelection(selection: Selection | null): SelectedWords | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const [from, to] = [messageAround(range.startContainer), messageAround(range.endContainer)];
  if (!from || from !== to) return null;
  const startsAt = lengthUntil(from, range.startContainer, range.startOffset);
  const endsAt = lengthUntil(from, range.endContainer, range.endOffset);
  return startsAt < endsAt ? { sequence: Number(from.dataset.sequence), startsAt, endsAt } : null;
}

function messageAround(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>("[data-sequence]") ?? null;
}

/** Characters of the message up to a place; the small numbers of earlier quotes are not part of what was said. */
function lengthUntil(message: HTMLElement, container: Node, offset: number): number {
  const before = document.createRange();
  before.setStart(message, 0);
  before.setEnd(container, offset);
  const copy = before.cloneContents();
  for (const number of copy.querySelectorAll("sup")) number.remove();
  return copy.textContent?.length ?? 0;
}
