import type { BoardItem, BoardSummary } from "@kwartet/metrics/board/board-summary";
import { formatDay, type Locale } from "@kwartet/metrics/format";
import { useLocale, useTranslations } from "next-intl";
import { Section, SideBySide } from "@/ui/section";
import { AddItem } from "./add-item";
import { RemoveItem } from "./remove-item";

type Props = { summary: BoardSummary; canWrite?: boolean };

/** What asks for attention, and what is asked of the board. */
export function BoardItems({ summary, canWrite }: Props) {
  const t = useTranslations("board-summary");
  const { exceptions, decisions, period } = summary;
  return (
    <SideBySide>
      <Section title={t("exceptions")}>
        <ItemList items={exceptions} none={t("noExceptions")} canWrite={canWrite} />
        {canWrite && exceptions.length < 3 && <AddItem kind="exception" period={period.key} />}
      </Section>
      <Section title={t("decisions")}>
        <ItemList items={decisions} none={t("noDecisions")} canWrite={canWrite} />
        {canWrite && decisions.length < 5 && <AddItem kind="decision" period={period.key} />}
      </Section>
    </SideBySide>
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
