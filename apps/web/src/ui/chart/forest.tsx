import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { joinClasses } from "../join-classes";
import { type Domain, percentScale } from "./linear";
import { ScaleTicks, type Tick } from "./whisker";

export type ForestRow = {
  key: string;
  name: string;
  /** Null where it could not be tested. */
  estimate: { value: number; lower: number; upper: number } | null;
  word: string;
  isSignal: boolean;
  /** The whole row as a sentence. */
  label: string;
  /** Where this row is drawn closer; null where there is nothing to draw. */
  href: Route | null;
  current: boolean;
};
export type ForestGroup = { key: string; name: string; rows: readonly ForestRow[] };

type Props = { groups: readonly ForestGroup[]; domain: Domain; ticks: readonly Tick[]; unit: string };

const GRID = "grid grid-cols-[7.75rem_minmax(0,1fr)_4.25rem] items-center gap-x-2";
const ROW_HEIGHT = 24;

/** Everything that was tested, each with its interval on one scale, and a word at its right. */
export function Forest({ groups, domain, ticks, unit }: Props): ReactNode {
  const x = percentScale(domain);
  return (
    <div>
      <p className="text-right text-ink-3 text-label">{unit}</p>
      {groups.map(({ key, name, rows }) => (
        <div key={key} className="border-line border-t pt-1 pb-1.5 first-of-type:border-t-0">
          <p aria-hidden="true" className="font-semibold text-small">
            {name}
          </p>
          <ul aria-label={name}>
            {rows.map((row) => (
              <li key={row.key} className={GRID}>
                <RowName row={row} />
                <svg
                  width="100%"
                  height={ROW_HEIGHT}
                  role="img"
                  aria-label={row.label}
                  className="block px-1.5"
                >
                  {ticks.map((tick) => (
                    <line
                      key={tick.value}
                      x1={x(tick.value)}
                      x2={x(tick.value)}
                      y1="0"
                      y2={ROW_HEIGHT}
                      className={tick.value === 0 ? "c-centre" : "c-grid"}
                    />
                  ))}
                  {row.estimate && <Estimate estimate={row.estimate} isSignal={row.isSignal} x={x} />}
                </svg>
                <span
                  aria-hidden="true"
                  className={joinClasses(
                    "text-label",
                    row.isSignal ? "font-semibold text-ink" : "text-ink-3",
                  )}
                >
                  {row.word}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <div aria-hidden="true" className={GRID}>
        <span />
        <ScaleTicks domain={domain} ticks={ticks} />
      </div>
    </div>
  );
}

function RowName({ row: { name, href, current, isSignal } }: { row: ForestRow }) {
  const style = joinClasses(
    "flex h-6 items-center text-small",
    isSignal || current ? "font-semibold text-ink" : "text-ink-2",
  );
  if (href === null) return <span className={style}>{name}</span>;
  return (
    <Link
      href={href}
      scroll={false}
      aria-current={current ? "true" : undefined}
      className={joinClasses(
        style,
        "underline decoration-line-strong underline-offset-3 hover:decoration-brand",
      )}
    >
      {name}
    </Link>
  );
}

type EstimateProps = {
  estimate: NonNullable<ForestRow["estimate"]>;
  isSignal: boolean;
  x: (value: number) => string;
};

function Estimate({ estimate: { value, lower, upper }, isSignal, x }: EstimateProps) {
  const middle = ROW_HEIGHT / 2;
  const half = isSignal ? 4.5 : 3;
  return (
    <g className={isSignal ? "c-estimate-signal" : "c-estimate"}>
      <line x1={x(lower)} x2={x(upper)} y1={middle} y2={middle} />
      <svg x={x(value)} y={middle} width="1" height="1" className="overflow-visible" aria-hidden="true">
        <rect x={-half} y={-half} width={2 * half} height={2 * half} />
      </svg>
    </g>
  );
}
