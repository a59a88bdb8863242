import type { Db } from "@kwartet/db/client";
import { isPartialPeriod } from "@kwartet/metrics/board/board-period";
import { type BoardRow, statusWordOf } from "@kwartet/metrics/board/board-row";
import type { BoardSummary } from "@kwartet/metrics/board/board-summary";
import { exceptionPages } from "@kwartet/metrics/board/exception-page";
import { boardHeadline, boardSubline } from "@kwartet/metrics/board/headline";
import { rowSentence } from "@kwartet/metrics/board/row-sentence";
import { listShownFacts } from "../facts/queries";
import type { DataBounds } from "../kpis/bounds-queries";
import type { Scope } from "../scope";
import { settingsOn } from "../settings/in-force-queries";
import { type BoardContext, readBoardContext } from "./board-context";
import { readCxRows } from "./cx-rows";
import { readOrganizationName } from "./figure-queries";
import { readHeadline } from "./headline-queries";
import type { SummaryRequest } from "./input";
import { listItems } from "./item-queries";
import { readKpiRows } from "./kpi-rows";
import { readBlocks } from "./read-blocks";

/** The page as it is now; null before the first import. */
export async function readBoardSummary(
  db: Db,
  scope: Scope,
  request: SummaryRequest,
): Promise<{ data: DataBounds | null; summary: BoardSummary | null }> {
  const context = await readBoardContext(db, scope, request);
  if (context === null) return { data: null, summary: null };
  return { data: context.bounds, summary: await summaryOf(db, scope, context) };
}

async function summaryOf(db: Db, scope: Scope, context: BoardContext): Promise<BoardSummary> {
  const { period, compared, bounds, figures } = context;
  const { rows: kpiRows, total } = await readKpiRows(db, scope, context);
  const rows = [...kpiRows, ...(await readCxRows(db, scope, context))];
  const items = await listItems(db, scope, period.key);
  const facts = await listShownFacts(db, scope);
  const { currency } = settingsOn(figures.rules, period.to);
  const told = rows.map(withSentence);
  return {
    organization: await readOrganizationName(db, scope),
    currency,
    period: { ...period, isPartial: isPartialPeriod(period, bounds) },
    compared,
    asOf: bounds.asOf.toISOString(),
    asOfDay: bounds.asOfDay,
    headline: { byRules: boardHeadline(rows), written: await readHeadline(db, scope, period.key) },
    subline: boardSubline(rows),
    rows: told,
    exceptions: items.exceptions,
    pages: exceptionPages(items.exceptions, { rows: told, period, currency }),
    decisions: items.decisions,
    blocks: await readBlocks(db, scope, { context, total: total.tally }),
    facts: facts.map(({ shownByDefault: _, isOwn: __, position: ___, ...fact }) => fact),
  };
}

function withSentence(row: BoardRow): BoardSummary["rows"][number] {
  return { ...row, sentence: rowSentence(row), status: statusWordOf(row) };
}
