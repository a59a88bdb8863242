import { DECISIONS_MAX, EXCEPTIONS_MAX } from "@kwartet/api/board-summary/input";
import type { BoardRowId } from "@kwartet/metrics/board/board-row";
import type { BoardItem, BoardSummary } from "@kwartet/metrics/board/board-summary";
import { proposedExceptions } from "@kwartet/metrics/board/proposed-exceptions";
import { formatDay, type Locale } from "@kwartet/metrics/format";
import { useLocale, useTranslations } from "next-intl";
import { Section, SideBySide } from "@/ui/section";
import { AddItem } from "./add-item";
import { RemoveItem } from "./remove-item";

type Props = { summary: BoardSummary; canWrite?: boolean };

/** What asks for attention, and what is asked of the board. */
export function BoardItems({ summary, canWrite }: Props) {
  const t = useTranslations("board-summary");
  const locale = useLocale() as Locale;
  const { exceptions, decisions, period, rows } = summary;
  const figures = rows.map(({ id, name }) => ({ id, name: name[locale] }));
  return (
    <SideBySide>
      <Section title={t("exceptions")}>
        <ItemList items={exceptions} none={t("noExceptions")} canWrite={canWrite} />
        {canWrite && exceptions.length < EXCEPTIONS_MAX && (
          <>
            <Proposals summary={summary} figures={figures} />
            <AddItem kind="exception" period={period.key} figures={figures} />
          </>
        )}
      </Section>
      <Section title={t("decisions")}>
        <ItemList items={decisions} none={t("noDecisions")} canWrite={canWrite} />
        {canWrite && decisions.length < DECISIONS_MAX && <AddItem kind="decision" period={period.key} />}
      </Section>
    </SideBySide>
  );
}

type ProposalsProps = Pick<Props, "summary"> & { figures: { id: BoardRowId; name: string }[] };

/** What the signals ask for and nobody wrote down yet; it only stands on the page once somebody completes it. */
function Proposals({ summary, figures }: ProposalsProps) {
  const t = useTranslations("board-summary.proposed");
  const locale = useLocale() as Locale;
  const { rows, exceptions, period } = summary;
  const proposals = proposedExceptions(rows, exceptions).slice(0, EXCEPTIONS_MAX - exceptions.length);
  if (proposals.length === 0) return null;
  return (
    <div className="mb-4">
      <p className="mb-1 text-ink-3 text-small">{t("title")}</p>
      <ul aria-label={t("title")}>
        {proposals.map(({ about, text }) => (
          <li key={about} className="mb-3">
            <p className="mb-2 text-pretty">{text[locale]}</p>
            <AddItem
              kind="exception"
              period={period.key}
              figures={figures}
              proposal={{ about, text: text[locale] }}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

type ListProps = { items: readonly BoardItem[]; none: string; canWrite?: boolean | undefined };

export function ItemList({ items, none, canWrite }: ListProps) {
  const ownedBy = useOwned();
  if (items.length === 0) return <p className="mb-3 text-ink-2">{none}</p>;
  return (
    <ol className="mb-3 list-decimal pl-5">
      {items.map((item) => (
        <li key={item.itemId} className="mb-2 pl-1">
          {item.text} <span className="text-ink-3">{ownedBy(item)}</span>
          {canWrite && <RemoveItem item={item} />}
        </li>
      ))}
    </ol>
  );
}

/** "head of planning, 15 Jan 2026". */
export function useOwned(): (item: BoardItem) => string {
  const t = useTranslations("board-summary");
  const locale = useLocale() as Locale;
  return ({ owner, dueOn }) => {
    const day = dueOn && formatDay(dueOn, locale);
    return owner !== null && day ? t("owned", { owner, day }) : (owner ?? day ?? "");
  };
}
