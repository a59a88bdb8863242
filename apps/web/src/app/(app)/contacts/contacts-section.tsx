import type { Reading } from "@kwartet/api/kpis/reading";
import type { Channel } from "@kwartet/metrics/contact";
import { formatCount, shownValue } from "@kwartet/metrics/format";
import { type MeasureId, measureOf } from "@kwartet/metrics/kpi";
import type { DayRange } from "@kwartet/metrics/period";
import { getLocale, getTranslations } from "next-intl/server";
import { ContactTable } from "@/features/contacts/contact-table";
import { isOfRatings } from "@/features/contacts/counted-unit";
import { titleOfPeriod } from "@/features/kpis/time-points-of";
import { type LinkTo, linkWithin } from "@/features/period/address";
import { describeRange } from "@/features/period/describe-range";
import { capitalised } from "@/features/period/say-comparison";
import { orNotFound } from "@/features/shell/or-not-found";
import { api } from "@/trpc/server";
import { ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { Section } from "@/ui/section";

type Props = {
  subject: { type: "agent" | "team"; id: string };
  measure: MeasureId;
  reading: Reading;
  range: DayRange | null;
  /** The chosen point of the chart; null is the whole range. */
  period: string | null;
  channel: Channel | null;
  /** Whether the caller may open the contacts of the subject. */
  opens: boolean;
  linkTo: LinkTo;
};

const SHOWN_AT_FIRST = 10;

/** The contacts behind the figure, or behind the chosen point: as many as its n. */
export async function ContactsSection(props: Props) {
  const { subject, measure, reading, range, period, channel, opens, linkTo } = props;
  const locale = await getLocale();
  const [t, kpis, periodText] = [
    await getTranslations("contacts"),
    await getTranslations("kpis"),
    await getTranslations("period"),
  ];
  const section = (title: string, content: React.ReactNode, note?: string) => (
    <>
      <span id="contacts" className="block scroll-mt-6" />
      <Section title={title} note={note}>
        {content}
      </Section>
    </>
  );
  if (!opens) return section(t("title"), <EmptyState kind="hidden-to-protect">{t("hidden")}</EmptyState>);

  const owner = subject.type === "agent" ? { agentId: subject.id } : { teamId: subject.id };
  const days = period ? { period } : (range ?? {});
  const behind = await orNotFound(
    api.contacts.behind({
      ...owner,
      measure,
      ...days,
      ...(channel ? { channel } : {}),
      pageSize: SHOWN_AT_FIRST,
    }),
  );
  if (behind.kind === "minutes") {
    return section(t("title"), <p className="max-w-measure text-ink-2 text-ui">{t("minutes")}</p>);
  }

  const spoken = { locale, t: kpis };
  const name = period
    ? titleOfPeriod(period, spoken)
    : capitalised(range ? describeRange(range, { locale, t: periodText }) : "");
  const unit = isOfRatings(measure) ? ("ratings" as const) : ("contacts" as const);
  const title = t("heading", {
    period: name,
    count: t("count", { unit, count: behind.total, n: formatCount(behind.total, locale) }),
  });
  const point = reading.series.find(({ key }) => key === period);
  const shown = point ? { ...point, unit: reading.figure.unit } : reading.figure;
  const all = linkWithin("/contacts", {
    [subject.type]: subject.id,
    measure,
    ...(period ? { period } : { from: range?.from, to: range?.to }),
    channel,
  })({});
  return section(
    title,
    behind.total === 0 ? (
      <EmptyState kind="no-data-in-period">{t("nothing")}</EmptyState>
    ) : (
      <>
        <ContactTable
          label={title}
          rows={behind.rows}
          kpi={measureOf(measure).kpi.id}
          withAgents={subject.type === "team"}
          channelName={(key) => kpis(`channels.${key}`)}
          spoken={{ locale, t }}
        />
        <p className="mt-4 flex flex-wrap gap-3">
          {behind.total > behind.rows.length && (
            <ButtonLink size="small" href={all}>
              {t("all", { n: formatCount(behind.total, locale) })}
            </ButtonLink>
          )}
          {period && (
            <ButtonLink size="small" kind="tertiary" href={linkTo({ point: null })} scroll={false}>
              {t("clearPoint")}
            </ButtonLink>
          )}
        </p>
      </>
    ),
    `${measureOf(measure).measure.name[locale]} ${shownValue(shown, locale)}`,
  );
}
