import {
  BOARD_UNITS,
  type BoardPeriod,
  boardPeriodOf,
  type DataDays,
} from "@kwartet/metrics/board/board-period";
import { boardPeriodText } from "@kwartet/metrics/board/board-text";
import { formatPeriod, type Locale } from "@kwartet/metrics/format";
import { periodsBetween } from "@kwartet/metrics/period";
import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { ChoiceMenu, JoinedMenus } from "@/ui/choice-menu";
import { type Compare, USUAL_COMPARE } from "./board-params";

type Props = {
  period: BoardPeriod;
  compare: Compare;
  data: DataDays;
  /** The address of this page with another period or comparison; null is the usual. */
  linkTo: (change: { period?: string; compare?: string | null }) => Route;
};

/** So many periods of a unit can be chosen; older ones are reached by their address. */
const MOST_CHOICES = { month: 12, quarter: 8, year: 3 } as const;

/** Which month, quarter or year, and compared with what: both live in the address. */
export function PeriodMenus({ period, compare, data, linkTo }: Props) {
  const t = useTranslations("board-summary");
  const locale = useLocale() as Locale;
  const periods = BOARD_UNITS.flatMap((unit) =>
    periodsBetween(data.firstDay, data.asOfDay, unit)
      .slice(-MOST_CHOICES[unit])
      .reverse()
      .map((key) => ({
        label: boardPeriodText(key, locale),
        note: boardPeriodOf(key).to > data.asOfDay ? t("partial") : t(`units.${unit}`),
        href: linkTo({ period: key }),
        current: key === period.key,
      })),
  );
  const comparisons = (["previous-period", "previous-year", "none"] as const).map((each) => ({
    label: t(`compare.${each}`),
    href: linkTo({ compare: each === USUAL_COMPARE ? null : each }),
    current: each === compare,
  }));
  return (
    <JoinedMenus>
      <ChoiceMenu label={t("period")} value={formatPeriod(period.key, locale)} choices={periods} />
      <ChoiceMenu label={t("comparedWith")} value={t(`compare.${compare}`)} choices={comparisons} />
    </JoinedMenus>
  );
}
