import type { Actor } from "@kwartet/api/actor";
import { describeRefusal, FileRefused, type RefusalCode } from "@kwartet/api/imports/refusal";
import { formatInstant } from "@kwartet/metrics/format";
import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "@/trpc/outputs";
import { Breadcrumbs } from "@/ui/breadcrumbs";
import { ButtonLink } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { PageFooter } from "@/ui/page-footer";
import { PageHeader } from "@/ui/page-header";
import { Section } from "@/ui/section";
import { TextLink } from "@/ui/text-link";
import { ImportCounts } from "./import-counts";
import { findingOf } from "./import-finding";
import { isGoingOn } from "./is-going-on";
import { LeftOutList } from "./left-out-list";
import { ProblemGroups } from "./problem-table";
import { sourceName } from "./source-name";
import { UndoSection } from "./undo-section";
import { WatchImport } from "./watch-import";

type Imported = RouterOutputs["imports"]["get"];

type Props = {
  row: Imported;
  groups: RouterOutputs["imports"]["problemGroups"];
  timeZone: string;
  roles: Actor["roles"];
  /** Whether it can be taken back; null for whoever may not, and where there is nothing to take back. */
  undo: RouterOutputs["imports"]["undoCheck"] | null;
};

/** What one file changed, what could not be used, and where to go from here. */
export function ImportResult({ row, groups, timeZone, roles, undo }: Props) {
  const t = useTranslations("imports");
  const locale = useLocale();
  const { key, count } = findingOf(row);
  const isIn = row.status === "committed" && !row.isDryRun;
  const hasCounts = row.status === "committed";
  const when = formatInstant((row.finishedAt ?? row.startedAt).getTime(), timeZone, locale);
  const lead = row.startedByName
    ? t("detail.leadBy", { when, name: row.startedByName })
    : t("detail.lead", { when });
  const seesFigures = roles.some((role) => ["agent", "coach", "executive"].includes(role));
  return (
    <>
      <PageHeader
        title={row.isDryRun && hasCounts ? t("dryRunDone") : t(`detail.${key}`, { count })}
        lead={isIn && lead}
        breadcrumbs={
          <Breadcrumbs items={[{ label: t("title"), href: "/imports" as Route }, { label: row.fileName }]} />
        }
        controls={
          <>
            <ButtonLink href={"/imports" as Route}>{t("detail.again")}</ButtonLink>
            {isIn && seesFigures && (
              <ButtonLink kind="primary" href={"/" as Route}>
                {t("detail.toFigures")}
              </ButtonLink>
            )}
          </>
        }
      />
      {row.isDryRun && hasCounts && <p className="mb-4 text-ink-2 text-ui">{t("dryRunText")}</p>}
      {isGoingOn(row) && <WatchImport row={row} />}
      {hasCounts ? (
        <>
          <ImportCounts row={row} hasProblems={groups.length > 0} />
          {isIn && !seesFigures && (
            <p className="mt-5 text-ink-2 text-ui">
              {t("detail.noFigures")} <TextLink href={"/people" as Route}>{t("detail.makeCoach")}</TextLink>
            </p>
          )}
        </>
      ) : (
        <NotUsed row={row} />
      )}
      <UndoSection row={row} check={undo} timeZone={timeZone} />
      {groups.length > 0 && (
        <Section title={t("detail.problemsTitle")} note={t("detail.problemsNote")}>
          <ProblemGroups importId={row.id} groups={groups} />
        </Section>
      )}
      {row.leftOut.length > 0 && (
        <Section title={t("detail.leftOutTitle")}>
          <LeftOutList leftOut={row.leftOut} />
        </Section>
      )}
      <PageFooter end={<TextLink href={"/imports" as Route}>{t("detail.history")}</TextLink>}>
        {t("detail.about", { source: sourceName(row.source, t), file: row.fileName })}
      </PageFooter>
    </>
  );
}

function NotUsed({ row }: { row: Imported }) {
  const t = useTranslations("imports.detail");
  const locale = useLocale();
  if (row.status === "refused" && row.refusal) {
    const { code, params } = row.refusal;
    const { reason, fix } = describeRefusal(new FileRefused(code as RefusalCode, params), locale);
    return (
      <Notice kind="error" title={reason}>
        {fix}
      </Notice>
    );
  }
  if (row.status === "queued" || row.status === "undone") return null;
  // One with a kept file goes on by itself, and is watched.
  if (row.status === "running") return row.uploadId === null ? <Notice>{t("runningText")}</Notice> : null;
  return <Notice kind="error">{t("failedText")}</Notice>;
}
