import type { SummaryRequest } from "@kwartet/api/board-summary/input";
import { asOfText } from "@kwartet/metrics/board/board-text";
import type { Effort } from "@kwartet/metrics/effort/effort";
import { effortHeadline, explainEffortChange, explainRepeatCost } from "@kwartet/metrics/explain/effort";
import { startSentence } from "@kwartet/metrics/explain/range";
import type { Locale } from "@kwartet/metrics/format";
import { getTranslations } from "next-intl/server";
import { USUAL_COMPARE } from "@/features/board-summary/board-params";
import { PeriodMenus } from "@/features/board-summary/period-menus";
import { EffortGroups } from "@/features/effort/effort-groups";
import { EFFORT_TABS, type EffortParams, hourOf, isHourWrong } from "@/features/effort/effort-params";
import { EffortTopics } from "@/features/effort/effort-topics";
import { NeedlessContacts } from "@/features/effort/needless-contacts";
import { PriceForm } from "@/features/effort/price-form";
import { ExportMenu } from "@/features/exports/export-menu";
import { linkWithin } from "@/features/period/address";
import { Page } from "@/ui/page";
import { PageFooter } from "@/ui/page-footer";
import { PageHeader } from "@/ui/page-header";
import { TabLinks } from "@/ui/tab-links";
import { Tag } from "@/ui/tag";
import { TextLink } from "@/ui/text-link";

type Props = {
  effort: Effort;
  data: { firstDay: string; asOfDay: string };
  board: SummaryRequest;
  params: EffortParams;
  locale: Locale;
};

const PATH = "/effort";

export async function EffortView({ effort, data, board, params, locale }: Props) {
  const t = await getTranslations("effort");
  const { tab, hourFrom, hourTo } = params;
  const kept = {
    tab: tab === "needless" ? null : tab,
    period: board.period ?? null,
    compare: board.compare === USUAL_COMPARE ? null : board.compare,
    hourFrom: hourFrom || null,
    hourTo: hourTo || null,
  };
  const linkTo = linkWithin(PATH, kept);
  const { period } = effort;
  const { from, to } = period;
  const repeat = effort.rows.find(({ id }) => id === "repeat") ?? { change: null };
  const exported = { effort: "organization", period: period.key, compare: board.compare, locale } as const;
  const price = (
    <PriceForm
      {...{ effort, hourFrom, hourTo, isWrong: isHourWrong(params) }}
      path={PATH}
      kept={{ ...kept, hourFrom: null, hourTo: null }}
    />
  );
  return (
    <Page>
      <PageHeader
        title={effortHeadline(effort, locale) ?? t("title")}
        lead={explainRepeatCost(effort, locale) ?? explainEffortChange(repeat, effort.compared, locale)}
        breadcrumbs={
          <p className="mb-1 text-ink-3 text-small">
            {t("title")} {period.isPartial && <Tag>{t("partial")}</Tag>}
          </p>
        }
        controls={
          <>
            <PeriodMenus period={period} compare={board.compare} data={data} linkTo={linkTo} />
            <ExportMenu figures={{ ...exported, ...hourOf(params) }} />
          </>
        }
      />
      <div className="mb-8">
        <TabLinks
          label={t("tabs.label")}
          items={EFFORT_TABS.map((each) => ({
            label: t(`tabs.${each}`),
            href: linkTo({ tab: each === "needless" ? null : each }),
            current: each === tab,
          }))}
        />
      </div>
      {tab === "needless" && <NeedlessContacts effort={effort} price={price} />}
      {tab === "topics" && <EffortTopics effort={effort} price={price} />}
      {tab === "groups" && <EffortGroups effort={effort} />}
      <PageFooter
        end={
          <TextLink href={linkWithin("/overview/operations", { from, to })({})}>{t("operations")}</TextLink>
        }
      >
        {`${startSentence(asOfText(effort.asOfDay, locale))}. ${t("footer")}`}
      </PageFooter>
    </Page>
  );
}
