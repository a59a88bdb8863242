import type { BoardSummary } from "@kwartet/metrics/board/board-summary";
import { EXCEPTION_HEADS } from "@kwartet/metrics/board/board-words";
import type { Locale } from "@kwartet/metrics/format";
import { useLocale } from "next-intl";
import { useOwned } from "./board-items";
import { PrintedChart } from "./printed-chart";

type Props = { page: BoardSummary["pages"][number]; summary: BoardSummary };

/** One exception on a sheet: what was, what changed, what is to be decided, and the chart of its figure. */
export function PrintedException({ page, summary }: Props) {
  const locale = useLocale() as Locale;
  const ownedBy = useOwned();
  const item = summary.exceptions.find(({ itemId }) => itemId === page.itemId);
  const row = summary.rows.find(({ id }) => id === page.about);
  if (!item) return null;
  const parts = [
    ["situation", page.situation[locale]],
    ["complication", page.complication[locale]],
    ["question", page.question[locale]],
    ["answer", item.text],
  ] as const;
  return (
    <>
      <h1 className="board-print-headline">{item.text}</h1>
      <p className="board-print-owned">{ownedBy(item)}</p>
      <div className={row ? "board-print-words board-print-exception" : "board-print-words"}>
        {row && <PrintedChart row={row} currency={summary.currency} />}
        <div>
          {parts.map(([id, text]) => (
            <section key={id}>
              <h2>{EXCEPTION_HEADS[id][locale]}</h2>
              <p>
                {text}
                {id === "answer" && ` (${ownedBy(item)})`}
              </p>
            </section>
          ))}
          <section>
            <h2>{EXCEPTION_HEADS.expected[locale]}</h2>
            <p>{page.expected[locale]}</p>
          </section>
        </div>
      </div>
    </>
  );
}
