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

/** The address of a file with these figures. */
export function exportHref(figures: FiguresToExport, dialect: Dialect): string {
  const given = Object.entries({ ...figures, dialect }).filter(([, value]) => value !== undefined);
  return `/api/exports/figures?${new URLSearchParams(given as [string, string][])}`;
}
