import { type Token, tokensOf } from "./statement-tokens";

/** Each distributed table with the column by which it is spread. */
export type DistributionColumns = ReadonlyMap<string, string>;

/** Before a table's name, where it is read or written and no column of it is meant. */
const BEFORE_TABLE = new Set(["from", "join", "into", "update", "using", "only", "lateral", ","]);
const NO_ALIAS = new Set(
  (
    "where on set join left right inner full cross natural using group order limit offset for union values select " +
    "returning default as window having intersect except do when with"
  ).split(" "),
);

/** What follows is a query of its own, with tables of its own. */
const JUNCTIONS = new Set(["union", "except", "intersect"]);

type Relation = { table: string; name: string; column: string; isTarget: boolean };

/**
 * Why a statement is not one for the machine that holds its organisation: Citus would ask all machines, or refuse.
 * Every table of organisations must be tied to one by its distribution column, in the same query.
 */
export function problemsOfStatement(statement: string, columns: DistributionColumns): string[] {
  const tokens = tokensOf(statement);
  const [first] = tokens;
  const isData =
    typeof first === "string" && ["select", "insert", "update", "delete", "with"].includes(first);
  if (!isData) return [];
  const found: Relation[] = [];
  const problems = problemsOfQuery(tokens, columns, found);
  if (found.length > 1 && locksRows(tokens)) problems.push("locks rows of several tables");
  return problems;
}

function problemsOfQuery(
  tokens: readonly Token[],
  columns: DistributionColumns,
  found: Relation[],
): string[] {
  const junction = tokens.findIndex((token) => typeof token === "string" && JUNCTIONS.has(token));
  if (junction === -1) return problemsOfSelect(tokens, columns, found);
  return [
    ...problemsOfSelect(tokens.slice(0, junction), columns, found),
    ...problemsOfQuery(tokens.slice(junction + 1), columns, found),
  ];
}

function problemsOfSelect(
  tokens: readonly Token[],
  columns: DistributionColumns,
  found: Relation[],
): string[] {
  const relations = relationsOf(tokens, columns);
  found.push(...relations);
  const read = relations.filter(({ isTarget }) => !isTarget);
  const own = relations
    .filter((relation) => !isTied(tokens, relation, read.length <= 1))
    .map(({ table, name, column }) => `${name === table ? table : `${table} ${name}`} without its ${column}`);
  const inner = tokens.filter((token) => typeof token !== "string");
  return [...own, ...inner.flatMap((query) => problemsOfQuery(query, columns, found))];
}

function relationsOf(tokens: readonly Token[], columns: DistributionColumns): Relation[] {
  return tokens.flatMap((token, index) => {
    const column = typeof token === "string" ? columns.get(token) : undefined;
    const before = tokens[index - 1];
    if (typeof token !== "string" || column === undefined || typeof before !== "string") return [];
    if (!BEFORE_TABLE.has(before) || tokens[index + 1] === ".") return [];
    if (before === "," && !isInFromList(tokens, index)) return [];
    const alias = tokens[index + 1] === "as" ? tokens[index + 2] : tokens[index + 1];
    const hasAlias = typeof alias === "string" && /^[a-z_]/i.test(alias) && !NO_ALIAS.has(alias);
    return [{ table: token, name: hasAlias ? alias : token, column, isTarget: before === "into" }];
  });
}

/** Behind which a comma parts tables, and behind which it parts columns. */
const TABLE_LISTS = new Set(["from", "using"]);
const COLUMN_LISTS = new Set(["select", "returning", "set", "by", "values"]);

/** A column can be called as a table is: after a comma only the clause tells which of them is meant. */
function isInFromList(tokens: readonly Token[], index: number): boolean {
  const clause = tokens
    .slice(0, index)
    .findLast((token) => typeof token === "string" && (TABLE_LISTS.has(token) || COLUMN_LISTS.has(token)));
  return typeof clause === "string" && TABLE_LISTS.has(clause);
}

/** A condition or a written value of the distribution column, by the name of the relation or, of the only one, without. */
function isTied(tokens: readonly Token[], { table, name, column }: Relation, isOnly: boolean): boolean {
  const flat = flattened(tokens);
  return flat.some((token, index) => {
    if (token !== column) return false;
    const qualifier = flat[index - 1] === "." ? flat[index - 2] : null;
    if (qualifier !== null && qualifier !== name && qualifier !== table) return false;
    const start = qualifier === null ? index - 1 : index - 3;
    if (isInserted(flat, index, table)) return true;
    const isCompared = flat[index + 1] === "=" || flat[index + 1] === "in" || flat[start] === "=";
    return isCompared && (qualifier !== null || isOnly);
  });
}

/** Within the list of columns that stands behind the table. */
function isInserted(flat: readonly string[], index: number, table: string): boolean {
  const into = flat.lastIndexOf("into", index);
  return into !== -1 && flat[into + 1] === table && !flat.slice(into, index).includes(")");
}

function flattened(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token) => (typeof token === "string" ? [token] : ["(", ...flattened(token), ")"]));
}

function locksRows(tokens: readonly Token[]): boolean {
  const flat = flattened(tokens);
  return flat.some((token, index) => {
    const next = flat[index + 1] ?? "";
    const isLock = token === "for" && ["update", "share"].includes(next);
    // One that says of which table locks rows of that one alone.
    return isLock && flat[index + 2] !== "of";
  });
}
