import { regroupCustomers } from "../../customers/group-queries";
import type { RowProblem } from "../record";
import type { ImportSession } from "./import-session";

/** Joins customers whose identifiers the rows name together. Costs nothing where all are known by a number alone. */
export async function linkCustomers({
  db,
  scope,
  names,
  touched,
}: Pick<ImportSession, "db" | "scope" | "names" | "touched">): Promise<RowProblem[]> {
  if (!names.isLinking || !(await touched.customers.gather(db))) return [];
  const shared = await regroupCustomers(db, scope);
  if (shared === 0) return [];
  return [
    {
      row: 1,
      column: null,
      code: "identifier-shared",
      found: String(shared),
      params: { count: shared },
      severity: "warning",
    },
  ];
}
