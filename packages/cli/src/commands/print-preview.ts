import type { ImportPreview, PreviewFigure } from "@kwartet/api/imports/dry-run/preview";
import { formatCount, formatInterval, formatValue } from "@kwartet/metrics/format";
import { printLine } from "../output";

const SHOWN_CHANGES = 10;

/** What a dry run found, for a reader; all of it is in the JSON. */
export function printPreview({ changes, changesTotal, made, movements, isTruncated }: ImportPreview): void {
  printLine("Nothing was changed: this was a dry run.");
  printLine(
    `would make ${formatCount(made.teams.length, "en")} teams, ${formatCount(made.people, "en")} people, ${formatCount(made.customers, "en")} customers`,
  );
  for (const { table, externalId, fields } of changes.slice(0, SHOWN_CHANGES)) {
    const list = fields.map(({ field, before, after, isHidden }) =>
      isHidden ? `${field} changes` : `${field} ${before ?? "–"} → ${after ?? "–"}`,
    );
    printLine(`${table} ${externalId}: ${list.join(", ")}`);
  }
  const rest = changesTotal - Math.min(SHOWN_CHANGES, changes.length);
  if (rest > 0) printLine(`… and ${formatCount(rest, "en")} more rows that change`);
  for (const { team, week, from, to, kpis } of movements) {
    printLine(`${team}, ${week ?? `${from} to ${to}`}`);
    for (const { before, after } of kpis) {
      printLine(`  ${after.measure.padEnd(22)} ${shown(before)}  →  ${shown(after)}`);
    }
  }
  if (isTruncated) printLine("Some teams are left out: there are too many to show.");
}

function shown(figure: PreviewFigure): string {
  if (figure.value === null) return "no data";
  return `${formatValue(figure.value, figure.unit, "en", 1)} (${formatInterval(figure, "en")}, n = ${formatCount(figure.n, "en")})`;
}
