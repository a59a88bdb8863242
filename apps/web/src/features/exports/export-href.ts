import type { Dialect } from "@kwartet/api/exports/input";
import type { Grouping } from "@kwartet/api/kpis/input";

/** The figures of a screen: whose, by what, over which days. */
export type FiguresToExport = {
  by: Grouping;
  from: string;
  to: string;
  agentId?: string | undefined;
  teamId?: string | undefined;
  channel?: string | undefined;
};

/** The work of a team or of the organisation over some days. */
export type OperationsToExport = {
  operations: "team" | "organization";
  from: string;
  to: string;
  teamId?: string | undefined;
};

/** What customers put up with in a period, with the price that somebody tries. */
export type EffortToExport = {
  effort: "organization";
  period: string;
  compare: string;
  locale: string;
  hourLower?: number | undefined;
  hourUpper?: number | undefined;
};

export type Exported = FiguresToExport | OperationsToExport | EffortToExport;

/** The address of a file with these figures. */
export function exportHref(figures: Exported, dialect: Dialect): string {
  const path = "operations" in figures ? "operations" : "effort" in figures ? "effort" : "figures";
  const given = Object.entries({ ...figures, operations: undefined, effort: undefined, dialect })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]): [string, string] => [name, String(value)]);
  return `/api/exports/${path}?${new URLSearchParams(given)}`;
}
