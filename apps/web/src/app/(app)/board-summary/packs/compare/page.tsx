import { explainComparison } from "@kwartet/metrics/board/compare-rows";
import type { Locale } from "@kwartet/metrics/format";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { Search } from "@/features/board-summary/board-params";
import { ComparedPacks } from "@/features/board-summary/compared-packs";
import { PackMenus } from "@/features/board-summary/pack-menus";
import { readPackPair } from "@/features/board-summary/pack-pair";
import { orNotFound } from "@/features/shell/or-not-found";
import { requirePage } from "@/page-permission";
import { api } from "@/trpc/server";
import { EmptyState } from "@/ui/empty-state";
import { Page } from "@/ui/page";
import { PageHeader } from "@/ui/page-header";
import { TextLink } from "@/ui/text-link";

type Props = { searchParams: Promise<Search> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("board-summary.sideBySide");
  return { title: t("title") };
}

/** Two frozen pages side by side: the two newest unless others are named. */
export default async function ComparePacksPage({ searchParams }: Props) {
  await requirePage("board-summary:read");
  const [t, locale] = [await getTranslations("board-summary"), (await getLocale()) as Locale];
  const packs = await api.packs.list();
  const pair = readPackPair(await searchParams, packs);
  const back = <TextLink href="/board-summary">{t("title")}</TextLink>;
  if (pair === null) {
    return (
      <Page>
        <PageHeader kind="noun" title={t("sideBySide.title")} breadcrumbs={back} />
        <EmptyState kind="not-set-up" level={2} title={t("sideBySide.tooFew")} action={back}>
          {t("sideBySide.tooFewText")}
        </EmptyState>
      </Page>
    );
  }
  const comparison = await orNotFound(api.packs.compare({ packId: pair.before, otherPackId: pair.after }));
  return (
    <Page>
      <PageHeader
        kind="noun"
        title={t("sideBySide.title")}
        lead={explainComparison(comparison.rows, locale)}
        breadcrumbs={back}
        controls={<PackMenus packs={packs} pair={pair} />}
      />
      <ComparedPacks comparison={comparison} />
    </Page>
  );
}
