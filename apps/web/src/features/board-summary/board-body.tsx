import type { BoardSummary } from "@kwartet/metrics/board/board-summary";
import type { Locale } from "@kwartet/metrics/format";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "@/trpc/outputs";
import { Section } from "@/ui/section";
import { BoardBlocks } from "./board-blocks";
import { BoardDefinitions, BoardFacts } from "./board-facts";
import { BoardItems } from "./board-items";
import { BoardTable } from "./board-table";
import { ChooseFacts } from "./choose-facts";
import { SetCxTarget } from "./set-cx-target";

type Props = {
  summary: BoardSummary;
  canWrite?: boolean;
  /** All that can be chosen; left out where nothing can. */
  facts?: RouterOutputs["facts"]["list"];
};

/** The page below its headline: the same live and frozen. */
export function BoardBody({ summary, canWrite, facts }: Props) {
  const t = useTranslations("board-summary");
  const locale = useLocale() as Locale;
  return (
    <>
      <Section title={t("table")}>
        <BoardTable summary={summary} />
        <p className="mt-3 max-w-[90ch] text-pretty text-ink-3 text-label">
          {t("status.title")}:{" "}
          {summary.rows.map(({ name, status }) => `${name[locale]} ${t(`status.${status}`)}`).join(", ")}.{" "}
          {t("status.text")}
        </p>
      </Section>
      {canWrite && (
        <p className="mt-4">
          <SetCxTarget validFrom={summary.period.from} />
        </p>
      )}
      <BoardItems summary={summary} {...(canWrite === undefined ? {} : { canWrite })} />
      <BoardBlocks summary={summary} />
      {(summary.facts.length > 0 || facts) && (
        <Section title={t("facts")} note={t("factsNote")}>
          <BoardFacts facts={summary.facts} />
          {facts && <ChooseFacts key={summary.facts.map(({ id }) => id).join()} facts={facts} />}
        </Section>
      )}
      <Section title={t("definitions")}>
        <p className="max-w-[90ch] text-pretty text-ink-2 text-small">
          <BoardDefinitions rows={summary.rows} />
        </p>
      </Section>
    </>
  );
}
