import { formatInstant, type Locale } from "@kwartet/metrics/format";
import type { Metadata, Route } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PrintBoardButton } from "@/features/board-summary/print-board-button";
import { PrintedBoard } from "@/features/board-summary/printed-board";
import { readMe } from "@/features/shell/me";
import { orNotFound } from "@/features/shell/or-not-found";
import { requirePage } from "@/page-permission";
import { api } from "@/trpc/server";
import { TextLink } from "@/ui/text-link";
import { uuidOrNotFound } from "../../../../uuid-or-not-found";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("board-summary");
  return { title: t("packs.title") };
}

/** A frozen page on paper, with its number. */
export default async function PrintPackPage({ params }: PageProps<"/board-summary/packs/[packId]/print">) {
  await requirePage("board-summary:read");
  const packId = uuidOrNotFound((await params).packId);
  const { summary, code, frozenAt } = await orNotFound(api.packs.get({ packId }));
  const [me, t, locale] = [
    await readMe(),
    await getTranslations("board-summary"),
    (await getLocale()) as Locale,
  ];
  const at = formatInstant(frozenAt.getTime(), me.timeZone, locale);
  return (
    <>
      <p className="mb-6 flex flex-wrap items-center gap-4 print:hidden">
        <PrintBoardButton />
        <TextLink href={`/board-summary/packs/${packId}` as Route}>{t("back")}</TextLink>
      </p>
      <PrintedBoard summary={summary} state={t("packs.label", { code, at })} />
    </>
  );
}
