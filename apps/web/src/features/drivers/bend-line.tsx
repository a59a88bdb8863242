import { formatNumber, type Locale } from "@kwartet/metrics/format";
import { fittedAt, type TippingPoint } from "@kwartet/metrics/outcome/tipping-point";
import type { BendReading } from "@kwartet/metrics/outcome/tipping-point-groups";
import { useLocale, useTranslations } from "next-intl";
import { BEND_HEIGHT, type BendScales } from "./bend-scales";

type Props = { point: Extract<TippingPoint, { status: "ok" }>; scales: BendScales };

/** The line with its bend, and between which waits the bend lies. */
export function BendLine({ point, scales }: Props) {
  const { x, y, across } = scales;
  const corners = [across[0], point.psi, across[1]] as const;
  const [left, right] = [x(point.psiLower), x(point.psiUpper)];
  return (
    <g>
      <rect
        x={`${left}%`}
        width={`${right - left}%`}
        y="8"
        height={BEND_HEIGHT - 8}
        className="c-interval-band"
      />
      {corners.slice(1).map((to, index) => {
        const from = corners[index] as number;
        return (
          <line
            key={to}
            x1={`${x(from)}%`}
            x2={`${x(to)}%`}
            y1={y(fittedAt(point, from))}
            y2={y(fittedAt(point, to))}
            className="c-fit"
          />
        );
      })}
    </g>
  );
}

/** Scores upwards, waits across. */
export function BendAxes({ scales, unit }: { scales: BendScales; unit: BendReading["unit"] }) {
  const t = useTranslations("drivers");
  const locale = useLocale() as Locale;
  return (
    <g>
      {scales.ticksUp.map((tick, index) => (
        <g key={tick}>
          <line
            x1="0"
            x2="100%"
            y1={scales.y(tick)}
            y2={scales.y(tick)}
            className={index === 0 ? "c-base" : "c-grid"}
          />
          <text x="-8" y={scales.y(tick) + 4} textAnchor="end" className="c-axis">
            {formatNumber(tick, locale, 1)}
          </text>
        </g>
      ))}
      {scales.ticksAcross.map((tick, index) => (
        <text
          key={tick}
          x={`${scales.x(tick)}%`}
          y={BEND_HEIGHT + 18}
          textAnchor={index === 0 ? "start" : "middle"}
          className={index % 2 === 0 ? "c-axis" : "c-axis hidden tablet:inline"}
        >
          {formatNumber(tick, locale, Number.isInteger(tick) ? 0 : 1)}
        </text>
      ))}
      <text x="100%" y={BEND_HEIGHT + 38} textAnchor="end" className="c-axis">
        {t(`bends.across.${unit}`)}
      </text>
    </g>
  );
}
