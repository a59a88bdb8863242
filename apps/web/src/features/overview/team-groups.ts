import type { OverviewRow } from "@kwartet/api/overview/read-overview";

export type TeamGroup = {
  kind: "in-house" | "partner" | "others";
  partner: string | null;
  rows: OverviewRow[];
};

/** One's own teams first, then each partner by name, then the teams that are too small to stand alone. */
export function groupTeams(rows: readonly OverviewRow[]): TeamGroup[] {
  const named = rows.filter(({ id }) => id !== null);
  const partners = [...new Set(named.flatMap(({ partner }) => partner ?? []))].sort((a, b) =>
    a.localeCompare(b),
  );
  const groups: TeamGroup[] = [
    { kind: "in-house", partner: null, rows: named.filter(({ partner }) => partner === null) },
    ...partners.map((partner) => ({
      kind: "partner" as const,
      partner,
      rows: named.filter((row) => row.partner === partner),
    })),
    { kind: "others", partner: null, rows: rows.filter(({ id }) => id === null) },
  ];
  return groups.filter((group) => group.rows.length > 0);
}
