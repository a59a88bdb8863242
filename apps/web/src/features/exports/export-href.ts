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

/** The address of a file with these figures. */
export function exportHref(figures: FiguresToExport | OperationsToExport, dialect: Dialect): string {
  const path = "operations" in figures ? "operations" : "figures";
  const given = Object.entries({ ...figures, operations: undefined, dialect }).filter(
    ([, value]) => value !== undefined,
  );
  return `/api/exports/${path}?${new URLSearchParams(given as [string, string][])}`;
}
