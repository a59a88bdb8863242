import { asOfText, boardPeriodText } from "@kwartet/metrics/board/board-text";
import { startSentence } from "@kwartet/metrics/explain/range";
import { formatInstant, type Locale } from "@kwartet/metrics/format";
import type { Metadata, Route } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { BoardBody } from "@/features/board-summary/board-body";
import { headlineOf, sublineOf } from "@/features/board-summary/board-title";
import { ChangeNote } from "@/features/board-summary/change-note";
import { ExportBoard } from "@/features/board-summary/export-board";
import { readMe } from "@/features/shell/me";
import { orNotFound } from "@/features/shell/or-not-found";
import { requirePage } from "@/page-permission";
import { canPrint } from "@/printing/print-page";
import { api } from "@/trpc/server";
import { Page } from "@/ui/page";
import { PageFooter } from "@/ui/page-footer";
import { PageHeader } from "@/ui/page-header";
import { TextLink } from "@/ui/text-link";
import { uuidOrNotFound } from "../../../uuid-or-not-found";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("board-summary");
  return { title: t("packs.title") };
}

/** A frozen page as it was, and what would be different now. */
export default async function PackPage({ params }: PageProps<"/board-summary/packs/[packId]">) {
  await requirePage("board-summary:read");
  const packId = uuidOrNotFound((await params).packId);
  const { summary, code, frozenAt } = await orNotFound(api.packs.get({ packId }));
  const changes = await orNotFound(api.packs.changes({ packId }));
  const [me, t, locale] = [
    await readMe(),
    await getTranslations("board-summary"),
    (await getLocale()) as Locale,
  ];
  const at = formatInstant(frozenAt.getTime(), me.timeZone, locale);
  return (
    <Page>
      <PageHeader
        title={headlineOf(summary, locale)}
        lead={sublineOf(summary, locale, t)}
        breadcrumbs={
          <p className="mb-1 text-ink-3 text-small">
            {[t("title"), boardPeriodText(summary.period.key, locale), t("packs.label", { code, at })].join(
              " · ",
            )}
          </p>
        }
        controls={
          <ExportBoard
            page={{ packId }}
            printHref={`/board-summary/packs/${packId}/print`}
            canPrint={await canPrint()}
          />
        }
      />
      <BoardBody summary={summary} />
      <ChangeNote changes={changes} summary={summary} />
      <PageFooter
        end={
          <TextLink href={`/board-summary?period=${summary.period.key}` as Route}>{t("packs.live")}</TextLink>
        }
      >
        {startSentence(asOfText(summary.asOfDay, locale))}. {t("footer")}
      </PageFooter>
    </Page>
  );
}
