import type { Locale } from "@kwartet/metrics/format";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { readBoardParams, type Search } from "@/features/board-summary/board-params";
import { NoContactsYet } from "@/features/overview/no-contacts-yet";
import { readMe } from "@/features/shell/me";
import { orNotFound } from "@/features/shell/or-not-found";
import { requirePage } from "@/page-permission";
import { canPrint } from "@/printing/print-page";
import { api } from "@/trpc/server";
import { Page } from "@/ui/page";
import { PageHeader } from "@/ui/page-header";
import { BoardView } from "./board-view";

type Props = { searchParams: Promise<Search> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("board-summary");
  return { title: t("title") };
}

/** The organisation on one page, for who decides about it. */
export default async function BoardSummaryPage({ searchParams }: Props) {
  await requirePage("board-summary:read");
  const [me, t] = [await readMe(), await getTranslations("board-summary")];
  const request = readBoardParams(await searchParams);
  const { data, summary } = await orNotFound(api.boardSummary.get(request));
  if (data === null || summary === null) {
    return (
      <Page>
        <PageHeader kind="noun" title={t("title")} />
        <NoContactsYet />
      </Page>
    );
  }
  const locale = (await getLocale()) as Locale;
  const [packs, facts] = [await api.packs.list(), await api.facts.list()];
  const schedule = await api.boardSummary.schedule();
  const around = { locale, timeZone: me.timeZone, canPrint: await canPrint() };
  return <BoardView {...{ summary, data, request, packs, facts, schedule, ...around }} />;
}
