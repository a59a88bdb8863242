"use client";

import { useTranslations } from "next-intl";
import { type MouseEvent, type ReactNode, useEffect, useEffectEvent, useRef, useState } from "react";
import { Drawer } from "@/ui/dialog";
import { useShortcuts } from "@/ui/use-shortcuts";
import { type BoardKey, boardKeyOf } from "./board-key";

type Peek = { id: string; name: string; content: ReactNode };
type Props = { peeks: readonly Peek[]; rangeText: string; children: ReactNode };

/**
 * Looking closer at one agent after another without leaving the board: press a row, or j and k for the next and the one
 * before, space to look and Escape to go back to the row.
 */
export function BoardPeek({ peeks, rangeText, children }: Props) {
  const t = useTranslations("board.shortcuts");
  const box = useRef<HTMLDivElement>(null);
  const [openId, setOpenId] = useState<string | null>(null);
  const [isOn, setOn] = useShortcuts();
  const open = peeks.find(({ id }) => id === openId);

  const rowOf = (id: string) => box.current?.querySelector<HTMLElement>(`[data-peek="${CSS.escape(id)}"]`);

  function focusedIndex(): number {
    const focused = document.activeElement?.closest("tr")?.querySelector<HTMLElement>("[data-peek]");
    return peeks.findIndex(({ id }) => id === (openId ?? focused?.dataset.peek));
  }

  function step(by: 1 | -1) {
    const index = Math.max(0, Math.min(peeks.length - 1, focusedIndex() + by));
    const next = peeks[index];
    if (!next) return;
    if (openId !== null) setOpenId(next.id);
    else rowOf(next.id)?.focus();
  }

  function close() {
    const id = openId;
    setOpenId(null);
    // After the drawer has given the focus back to where it was opened, which may be another row.
    if (id !== null) setTimeout(() => rowOf(id)?.focus());
  }

  const act = useEffectEvent((key: BoardKey, event: KeyboardEvent) => {
    if (!isOn) return;
    if (key === "next" || key === "previous") {
      event.preventDefault();
      return step(key === "next" ? 1 : -1);
    }
    // On a row the space bar presses its button, as everywhere.
    if (document.activeElement !== document.body) return;
    event.preventDefault();
    setOpenId(peeks[0]?.id ?? null);
  });

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const key = boardKeyOf(event);
      if (key) act(key, event);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);

  function press(event: MouseEvent) {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-peek]") : null;
    if (row?.dataset.peek) setOpenId(row.dataset.peek);
  }

  return (
    <>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the rows in it are buttons, which the keyboard presses. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only listens to the buttons in it. */}
      <div ref={box} onClick={press}>
        {children}
      </div>
      <p className="mt-3 flex flex-wrap items-center gap-x-3 text-ink-3 text-label max-tablet:hidden">
        {isOn ? t("text") : t("isOff")}
        <button type="button" className="min-h-6 underline underline-offset-2" onClick={() => setOn(!isOn)}>
          {isOn ? t("off") : t("on")}
        </button>
      </p>
      <Drawer
        title={open?.name ?? ""}
        description={rangeText}
        open={open !== undefined}
        onOpenChange={(isOpen) => {
          if (!isOpen) close();
        }}
      >
        {open?.content}
      </Drawer>
    </>
  );
}
