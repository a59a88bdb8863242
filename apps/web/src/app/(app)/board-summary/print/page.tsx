import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { readBoardParams, type Search } from "@/features/board-summary/board-params";
import { PrintBoardButton } from "@/features/board-summary/print-board-button";
import { PrintedBoard } from "@/features/board-summary/printed-board";
import { linkWithin } from "@/features/period/address";
import { orNotFound } from "@/features/shell/or-not-found";
import { requirePage } from "@/page-permission";
import { api } from "@/trpc/server";
import { TextLink } from "@/ui/text-link";

type Props = { searchParams: Promise<Search> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("board-summary");
  return { title: t("title") };
}

/** The page as it is now, on paper, without what can be pressed. */
export default async function PrintBoardPage({ searchParams }: Props) {
  await requirePage("board-summary:read");
  const request = readBoardParams(await searchParams);
  const { summary } = await orNotFound(api.boardSummary.get(request));
  if (summary === null) notFound();
  const t = await getTranslations("board-summary");
  const back = linkWithin("/board-summary", { period: summary.period.key, compare: request.compare })({});
  return (
    <>
      <p className="mb-6 flex flex-wrap items-center gap-4 print:hidden">
        <PrintBoardButton />
        <TextLink href={back}>{t("back")}</TextLink>
      </p>
      <PrintedBoard summary={summary} state={t("printed.concept")} />
    </>
  );
}
