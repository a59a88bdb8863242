"use client";

import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from "react";
import { joinClasses } from "../join-classes";
import { VariationMark } from "../mark";
import { signalOf, type Variation } from "../signal";

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
  const cursor = useRef<HTMLAnchorElement & HTMLButtonElement>(null);
  const point = points[active];
  if (!point) return <div className="relative">{children}</div>;

  function follow(event: PointerEvent<HTMLDivElement>) {
    if (event.target instanceof Element && event.target.closest("[data-tooltip]")) return;
    const box = event.currentTarget.getBoundingClientRect();
    const pointer = ((event.clientX - box.left) / box.width) * 100;
    const distances = points.map(({ x }) => Math.abs(x - pointer));
    const nearest = distances.indexOf(Math.min(...distances));
    // Put away with Escape, a tooltip stays away until the pointer reaches another point.
    if (nearest !== active || event.type === "pointerenter" || event.type === "pointerdown") setShown(true);
    setActive(nearest);
  }

  function steer(event: KeyboardEvent) {
    if (event.key === "Escape") return setShown(false);
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    setActive(Math.max(0, Math.min(points.length - 1, active + step)));
    setShown(true);
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
      role="group"
      aria-label={t("explore", { chart: label })}
      className="relative"
      onPointerEnter={follow}
      onPointerMove={follow}
      onPointerDown={follow}
      onPointerLeave={() => setShown(document.activeElement === cursor.current)}
      onKeyDown={steer}
      onClick={(event) => {
        // Pressing anywhere in the column of a point opens it; the link itself needs no help.
        const pressed = event.target instanceof Element && event.target.closest("a, button, [data-tooltip]");
        if (!pressed && point.href) cursor.current?.click();
      }}
    >
      {children}
      {point.href ? <Link {...cursorProps} href={point.href} /> : <button {...cursorProps} type="button" />}
      <span className="sr-only">{t("keys")}</span>
      <span aria-live="polite" className="sr-only">
        {shown ? text : ""}
      </span>
      {shown && <Tooltip point={point} height={height} />}
    </div>
  );
}

/** Beside its point, on the side where there is room. */
function Tooltip({ point, height }: { point: ExplorerPoint; height: number }) {
  const toLeft = point.x > 55;
  const vertical =
    point.y > height / 2 ? { bottom: `calc(100% - ${point.y - 18}px)` } : { top: point.y + 18 };
  const horizontal = toLeft
    ? { right: `calc(${100 - point.x}% - 20px)` }
    : { left: `calc(${point.x}% - 20px)` };
  return (
    <div
      data-tooltip=""
      aria-hidden="true"
      style={{ ...vertical, ...horizontal }}
      className="absolute z-10 w-max max-w-60 cursor-default rounded-control border border-line-strong bg-raised px-3 py-2.5 text-ink-2 text-small shadow-float"
    >
      <b className="block font-semibold text-ink">{point.title}</b>
      {point.lines.map((line) => (
        <span key={line} className="block">
          {line}
        </span>
      ))}
      {point.variation && signalOf(point.variation) && (
        <span className="mt-1 block whitespace-normal">
          <VariationMark kind={point.variation}>{point.note}</VariationMark>
        </span>
      )}
      {!signalOf(point.variation) && point.note && <span className="block">{point.note}</span>}
    </div>
  );
}
