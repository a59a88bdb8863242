import { formatInterval, formatNumber, formatOutOf, formatValue, type Locale } from "@kwartet/metrics/format";
import type { HalfHour } from "@kwartet/metrics/staffing/half-hour";
import { useLocale, useTranslations } from "next-intl";
import { ChartExplorer } from "@/ui/chart/chart-explorer";
import { Figure } from "@/ui/chart/figure";
import { clampedScale } from "@/ui/chart/linear";
import { Point } from "@/ui/chart/point";
import { KeyItem } from "@/ui/chart/time-key";
import { HalfHourTable } from "./half-hour-table";
import { halfHourText } from "./half-hour-text";

type Props = { halfHours: readonly HalfHour[]; target: number; day: string; caption: string };

const HEIGHT = 240;
const TICKS = [0, 0.25, 0.5, 0.75, 1];

/** What was seen (a dot with its interval) beside what the model says (a bar for its range, a line for its figure). */
export function HalfHourChart({ halfHours, target, day, caption }: Props) {
  const t = useTranslations("staffing");
  const locale = useLocale() as Locale;
  const y = clampedScale([0, 1], [HEIGHT, 8]);
  const x = (index: number) => ((index + 0.5) / halfHours.length) * 100;
  const label = t("day.label", { day });
  return (
    <Figure
      caption={caption}
      table={<HalfHourTable halfHours={halfHours} label={label} />}
      chartKey={<ChartKey />}
    >
      <div className="@container pr-2 pl-10">
        <ChartExplorer
          label={label}
          height={HEIGHT}
          points={halfHours.flatMap((half, index) => {
            const shown = half.within.status === "ok" ? half.within.estimate : half.predicted?.within.value;
            if (shown === undefined) return [];
            const { title, lines } = tooltipOf(half, { locale, t });
            return [{ x: x(index), y: y(shown), title, lines, variation: null }];
          })}
        >
          <svg width="100%" height={HEIGHT + 28} role="img" aria-label={label} className="block">
            <Axes halfHours={halfHours} x={x} y={y} locale={locale} />
            <line x1="0" x2="100%" y1={y(target)} y2={y(target)} className="c-target-line" />
            {halfHours.map((half, index) => (
              <svg key={half.half} x={`${x(index)}%`} className="overflow-visible" aria-hidden="true">
                <Marks half={half} y={y} />
              </svg>
            ))}
          </svg>
        </ChartExplorer>
      </div>
    </Figure>
  );
}

type Scale = (value: number) => number;

function Marks({ half, y }: { half: HalfHour; y: Scale }) {
  const { predicted, within } = half;
  return (
    <>
      {predicted && (
        <g transform="translate(3 0)">
          <rect
            x="-2.5"
            width="5"
            y={y(predicted.within.upper)}
            height={Math.max(1, y(predicted.within.lower) - y(predicted.within.upper))}
            className="c-estimate"
          />
          <line
            x1="-4"
            x2="4"
            y1={y(predicted.within.value)}
            y2={y(predicted.within.value)}
            className="c-fit"
          />
        </g>
      )}
      {within.status === "ok" && (
        <g transform="translate(-3 0)">
          <line x1="0" x2="0" y1={y(within.lower)} y2={y(within.upper)} className="c-interval" />
          <g transform={`translate(0 ${y(within.estimate)})`}>
            <Point size={3.2} />
          </g>
        </g>
      )}
    </>
  );
}

type AxesProps = { halfHours: readonly HalfHour[]; x: Scale; y: Scale; locale: Locale };

function Axes({ halfHours, x, y, locale }: AxesProps) {
  return (
    <g>
      {TICKS.map((tick) => (
        <g key={tick}>
          <line x1="0" x2="100%" y1={y(tick)} y2={y(tick)} className={tick === 0 ? "c-base" : "c-grid"} />
          <text x="-8" y={y(tick) + 4} textAnchor="end" className="c-axis">
            {formatNumber(tick * 100, locale)}
          </text>
        </g>
      ))}
      {halfHours.map(({ half }, index) =>
        half % 4 === 0 ? (
          <text
            key={half}
            x={`${x(index)}%`}
            y={HEIGHT + 20}
            textAnchor="middle"
            className={half % 8 === 0 ? "c-axis" : "c-axis hidden @[32rem]:inline"}
          >
            {half / 2}
          </text>
        ) : null,
      )}
    </g>
  );
}

function ChartKey() {
  const t = useTranslations("staffing");
  return (
    <ul className="mt-2.5 flex flex-wrap gap-x-5 gap-y-1.5 text-ink-3 text-label">
      <KeyItem
        drawing={
          <g transform="translate(8 7)">
            <line y1="-7" y2="7" className="c-interval" />
            <Point />
          </g>
        }
      >
        {t("day.keyObserved")}
      </KeyItem>
      <KeyItem
        drawing={
          <>
            <rect x="5.5" y="1" width="5" height="12" className="c-estimate" />
            <path d="M4 7h8" className="c-fit" />
          </>
        }
      >
        {t("day.keyPredicted")}
      </KeyItem>
      <KeyItem width={28} drawing={<path d="M0 7.5h28" className="c-target-line" />}>
        {t("day.keyTarget")}
      </KeyItem>
    </ul>
  );
}

type Spoken = { locale: Locale; t: ReturnType<typeof useTranslations<"staffing">> };

function tooltipOf(half: HalfHour, { locale, t }: Spoken): { title: string; lines: string[] } {
  const { within, predicted, free, calls } = half;
  const seen = within.status === "ok" ? formatValue(within.estimate, "share", locale) : "–";
  return {
    title: t("day.seen", { time: halfHourText(half.half), share: seen }),
    lines: [
      t("day.outOf", { text: formatOutOf(within.status === "ok" ? within.x : 0, calls, locale) }),
      ...(predicted
        ? [
            t("day.predicted", {
              share: formatValue(predicted.within.value, "share", locale),
              range: formatInterval({ ...predicted.within, unit: "share" }, locale),
            }),
          ]
        : []),
      ...(free === null ? [] : [t("day.free", { agents: formatNumber(free, locale, 1) })]),
    ],
  };
}
