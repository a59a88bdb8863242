import type { Db } from "@kwartet/db/client";
import type { BoardPeriod } from "@kwartet/metrics/board/board-period";
import { addEffort, type EffortCell } from "@kwartet/metrics/effort/effort-tally";
import { ofOperation } from "@kwartet/metrics/effort/effort-value";
import type { ContinuedDay, NeedlessPeriod } from "@kwartet/metrics/effort/needless";
import { contactsPerCustomer } from "@kwartet/metrics/operations/customers";
import { type OperationRow, totalOf } from "@kwartet/metrics/operations/operation-row";
import { handedOverShare } from "@kwartet/metrics/operations/outcome";
import { selfServiceShare } from "@kwartet/metrics/operations/volume";
import { groupBy } from "@kwartet/metrics/stats/group-by";
import type { FigureContext } from "../kpis/context-queries";
import { organizationSlices } from "../kpis/selection";
import { LARGEST_READ, readCustomerCounts } from "../operations/contact-queries";
import { isSelfServiceRecorded, readOperationRows } from "../operations/day-queries";
import type { Scope } from "../scope";
import { settingsOn } from "../settings/in-force-queries";
import { type ContinuedRow, readContinued, readSelfServiceReturns } from "./contact-queries";

type PeriodToRead = {
  period: BoardPeriod;
  teamIds: readonly string[];
  context: FigureContext;
  cells: readonly EffortCell[];
};

/** What one period comes to. The operational figures are those of their own page, from the same functions. */
export async function readNeedless(
  db: Db,
  scope: Scope,
  { period, teamIds, context, cells }: PeriodToRead,
): Promise<NeedlessPeriod> {
  const days = { from: period.from, to: period.to };
  const slices = organizationSlices(scope, days);
  const rows = await readOperationRows(db, scope, { subject: "organization", slices });
  const offered = totalOf(rows, (row) => row.offered);
  const counts =
    offered <= LARGEST_READ ? await readCustomerCounts(db, scope, { cut: "whole", slices, teamIds }) : null;
  const isRecorded = await isSelfServiceRecorded(db, scope, { subject: "organization", teamIds });
  const { repeatWindowDays: windowDays } = settingsOn(context.rules, period.to);
  const asOf = context.bounds?.asOf ?? new Date(0);
  return {
    tally: addEffort(cells.map(({ tally }) => tally)),
    returns: await readSelfServiceReturns(db, scope, { days, teamIds, asOf, windowDays }),
    days: continuedDays(rows, await readContinued(db, scope, { days, teamIds })),
    handedOver: ofOperation(handedOverShare(rows)),
    selfService: ofOperation(selfServiceShare(rows, isRecorded)),
    contactsEach: ofOperation(contactsPerCustomer(counts?.get("") ?? null)),
  };
}

/** Every day on which there was work, also those on which nothing was continued. */
function continuedDays(rows: readonly OperationRow[], continued: readonly ContinuedRow[]): ContinuedDay[] {
  const byDay = new Map(continued.map((row) => [row.day, row]));
  return [...groupBy(rows, ({ day }) => day)].map(([day, own]) => ({
    contacts: byDay.get(day)?.contacts ?? 0,
    handleSeconds: byDay.get(day)?.handleSeconds ?? 0,
    allHandleSeconds: totalOf(own, ({ handleSum }) => handleSum),
  }));
}
