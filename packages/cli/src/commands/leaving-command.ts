import { type Risk, readRisk } from "@kwartet/api/risk/read-risk";
import { explainLeaving, explainLeavingBasis, explainLeavingRow } from "@kwartet/metrics/explain/leaving";
import { explainCustomersAtRisk, explainRevenueAtRisk } from "@kwartet/metrics/explain/worth";
import type { Command } from "commander";
import { readDay } from "../arguments";
import { printJson, printLine } from "../output";
import { JSON_OPTION, ORGANIZATION_OPTION, workAs } from "../work-as";

type Options = { to?: string; organization?: string; json?: boolean };

export function addLeavingCommand(program: Command): void {
  program
    .command("leaving")
    .description("How many customers leave after how many bad experiences, and what that puts at risk.")
    .option("--to <day>", "the last day to look at (the end of the data unless given)", readDay)
    .option(...ORGANIZATION_OPTION)
    .option(...JSON_OPTION)
    .action(async (options: Options) => {
      const risk = await workAs(options, "worth:read", (db, scope) =>
        readRisk(db, scope, { to: options.to }),
      );
      if (options.json) printJson(shapeOf(risk));
      else printRisk(risk);
    });
}

/** The shape that scripts rely on; documented in this package's README. */
function shapeOf({ asOf, basis, range, rule, currency, leaving, atRisk }: Risk) {
  const { changedAt: _, ...counted } = rule;
  const revenue = atRisk?.revenue?.status === "ok" ? atRisk.revenue : null;
  return {
    asOf,
    basis,
    range,
    rule: counted,
    table: leaving.status === "ok" ? leaving.rows.map(({ alpha: _alpha, beta: _beta, ...row }) => row) : [],
    reason: leaving.status === "ok" ? null : explainLeaving(leaving, "en"),
    customersAtRisk: atRisk && { customers: atRisk.customers, leaving: atRisk.leaving },
    revenueAtRisk: revenue && {
      currency,
      lowerMinor: revenue.mc.p10,
      midMinor: revenue.mc.p50,
      upperMinor: revenue.mc.p90,
      isEstimate: atRisk?.isEstimate,
    },
  };
}

function printRisk({ basis, range, currency, leaving, atRisk }: Risk): void {
  printLine(explainLeaving(leaving, "en"));
  if (leaving.status !== "ok") return;
  printLine(
    explainLeavingBasis(
      { basis, from: range?.from ?? null, to: range?.to ?? null, customers: leaving.n },
      "en",
    ),
  );
  for (const row of leaving.rows) printLine(`  ${explainLeavingRow(row, "en")}`);
  if (atRisk) printLine(explainCustomersAtRisk(atRisk, "en"));
  if (atRisk?.revenue) printLine(explainRevenueAtRisk(atRisk.revenue, "en", { currency }));
}
