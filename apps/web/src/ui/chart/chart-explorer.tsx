"use client";

import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  useRef,
  useState,
} from "react";
import { joinClasses } from "../join-classes";
import type { Variation } from "../signal";
import { ChartTooltip } from "./chart-tooltip";
import { useDismissal } from "./use-dismissal";

export type ExplorerPoint = {
  /** Per cent of the width, and pixels from the top. */
  x: number;
  y: number;
  title: string;
  lines: string[];
  variation: Variation | null;
  note?: string;
  href?: Route;
};

type Props = {
  label: string;
  linkLabel?: string;
  points: readonly ExplorerPoint[];
  height: number;
  children: ReactNode;
};

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, Home: -Infinity, End: Infinity };

/**
 * Tooltips over a chart that the server drew. One stop for the Tab key, arrows from point to point,
 * Escape puts the tooltip away, and the pointer may rest on it.
 */
export function ChartExplorer({ label, linkLabel, points, height, children }: Props) {
  const t = useTranslations("charts");
  const [active, setActive] = useState(points.length - 1);
  const [shown, setShown] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const cursor = useRef<HTMLAnchorElement & HTMLButtonElement>(null);
  // On a touch screen the first tap only tells; the second, on the same point, opens.
  const opens = useRef(true);
  const point = points[active];

  useDismissal({ box, shown, dismiss: () => setShown(false) });

  if (!point) return <div className="relative">{children}</div>;

  function follow(event: PointerEvent<HTMLDivElement>) {
    if (event.target instanceof Element && event.target.closest("[data-tooltip]")) return;
    // A finger rests nowhere: only its tap counts.
    const isTap = event.type === "pointerdown";
    if (event.pointerType !== "mouse" && !isTap) return;
    const area = event.currentTarget.getBoundingClientRect();
    const pointer = ((event.clientX - area.left) / area.width) * 100;
    const distances = points.map(({ x }) => Math.abs(x - pointer));
    const nearest = distances.indexOf(Math.min(...distances));
    if (isTap) opens.current = event.pointerType === "mouse" || (shown && nearest === active);
    // Put away with Escape, a tooltip stays away until the pointer reaches another point.
    if (nearest !== active || event.type === "pointerenter" || isTap) setShown(true);
    setActive(nearest);
  }

  function steer(event: KeyboardEvent) {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    opens.current = true;
    setActive(Math.max(0, Math.min(points.length - 1, active + step)));
    setShown(true);
  }

  function press(event: MouseEvent) {
    const target = event.target instanceof Element ? event.target : null;
    const onCursor = target?.closest("a, button");
    // The keyboard's own press has no pointer, and always opens.
    if (onCursor && !opens.current && event.detail > 0) return event.preventDefault();
    // Pressing anywhere in the column of a point opens it; the link itself needs no help.
    if (!onCursor && !target?.closest("[data-tooltip]") && opens.current && point?.href)
      cursor.current?.click();
  }

  const text = [point.title, ...point.lines, point.note].filter(Boolean).join(", ");
  const cursorProps = {
    ref: cursor,
    "aria-label": point.href && linkLabel ? `${text}. ${linkLabel}` : text,
    onFocus: () => setShown(true),
    onBlur: () => setShown(false),
    style: { left: `${point.x}%`, top: point.y },
    className: joinClasses(
      "absolute size-7 -translate-1/2 rounded-full border-2 outline-none",
      shown ? "border-focus" : "border-transparent focus-visible:border-focus",
    ),
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would promise that something is filled in here.
    <div
      ref={box}
      role="group"
      aria-label={t("explore", { chart: label })}
      className="relative"
      onPointerEnter={follow}
      onPointerMove={follow}
      onPointerDown={follow}
      onPointerLeave={(event) => {
        if (event.pointerType === "mouse") setShown(document.activeElement === cursor.current);
      }}
      onKeyDown={steer}
      onClick={press}
    >
      {children}
      {point.href ? <Link {...cursorProps} href={point.href} /> : <button {...cursorProps} type="button" />}
      <span className="sr-only">{t("keys")}</span>
      <span aria-live="polite" className="sr-only">
        {shown ? text : ""}
      </span>
      {shown && <ChartTooltip point={point} height={height} />}
    </div>
  );
}
