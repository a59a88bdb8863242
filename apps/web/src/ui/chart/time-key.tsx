import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { signalOf } from "../signal";
import { Point } from "./point";
import type { TimeChartProps } from "./time-chart";

type ItemProps = { width?: number; drawing: ReactNode; children: ReactNode };

/** One line of a key: a small drawing and what it stands for. */
export function KeyItem({ width = 16, drawing, children }: ItemProps) {
  return (
    <li className="flex items-center gap-1.75">
      <svg width={width} height="14" viewBox={`0 0 ${width} 14`} aria-hidden="true">
        {drawing}
      </svg>
      {children}
    </li>
  );
}

/** Only what this chart uses is explained. */
export function TimeKey({ points, target, compareLabel, intervals = "whisker" }: TimeChartProps) {
  const t = useTranslations("charts");
  const marks = useTranslations("marks");
  const signals = [...new Set(points.map((point) => signalOf(point.variation)))].filter(
    (signal) => signal !== null,
  );
  const hasLimits = points.some((point) => point.limits);
  return (
    <ul className="mt-2.5 flex flex-wrap gap-x-5 gap-y-1.5 text-ink-3 text-label">
      <KeyItem
        drawing={
          <g transform="translate(8 7)">
            <Point />
          </g>
        }
      >
        {t("keyPoint")}
      </KeyItem>
      {signals.map((signal) => (
        <KeyItem
          key={signal}
          drawing={
            <g transform="translate(8 7)">
              <Point variation={signal} />
            </g>
          }
        >
          {marks(`variation.${signal}.word`)}
        </KeyItem>
      ))}
      {points.some((point) => point.incomplete) && (
        <KeyItem
          drawing={
            <g transform="translate(8 7)">
              <Point incomplete />
            </g>
          }
        >
          {t("keyIncomplete")}
        </KeyItem>
      )}
      {intervals !== "none" && points.some((point) => point.lower != null) && (
        <KeyItem
          drawing={
            intervals === "band" ? (
              <rect width="16" height="12" y="1" className="c-interval-band" />
            ) : (
              <line x1="8" x2="8" y1="0" y2="14" className="c-interval" />
            )
          }
        >
          {t("keyWhisker")}
        </KeyItem>
      )}
      {hasLimits && (
        <KeyItem
          width={28}
          drawing={
            <>
              <rect width="28" height="12" y="1" className="c-band" />
              <path d="M0 1.5h28M0 12.5h28" className="c-limit" />
            </>
          }
        >
          {t("keyLimits")}
        </KeyItem>
      )}
      {target && (
        <KeyItem width={28} drawing={<path d="M0 7.5h28" className="c-target-line" />}>
          {t("keyTarget")}
        </KeyItem>
      )}
      {compareLabel && (
        <KeyItem width={28} drawing={<path d="M0 7.5h28" className="c-compare" />}>
          {compareLabel}
        </KeyItem>
      )}
    </ul>
  );
}
