import { WISH_LIMITS } from "@kwartet/api/staffing/input";
import type { TeamStaffing } from "@kwartet/api/staffing/read-team";
import { formatCount, formatDuration, formatValue, type Locale } from "@kwartet/metrics/format";
import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { Button, ButtonLink } from "@/ui/button";
import { SliderField } from "./slider-field";
import type { StaffingParams } from "./staffing-params";

type Props = {
  staffing: TeamStaffing;
  params: StaffingParams;
  path: string;
  /** The same page with nothing tried. */
  undo: Route;
};

/** What is tried: fields that are typed or moved. A form that asks for this page again; it needs no scripts. */
export function StaffingForm({ staffing, params, path, undo }: Props) {
  const t = useTranslations("staffing");
  const locale = useLocale() as Locale;
  const { pattern, ownShrinkage } = staffing;
  if (pattern.status !== "ok") return null;
  const { wish } = params;
  const isKnown = pattern.basis !== "unknown";
  const handle = Math.round(pattern.handle.seconds);
  const patience = pattern.patience.status === "ok" ? Math.round(pattern.patience.seconds) : null;
  const field = (name: keyof typeof WISH_LIMITS) => ({
    label: t(`form.${name}.label`),
    hint: t(`form.${name}.hint`),
    sliderLabel: t("form.slider", { name: t(`form.${name}.label`) }),
    least: WISH_LIMITS[name][0],
    most: WISH_LIMITS[name][1],
  });
  const own = (text: string) => t("form.own", { text });
  const ownSeconds = (seconds: number) =>
    t("form.ownSeconds", { text: formatDuration(seconds, locale), seconds: formatCount(seconds, locale) });
  return (
    <form action={path as Route} method="get" aria-label={t("form.title")}>
      {params.day !== null && <input type="hidden" name="day" value={params.day} />}
      {params.map !== "within" && <input type="hidden" name="map" value={params.map} />}
      <div className="grid gap-x-8 gap-y-3 tablet:grid-cols-2">
        {(!isKnown || wish.agents !== undefined) && (
          <SliderField
            {...field("agents")}
            name="agents"
            initial={wish.agents === undefined ? "" : String(wish.agents)}
            note={isKnown ? t("form.agents.note") : t("form.agents.ask")}
            usual={0}
            step={1}
            sliderLeast={0}
            sliderMost={30}
          />
        )}
        <SliderField
          {...field("by")}
          name="by"
          initial={String(wish.by)}
          note={t("form.by.note")}
          usual={0}
          step={1}
          sliderLeast={-5}
          sliderMost={5}
        />
        <SliderField
          {...field("handleSeconds")}
          name="handle"
          initial={wish.handleSeconds === undefined ? "" : String(wish.handleSeconds)}
          note={ownSeconds(handle)}
          usual={handle}
          step={10}
          sliderLeast={30}
          sliderMost={Math.max(2 * handle, 60)}
        />
        <SliderField
          {...field("patienceSeconds")}
          name="patience"
          initial={wish.patienceSeconds === undefined ? "" : String(wish.patienceSeconds)}
          note={patience === null ? t("form.patienceSeconds.none") : ownSeconds(patience)}
          usual={patience ?? 120}
          step={10}
          sliderLeast={10}
          sliderMost={Math.max(2 * (patience ?? 0), 600)}
        />
        <SliderField
          {...field("shrinkage")}
          name="lost"
          least={0}
          most={90}
          initial={staffingPercent(wish.shrinkage)}
          note={
            ownShrinkage === null
              ? t("form.shrinkage.none")
              : own(formatValue(ownShrinkage, "share", locale, 1))
          }
          usual={Math.round((ownShrinkage ?? 0) * 100)}
          step={1}
          sliderLeast={0}
          sliderMost={60}
        />
      </div>
      <div className="mt-5 flex flex-wrap gap-2">
        <Button type="submit" kind="primary">
          {t("form.submit")}
        </Button>
        <ButtonLink href={undo} kind="tertiary">
          {t("form.undo")}
        </ButtonLink>
      </div>
    </form>
  );
}

const staffingPercent = (share: number | undefined): string =>
  share === undefined ? "" : String(Number((share * 100).toFixed(4)));
