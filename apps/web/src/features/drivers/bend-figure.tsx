import {
  explainBendBasis,
  explainBendReading,
  nameBendPlace,
  nameBendRange,
} from "@kwartet/metrics/explain/bend-reading";
import { formatCount, formatNumber, type Locale } from "@kwartet/metrics/format";
import type { BendBin } from "@kwartet/metrics/outcome/tipping-point-bins";
import type { BendReading } from "@kwartet/metrics/outcome/tipping-point-groups";
import { useLocale, useTranslations } from "next-intl";
import { ChartExplorer } from "@/ui/chart/chart-explorer";
import { Figure } from "@/ui/chart/figure";
import { Point } from "@/ui/chart/point";
import { KeyItem } from "@/ui/chart/time-key";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";
import { BendAxes, BendLine } from "./bend-line";
import { BEND_HEIGHT, bendScales } from "./bend-scales";

/** Satisfaction by wait: means by step, and the line with its bend where there is one to be seen. */
export function BendFigure({ reading }: { reading: BendReading }) {
  const t = useTranslations("drivers");
  const locale = useLocale() as Locale;
  const { point, bins, unit, of } = reading;
  const scales = bendScales(bins, unit);
  const label = t("bends.chart", { place: nameBendPlace(of, locale) });
  const decimals = unit === "seconds" ? 0 : 1;
  return (
    <Figure
      caption={
        <>
          <span className="block font-medium text-ink">
            {nameBendPlace(of, locale)}
            {". "}
            {point.status === "no-evidence" ? `${t("bends.none")}.` : explainBendReading(reading, locale)}
          </span>
          {point.status === "no-evidence" &&
            `${t("bends.searched", { range: nameBendRange(point, unit, locale) })} ${t("bends.noneText")} `}
          {explainBendBasis(reading, locale)}
        </>
      }
      table={<BinTable bins={bins} label={label} unit={unit} />}
      chartKey={<BendKey hasBend={point.status === "ok"} />}
    >
      <div className="pr-2 pl-10">
        <ChartExplorer
          label={label}
          height={BEND_HEIGHT}
          points={bins.map((bin) => ({
            x: scales.x(bin.x),
            y: scales.y(bin.y),
            title: `${formatNumber(bin.x, locale, decimals)} ${t(`bends.unit.${unit}`)}`,
            lines: [
              `${formatNumber(bin.y, locale, 2)} (${formatNumber(bin.lower, locale, 2)} – ${formatNumber(bin.upper, locale, 2)})`,
              t("bends.stepN", { count: bin.n, shown: formatCount(bin.n, locale) }),
            ],
            variation: null,
          }))}
        >
          <svg width="100%" height={BEND_HEIGHT + 44} role="img" aria-label={label} className="block">
            <BendAxes scales={scales} unit={unit} />
            {point.status === "ok" && <BendLine point={point} scales={scales} />}
            {bins.map((bin) => (
              <svg key={bin.x} x={`${scales.x(bin.x)}%`} className="overflow-visible" aria-hidden="true">
                <line
                  x1="0"
                  x2="0"
                  y1={scales.y(bin.lower)}
                  y2={scales.y(bin.upper)}
                  className="c-interval"
                />
                <g transform={`translate(0 ${scales.y(bin.y)})`}>
                  <Point size={3.2} />
                </g>
              </svg>
            ))}
          </svg>
        </ChartExplorer>
      </div>
    </Figure>
  );
}

type TableProps = { bins: readonly BendBin[]; label: string; unit: BendReading["unit"] };

function BinTable({ bins, label, unit }: TableProps) {
  const t = useTranslations("drivers");
  const locale = useLocale() as Locale;
  const number = (value: number) => formatNumber(value, locale, 2);
  return (
    <Table label={label} dense stacks>
      <thead>
        <tr>
          <HeadCell>{t(`bends.across.${unit}`)}</HeadCell>
          <HeadCell numeric>{t("bends.mean")}</HeadCell>
          <HeadCell numeric>{t("bends.interval")}</HeadCell>
          <HeadCell numeric>{t("bends.n")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {bins.map((bin) => (
          <Row key={bin.x}>
            <RowHead>{formatNumber(bin.x, locale, unit === "seconds" ? 0 : 1)}</RowHead>
            <Cell numeric label={t("bends.mean")}>
              {number(bin.y)}
            </Cell>
            <Cell numeric label={t("bends.interval")}>
              {number(bin.lower)} – {number(bin.upper)}
            </Cell>
            <Cell numeric label={t("bends.n")}>
              {formatCount(bin.n, locale)}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

function BendKey({ hasBend }: { hasBend: boolean }) {
  const t = useTranslations("drivers");
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
        {t("bends.keyMean")}
      </KeyItem>
      {hasBend && (
        <>
          <KeyItem width={28} drawing={<path d="M0 4h14l14 9" className="c-fit" />}>
            {t("bends.keyLine")}
          </KeyItem>
          <KeyItem drawing={<rect x="3" width="10" height="14" className="c-interval-band" />}>
            {t("bends.keyBand")}
          </KeyItem>
        </>
      )}
    </ul>
  );
}
