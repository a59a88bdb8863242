import type { Locale } from "@kwartet/metrics/format";
import { type DayRange, RANGE_PRESETS, resolveRange } from "@kwartet/metrics/period";
import { useLocale, useTranslations } from "next-intl";
import { ChoiceMenu, JoinedMenus } from "@/ui/choice-menu";
import type { LinkTo } from "./address";
import { describeRange } from "./describe-range";
import { type RangeParams, USUAL_COMPARISON, USUAL_PRESET } from "./range-params";
import { capitalised } from "./say-comparison";

type Props = {
  params: RangeParams;
  /** The days that are shown; null without data. */
  range: DayRange | null;
  /** From when to when there are data, to say which days a preset means. */
  data: { asOfDay: string; firstDay: string } | null;
  linkTo: LinkTo;
  /** Left out where nothing is compared. */
  compares?: boolean;
};

const NO_DAYS = { from: null, to: null, custom: null, point: null, page: null } as const;

/** Which days, and compared with what: both live in the address. */
export function RangeMenus({ params, range, data, linkTo, compares = true }: Props) {
  const t = useTranslations("period");
  const locale = useLocale() as Locale;
  const days = (preset: (typeof RANGE_PRESETS)[number]) =>
    data ? describeRange(resolveRange(preset, data.asOfDay, data.firstDay), { locale, t }) : undefined;
  const presets = RANGE_PRESETS.map((preset) => {
    const note = days(preset);
    return {
      label: t(`presets.${preset}`),
      href: linkTo({ ...NO_DAYS, range: preset === USUAL_PRESET ? null : preset }),
      current: params.days === null && params.preset === preset,
      ...(note === undefined ? {} : { note }),
    };
  });
  const own = { label: t("custom"), href: linkTo({ custom: "yes" }), current: params.days !== null };
  const comparisons = (["previous-period", "previous-year", "none"] as const).map((compare) => ({
    label: t(`comparisons.${compare}`),
    href: linkTo({ compare: compare === USUAL_COMPARISON ? null : compare }),
    current: params.compare === compare,
  }));

  return (
    <JoinedMenus>
      <ChoiceMenu
        label={t("period")}
        value={range ? capitalised(describeRange(range, { locale, t })) : t(`presets.${params.preset}`)}
        choices={[...presets, own]}
      />
      {compares && (
        <ChoiceMenu
          label={t("comparedWith")}
          value={t(`comparisons.${params.compare}`)}
          choices={comparisons}
        />
      )}
    </JoinedMenus>
  );
}
