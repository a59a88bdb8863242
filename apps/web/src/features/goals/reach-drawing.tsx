import { formatNumber, formatValue, type Locale } from "@kwartet/metrics/format";
import type { GoalCheck } from "@kwartet/metrics/goal-check";
import { useLocale, useTranslations } from "next-intl";
import { percentScale } from "@/ui/chart/linear";
import { Point } from "@/ui/chart/point";

const HEIGHT = 84;
const MIDDLE = 40;
const TICK_STEP = 0.05;

/** The agent and the target against the middle half of colleagues. A band, and no colleague's own point. */
export function ReachDrawing({ check }: { check: GoalCheck }) {
  const t = useTranslations("goals.check");
  const locale = useLocale() as Locale;
  const { reach, base, target } = check;
  if (reach.status !== "ok") return null;
  const share = (value: number) => formatValue(value, "share", locale);
  const places = [reach.p25, reach.p90, target, ...(base === null ? [] : [base])];
  const low = Math.max(0, Math.floor((Math.min(...places) - 0.03) * 20) / 20);
  const high = Math.min(1, Math.ceil((Math.max(...places) + 0.03) * 20) / 20);
  const x = percentScale([low, high]);
  const steps = Math.round((high - low) / TICK_STEP);
  const every = Math.ceil(steps / 5);
  const ticks = Array.from({ length: steps + 1 }, (_, index) => index)
    .filter((index) => index % every === 0)
    .map((index) => low + index * TICK_STEP);
  const label = t("drawing", { target: share(target), p25: share(reach.p25), p75: share(reach.p75) });
  const width = `${Number.parseFloat(x(reach.p75)) - Number.parseFloat(x(reach.p25))}%`;
  return (
    <div className="px-6">
      <svg width="100%" height={HEIGHT} role="img" aria-label={label} className="block overflow-visible">
        <line x1="0" x2="100%" y1={MIDDLE} y2={MIDDLE} className="c-base" />
        <rect x={x(reach.p25)} width={width} y={MIDDLE - 9} height="18" className="c-band" />
        <line x1={x(reach.p90)} x2={x(reach.p90)} y1={MIDDLE - 16} y2={MIDDLE + 9} className="c-expected" />
        <text x={x(reach.p90)} y={MIDDLE - 20} className="c-axis" textAnchor="middle">
          {t("top")}
        </text>
        {base !== null && (
          <>
            <svg x={x(base)} y={MIDDLE} width="1" height="1" className="overflow-visible" aria-hidden="true">
              <Point size={5} />
            </svg>
            <text x={x(base)} y={MIDDLE - 20} className="c-label" textAnchor="middle">
              {base < reach.p90 - 0.04 ? t("base", { value: share(base) }) : ""}
            </text>
          </>
        )}
        <line x1={x(target)} x2={x(target)} y1={MIDDLE - 12} y2={MIDDLE + 12} className="c-target" />
        <text x={x(target)} y={MIDDLE + 26} className="c-label-strong" textAnchor="middle">
          {t("target", { value: share(target) })}
        </text>
        {ticks.map((tick) => (
          <text key={tick} x={x(tick)} y={HEIGHT - 2} className="c-axis" textAnchor="middle">
            {formatNumber(tick * 100, locale)}
          </text>
        ))}
      </svg>
      <p className="mt-2 flex items-center gap-2 text-ink-3 text-label">
        <svg width="28" height="12" aria-hidden="true">
          <rect width="28" height="12" className="c-band" />
        </svg>
        {t("middleHalf")}
      </p>
    </div>
  );
}
