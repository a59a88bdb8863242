import { type RefObject, useEffect, useEffectEvent } from "react";

type Options = { box: RefObject<HTMLElement | null>; shown: boolean; dismiss: () => void };

/**
 * Puts a tooltip away with Escape wherever the focus is, because it may be shown under a resting pointer,
 * and with a tap beside it.
 */
export function useDismissal({ box, shown, dismiss }: Options): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === "Escape") dismiss();
  });
  const onTap = useEffectEvent((event: PointerEvent) => {
    if (event.target instanceof Node && !box.current?.contains(event.target)) dismiss();
  });

  useEffect(() => {
    if (!shown) return;
    document.addEventListener("keydown", onKey);
    document.addEventListener("pointerdown", onTap);
    return () => {
      document.removeEventListener("keydown", onKey);
      document.removeEventListener("pointerdown", onTap);
    };
  }, [shown]);
}
