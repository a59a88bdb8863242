import type { SummaryRequest } from "@kwartet/api/board-summary/input";
import type { PackKey } from "@kwartet/api/packs/queries";
import type { BoardSummary } from "@kwartet/metrics/board/board-summary";
import { asOfText, boardPeriodText } from "@kwartet/metrics/board/board-text";
import { startSentence } from "@kwartet/metrics/explain/range";
import type { Locale } from "@kwartet/metrics/format";
import type { Route } from "next";
import { useTranslations } from "next-intl";
import { BoardBody } from "@/features/board-summary/board-body";
import { USUAL_COMPARE } from "@/features/board-summary/board-params";
import { headlineOf, sublineOf } from "@/features/board-summary/board-title";
import { EditHeadline } from "@/features/board-summary/edit-headline";
import { ExportBoard } from "@/features/board-summary/export-board";
import { FreezeBoard } from "@/features/board-summary/freeze-board";
import { PackList } from "@/features/board-summary/pack-list";
import { PeriodMenus } from "@/features/board-summary/period-menus";
import { ScheduleBoard } from "@/features/board-summary/schedule-board";
import { linkWithin } from "@/features/period/address";
import type { RouterOutputs } from "@/trpc/outputs";
import { Page } from "@/ui/page";
import { PageFooter } from "@/ui/page-footer";
import { PageHeader } from "@/ui/page-header";
import { Section } from "@/ui/section";
import { TextLink } from "@/ui/text-link";

type Props = {
  summary: BoardSummary;
  data: { firstDay: string; asOfDay: string };
  request: SummaryRequest;
  packs: readonly PackKey[];
  facts: RouterOutputs["facts"]["list"];
  schedule: RouterOutputs["boardSummary"]["schedule"];
  locale: Locale;
  timeZone: string;
  canPrint: boolean;
};

/** The page as it is now, with what can be written on it. */
export function BoardView(props: Props) {
  const { summary, data, request, packs, facts, schedule, locale, timeZone, canPrint } = props;
  const t = useTranslations("board-summary");
  const { period, headline, asOfDay } = summary;
  const asked = { period: period.key, compare: request.compare };
  const linkTo = linkWithin("/board-summary", {
    period: period.key,
    compare: request.compare === USUAL_COMPARE ? null : request.compare,
  });
  const days = new URLSearchParams({ from: period.from, to: period.to });
  return (
    <Page>
      <PageHeader
        title={headlineOf(summary, locale)}
        lead={sublineOf(summary, locale, t)}
        breadcrumbs={
          <p className="mb-1 text-ink-3 text-small">
            {[t("title"), boardPeriodText(period.key, locale), period.isPartial && t("partial")]
              .filter(Boolean)
              .join(" · ")}
          </p>
        }
        controls={
          <>
            <PeriodMenus period={period} compare={request.compare} data={data} linkTo={linkTo} />
            <EditHeadline
              period={period.key}
              text={headlineOf(summary, locale)}
              revision={headline.written?.revision ?? 0}
            />
            <ExportBoard
              page={asked}
              printHref={linkWithin("/board-summary/print", asked)({})}
              canPrint={canPrint}
            />
            <FreezeBoard request={asked} />
          </>
        }
      />
      <BoardBody summary={summary} facts={facts} canWrite />
      <PackList packs={packs} timeZone={timeZone} />
      <Section title={t("schedule.title")}>
        <ScheduleBoard schedule={schedule} />
      </Section>
      <PageFooter end={<TextLink href={`/overview?${days}` as Route}>{t("teams")}</TextLink>}>
        {startSentence(asOfText(asOfDay, locale))}. {t("footer")}
      </PageFooter>
    </Page>
  );
}
