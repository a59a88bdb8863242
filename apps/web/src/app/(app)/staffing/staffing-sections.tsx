import { explainFit, explainFitRule } from "@kwartet/metrics/explain/staffing-fit";
import {
  explainPatience,
  explainPessimisticWeek,
  explainPresence,
  explainRoster,
  explainWeekOutcome,
  nameAgentsBy,
} from "@kwartet/metrics/explain/staffing-week";
import { formatCount, formatDuration, formatNumber, formatValue, type Locale } from "@kwartet/metrics/format";
import { getLocale, getTranslations } from "next-intl/server";
import { CoverageMap } from "@/features/staffing/coverage-map";
import { FitTable } from "@/features/staffing/fit-table";
import { HalfHourChart } from "@/features/staffing/half-hour-chart";
import { weekdayName } from "@/features/staffing/half-hour-text";
import { OptionTable } from "@/features/staffing/option-table";
import { StaffingForm } from "@/features/staffing/staffing-form";
import { MAPS } from "@/features/staffing/staffing-params";
import { Notice } from "@/ui/notice";
import { Section } from "@/ui/section";
import { TabLinks } from "@/ui/tab-links";
import type { SectionProps } from "./staffing-view";

export async function StaffingSections(props: SectionProps) {
  const { staffing, whatIf, params, path, linkTo } = props;
  const locale = (await getLocale()) as Locale;
  const t = await getTranslations("staffing");
  const { pattern, hidden } = staffing;
  const { fit, options, chosen, roster } = whatIf;
  const undo = linkTo({ by: null, agents: null, handle: null, patience: null, lost: null });
  return (
    <>
      {fit.word === "off" && (
        <div className="mb-6">
          <Notice title={t("fit.off")}>{explainFit(fit, locale)}</Notice>
        </div>
      )}
      <Section title={t("options.title")} note={t("options.note")}>
        {chosen ? (
          <>
            <p className="mb-3 max-w-measure text-pretty">{explainWeekOutcome(chosen, locale)}</p>
            <OptionTable options={options} chosen={chosen.by} />
            {chosen.predicted && (
              <p className="mt-3 max-w-measure text-pretty text-ink-2 text-small">
                {explainPessimisticWeek(chosen, locale)}
              </p>
            )}
          </>
        ) : (
          <p className="max-w-measure text-pretty">
            {hidden === "presence"
              ? t("presenceHidden")
              : pattern.status === "ok" && explainPresence(pattern.basis, locale)}
          </p>
        )}
        {roster && <p className="mt-3 max-w-measure text-pretty">{explainRoster(roster, locale)}</p>}
      </Section>
      <Section title={t("form.title")} note={t("form.note")}>
        <StaffingForm staffing={staffing} params={params} path={path} undo={undo} />
      </Section>
      <Section title={t("fit.title")}>
        <p className="mb-3 max-w-measure text-pretty">{explainFit(fit, locale)}</p>
        <FitTable fit={fit} />
        {fit.apart && (
          <p className="mt-3 max-w-measure text-pretty text-small">
            {t("fit.apart", { x: formatCount(fit.apart.x, locale), n: formatCount(fit.apart.n, locale) })}
          </p>
        )}
        <p className="mt-3 max-w-[90ch] text-pretty text-ink-3 text-label">{explainFitRule(locale)}</p>
      </Section>
      <DaySection {...props} />
      <Section title={t("map.title")} note={t("map.seen")}>
        <div className="mb-4">
          <TabLinks
            label={t("map.label")}
            items={MAPS.map((map) => ({
              label: t(`map.${map}.title`),
              href: linkTo({ map: map === "within" ? null : map }),
              current: map === params.map,
            }))}
          />
        </div>
        <CoverageMap hours={staffing.hours} map={params.map} />
      </Section>
      <GroundSection {...props} />
    </>
  );
}

/** The half hours of one day; the one with most calls unless another is chosen. */
async function DaySection({ staffing, whatIf, params, linkTo }: SectionProps) {
  const locale = (await getLocale()) as Locale;
  const t = await getTranslations("staffing");
  const { halfHours } = whatIf;
  const weekdays = [...new Set(halfHours.map(({ weekday }) => weekday))];
  const callsOn = (weekday: number) =>
    halfHours.reduce((calls, half) => calls + (half.weekday === weekday ? half.calls : 0), 0);
  const busiest = weekdays.toSorted((a, b) => callsOn(b) - callsOn(a))[0];
  const weekday = weekdays.find((each) => each === params.day) ?? busiest;
  if (weekday === undefined) return null;
  const day = weekdayName(weekday, locale, "long");
  const { promiseSeconds, target } = staffing;
  return (
    <Section title={t("day.title")} note={t("day.note")}>
      <div className="mb-4">
        <TabLinks
          label={t("day.choose")}
          items={weekdays.map((each) => ({
            label: weekdayName(each, locale, "long"),
            href: linkTo({ day: each }),
            current: each === weekday,
          }))}
        />
      </div>
      <HalfHourChart
        halfHours={halfHours.filter((half) => half.weekday === weekday)}
        target={target}
        day={day}
        caption={t("day.caption", {
          day,
          promise: formatDuration(promiseSeconds, locale),
          target: formatValue(target, "share", locale),
          name: nameAgentsBy(params.wish.by, locale),
        })}
      />
    </Section>
  );
}

/** What everything above rests on, with its number and its source. */
async function GroundSection({ staffing, whatIf }: SectionProps) {
  const locale = (await getLocale()) as Locale;
  const t = await getTranslations("staffing");
  const { pattern, hidden } = staffing;
  if (pattern.status !== "ok") return null;
  const { weekArrivals, callsOutside, handle, patience, basis, weeks } = pattern;
  const own = [
    t("ground.calls", {
      mean: formatNumber(weekArrivals.mean, locale),
      lower: formatNumber(weekArrivals.lower, locale),
      upper: formatNumber(weekArrivals.upper, locale),
      weeks: formatCount(weeks, locale),
    }),
    t("ground.outside", { calls: formatCount(callsOutside, locale), count: callsOutside }),
    t("ground.handle", {
      seconds: formatDuration(handle.seconds, locale),
      calls: formatCount(handle.calls, locale),
    }),
    explainPatience(patience, locale),
    hidden === "presence" ? t("presenceHidden") : explainPresence(basis, locale),
    t("ground.halfHours"),
    t("ground.range"),
  ];
  const typed =
    whatIf.patienceSeconds !== null && patience.status !== "ok"
      ? [t("ground.typedPatience", { seconds: formatDuration(whatIf.patienceSeconds, locale) })]
      : [];
  return (
    <Section title={t("ground.title")}>
      <ul className="max-w-[90ch] list-disc space-y-1.5 pl-5 text-pretty text-ink-2 text-small">
        {[...own, ...typed].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Section>
  );
}
