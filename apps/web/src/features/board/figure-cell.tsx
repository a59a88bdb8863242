import { useTranslations } from "next-intl";
import { Sparkline } from "@/ui/chart/sparkline";
import { Whisker } from "@/ui/chart/whisker";
import { joinClasses } from "@/ui/join-classes";
import { VariationIcon } from "@/ui/variation-icon";
import type { BoardAgent, BoardColumn } from "./board-agent";

/** The columns inside a cell: value, how sure, thirteen weeks. Between, the first two below each other. */
export const FIGURE_GRID =
  "grid grid-cols-[6.5rem_minmax(0,1fr)_5.5rem] items-center gap-x-3 tablet:grid-cols-1 wide:grid-cols-[5.5rem_minmax(0,1fr)_5.25rem]";

type Props = { figure: BoardAgent["figures"][number]; column: BoardColumn; agent: string };

/** One KPI of one agent: how high, how sure, which way; a mark only where something was compared. */
export function FigureCell({ figure: { metric, shortCount }, column, agent }: Props) {
  const t = useTranslations("metrics");
  const { value, unit, interval, variation, trend } = metric;
  return (
    <div className={FIGURE_GRID}>
      <div>
        {value === null ? (
          <p className="text-ink-3 text-small">{t("noData")}</p>
        ) : (
          <>
            <p className={joinClasses("flex items-center gap-1.5", interval && "font-semibold")}>
              {variation && <VariationIcon kind={variation} size={18} />}
              {value}
              {interval && unit}
            </p>
            {interval && <p className="text-ink-3 text-label">{shortCount}</p>}
          </>
        )}
      </div>
      <div>
        {interval && (
          <Whisker
            {...interval}
            label={`${agent}, ${column.name}: ${interval.label}`}
            domain={column.scale.domain}
            variation={variation}
            height={30}
          />
        )}
      </div>
      <div className="tablet:max-wide:hidden">
        {trend && (
          <Sparkline
            {...trend}
            variation={variation}
            label={`${agent}, ${trend.label}`}
            width={84}
            height={32}
          />
        )}
      </div>
    </div>
  );
}
