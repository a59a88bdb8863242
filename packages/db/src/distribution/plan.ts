import type { CatalogueTable, ForeignKey } from "./catalogue";

/** The column by which rows are spread over machines; of the organisations themselves it is their id. */
export const DISTRIBUTION_COLUMN = "organization_id";
const ORGANIZATIONS = "organizations";
/** Accounts belong to no organisation; every machine holds a copy, since people refer to them. */
const REFERENCE_TABLES: readonly string[] = ["users"];

export type DistributionPlan = {
  reference: string[];
  /** In an order in which each table comes after those that it refers to. */
  distributed: { table: string; column: string }[];
  /** Tables that stay on the coordinator. */
  local: string[];
  /** Why Citus would refuse, one sentence each; empty when it would not. */
  problems: string[];
};

/** How the tables of a catalogue are spread over machines by organisation, and what stands in the way. */
export function planDistribution(catalogue: readonly CatalogueTable[]): DistributionPlan {
  const reference = catalogue.filter(({ name }) => REFERENCE_TABLES.includes(name));
  const distributed = catalogue.filter((table) => distributionColumnOf(table) !== null);
  const spread = new Map(distributed.map((table) => [table.name, distributionColumnOf(table) ?? ""]));
  const local = catalogue.filter(({ name }) => !spread.has(name) && !REFERENCE_TABLES.includes(name));
  return {
    reference: reference.map(({ name }) => name),
    distributed: inOrderOfReference(distributed).map(({ name }) => ({
      table: name,
      column: spread.get(name) ?? "",
    })),
    local: local.map(({ name }) => name),
    problems: [
      ...distributed.flatMap((table) => problemsOfDistributed(table, spread)),
      ...[...reference, ...local].flatMap((table) => problemsOfOthers(table, spread)),
    ],
  };
}

function distributionColumnOf({ name, columns }: CatalogueTable): string | null {
  if (name === ORGANIZATIONS) return "id";
  return columns.includes(DISTRIBUTION_COLUMN) ? DISTRIBUTION_COLUMN : null;
}

type Spread = ReadonlyMap<string, string>;

function problemsOfDistributed(table: CatalogueTable, spread: Spread): string[] {
  const column = spread.get(table.name) ?? "";
  const problems: string[] = [];
  if (!table.required.includes(column)) problems.push(`${table.name}.${column} may be empty.`);
  for (const unique of table.uniques) {
    if (unique.columns[0] !== column) problems.push(`${unique.name} does not begin with ${column}.`);
  }
  for (const key of table.foreignKeys) problems.push(...problemsOfKey(table, key, spread));
  for (const trigger of table.triggers) problems.push(`${table.name} has the trigger ${trigger}.`);
  for (const exclusion of table.exclusions) {
    problems.push(`${table.name} has the exclusion constraint ${exclusion}.`);
  }
  return problems;
}

/** Rows that refer to each other must lie on one machine, so both ends carry the distribution column. */
function problemsOfKey(table: CatalogueTable, key: ForeignKey, spread: Spread): string[] {
  const target = spread.get(key.target);
  if (target === undefined) {
    if (REFERENCE_TABLES.includes(key.target)) return [];
    return [`${key.name} refers from ${table.name} to ${key.target}, which is not distributed.`];
  }
  const position = key.columns.indexOf(spread.get(table.name) ?? "");
  if (position !== -1 && key.targetColumns[position] === target) return [];
  return [`${key.name} refers from ${table.name} to ${key.target} without the organisation on both sides.`];
}

function problemsOfOthers(table: CatalogueTable, spread: Spread): string[] {
  return table.foreignKeys
    .filter(({ target }) => spread.has(target))
    .map(({ name, target }) => `${name} refers from ${table.name}, which is not distributed, to ${target}.`);
}

function inOrderOfReference(tables: readonly CatalogueTable[]): CatalogueTable[] {
  const ordered: CatalogueTable[] = [];
  const visit = (table: CatalogueTable, path: readonly string[]): void => {
    if (ordered.includes(table) || path.includes(table.name)) return;
    for (const { target } of table.foreignKeys) {
      const next = tables.find(({ name }) => name === target);
      if (next) visit(next, [...path, table.name]);
    }
    ordered.push(table);
  };
  for (const table of tables) visit(table, []);
  return ordered;
}
