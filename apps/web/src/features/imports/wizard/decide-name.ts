import type { Mapping } from "@kwartet/api/imports/mapping/mapping";
import { fieldOf } from "./edit-mapping";

export type NameKind = "people" | "teams";

/** Somebody known, null for somebody new, "skip" for rows that are left out; undefined takes it back. */
export type Decision = { id: string } | null | "skip" | undefined;

const FIELD_OF: Readonly<Record<NameKind, string>> = { people: "agent", teams: "team" };

/** Says whose a name in the file is, for every row that bears it. */
export function decideName(
  mapping: Mapping,
  kind: NameKind,
  { name, decision }: { name: string; decision: Decision },
): Mapping {
  const column = fieldOf(mapping, FIELD_OF[kind])?.column;
  const cleared = {
    ...mapping,
    people: kind === "people" ? mapping.people.filter((each) => each.name !== name) : mapping.people,
    teams: kind === "teams" ? mapping.teams.filter((each) => each.name !== name) : mapping.teams,
  };
  if (decision === undefined) return cleared;
  if (decision === "skip")
    return column === undefined
      ? cleared
      : { ...cleared, skips: [...cleared.skips, { reason: name.slice(0, 80), column, found: name }] };
  const id = decision?.id ?? null;
  return kind === "people"
    ? { ...cleared, people: [...cleared.people, { name, personId: id }] }
    : { ...cleared, teams: [...cleared.teams, { name, teamId: id }] };
}
