import { normalizeName } from "../read-table";
import { FileRefused } from "../refusal";
import { fieldOf, fieldsOf } from "./fields";
import type { FilePlan, Mapping } from "./mapping";
import { SENSITIVE_USE, type SensitiveKind } from "./sensitive-columns";

/** What keeps a plan from being used. */
export type PlanFault =
  | { code: "field-unknown" | "field-twice" | "field-missing"; fields: string[] }
  | { code: "identity-missing" | "identity-not-allowed"; fields: string[] }
  | { code: "column-missing"; columns: string[] }
  | { code: "sensitive-column"; column: string; kind: SensitiveKind };

/**
 * How rows of a data set are recognised when they come again: by a key that must be named, by one that
 * may be named instead of what they hold, or by what they hold alone.
 */
export type KeyUse = "needed" | "optional" | "none";

const KEY_USE: Readonly<Record<FilePlan["dataSet"], KeyUse>> = {
  contacts: "needed",
  people: "needed",
  ratings: "optional",
  shifts: "optional",
  attendance: "optional",
  customers: "none",
  outcomes: "none",
  engagement: "none",
  "engagement-averages": "none",
  transcripts: "none",
};

export const keyUseOf = (dataSet: FilePlan["dataSet"]): KeyUse => KEY_USE[dataSet];

/** Everything that is wrong with a plan for a file with these columns. */
export function findPlanFaults(
  { dataSet, mapping }: FilePlan,
  header: readonly string[],
  sensitive: ReadonlyMap<string, SensitiveKind>,
): PlanFault[] {
  const used = [...mapping.fields, ...mapping.constants].map(({ field }) => field);
  const unknown = used.filter((field) => fieldOf(dataSet, field) === null || field === "external_id");
  const twice = used.filter((field, index) => used.indexOf(field) !== index);
  const missing = fieldsOf(dataSet)
    .filter((field) => field.isRequired && field.name !== "external_id" && !used.includes(field.name))
    .map(({ name }) => name);
  const absent = columnsOf(mapping).filter((column) => !header.some((name) => isSame(name, column)));
  const faults: PlanFault[] = [];
  if (unknown.length > 0) faults.push({ code: "field-unknown", fields: unknown });
  if (twice.length > 0) faults.push({ code: "field-twice", fields: twice });
  if (missing.length > 0) faults.push({ code: "field-missing", fields: missing });
  if (absent.length > 0) faults.push({ code: "column-missing", columns: absent });
  return [...faults, ...identityFaults(dataSet, mapping), ...sensitiveFaults(dataSet, mapping, sensitive)];
}

/** @throws {FileRefused} for the first fault of a plan */
export function requirePlan(faults: readonly PlanFault[], header: readonly string[], dataSet: string): void {
  const [fault] = faults;
  if (!fault) return;
  switch (fault.code) {
    case "column-missing":
      throw new FileRefused("missing-columns", {
        dataSet,
        missing: fault.columns.join(", "),
        found: header.slice(0, 20).join(", "),
      });
    case "sensitive-column":
      throw new FileRefused("sensitive-column", { column: fault.column, reason: fault.kind });
    default:
      throw new FileRefused("plan-incomplete", { reason: fault.code, fields: fault.fields.join(", ") });
  }
}

export const isSame = (a: string, b: string): boolean => normalizeName(a) === normalizeName(b);

/** Every column that a mapping reads, each once. */
export function columnsOf({ fields, identity, skips }: Mapping): string[] {
  const mapped = fields.flatMap(({ column, timeColumn }) => [column, ...(timeColumn ? [timeColumn] : [])]);
  const keys = identity?.by === "columns" ? identity.columns : [];
  const skipped = skips.flatMap(({ column }) => (column === undefined ? [] : [column]));
  return [...new Set([...mapped, ...keys, ...skipped])];
}

function identityFaults(dataSet: FilePlan["dataSet"], { identity }: Mapping): PlanFault[] {
  const use = keyUseOf(dataSet);
  const fields = ["external_id"];
  if (identity === null) return use === "needed" ? [{ code: "identity-missing", fields }] : [];
  if (use === "none") return [{ code: "identity-not-allowed", fields }];
  // A person is no row: what is said of one may change and the person stays.
  const isContent = identity.by === "content" && dataSet !== "contacts";
  return isContent ? [{ code: "identity-missing", fields }] : [];
}

function sensitiveFaults(
  dataSet: FilePlan["dataSet"],
  mapping: Mapping,
  sensitive: ReadonlyMap<string, SensitiveKind>,
): PlanFault[] {
  return columnsOf(mapping).flatMap((column): PlanFault[] => {
    const kind = [...sensitive].find(([name]) => isSame(name, column))?.[1];
    if (kind === undefined || mayUse(dataSet, mapping, { column, kind })) return [];
    return [{ code: "sensitive-column", column, kind }];
  });
}

type Use = { column: string; kind: SensitiveKind };

/** Fields of which only a keyed hash is kept. */
const CUSTOMER_KEYS: ReadonlySet<string> = new Set(["customer", "customer_email", "customer_phone"]);

/** Whether what was said about a sensitive column is enough to use it. */
export function mayUse(dataSet: FilePlan["dataSet"], mapping: Mapping, { column, kind }: Use): boolean {
  const use = SENSITIVE_USE[kind];
  if (use === "never") return false;
  const said = mapping.allowed.find((each) => isSame(each.column, column));
  // A customer's mood may stand beside a team's results, never beside a contact that an agent had.
  if (use === "declared") return said?.declaredAs !== undefined && dataSet === "outcomes";
  const isCustomerKey = mapping.fields.some(
    (each) => CUSTOMER_KEYS.has(each.field) && isSame(each.column, column),
  );
  const isOfCustomer = kind === "customer-name" || kind === "customer-contact";
  return said !== undefined || (isCustomerKey && isOfCustomer);
}
