import type { Locale } from "@kwartet/metrics/format";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { readBoardParams, type Search } from "@/features/board-summary/board-params";
import { hourOf, readEffortParams } from "@/features/effort/effort-params";
import { NoContactsYet } from "@/features/overview/no-contacts-yet";
import { orNotFound } from "@/features/shell/or-not-found";
import { requirePage } from "@/page-permission";
import { api } from "@/trpc/server";
import { Page } from "@/ui/page";
import { PageHeader } from "@/ui/page-header";
import { EffortView } from "./effort-view";

type Props = { searchParams: Promise<Search> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("effort");
  return { title: t("title") };
}

/** Contacts that need not be, what they cost, and own teams beside those of partners. */
export default async function EffortPage({ searchParams }: Props) {
  await requirePage("worth:read");
  const search = await searchParams;
  const t = await getTranslations("effort");
  const [board, params] = [readBoardParams(search), readEffortParams(search)];
  const { data, effort } = await orNotFound(api.effort.read({ ...board, ...hourOf(params) }));
  if (data === null || effort === null) {
    return (
      <Page>
        <PageHeader kind="noun" title={t("title")} />
        <NoContactsYet />
      </Page>
    );
  }
  const locale = (await getLocale()) as Locale;
  return <EffortView {...{ effort, data, board, params, locale }} />;
}
