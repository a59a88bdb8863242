import type { RowReader } from "../read-row";
import type { CustomerRecord } from "../record";
import type { DataSet } from "./data-set";
import { readIdentifiers } from "./neutral-identifiers";

export const customersDataSet: DataSet = {
  name: "customers",
  required: ["customer"],
  optional: ["customer_email", "customer_phone", "value_per_year", "since", "left_on", "experiences"],
  read: readCustomer,
};

function readCustomer(row: RowReader): CustomerRecord | null {
  const customer = row.need("customer", row.text("customer"));
  const valuePerYear = row.cents("value_per_year");
  const since = row.date("since");
  const leftOn = row.date("left_on");
  const experiences = row.count("experiences");
  if (since !== null && leftOn !== null && leftOn < since) row.fail("left_on", "ends-before-starts");
  const identifiers = readIdentifiers(row);
  if (row.failed || customer === null) return null;
  return {
    kind: "customer",
    row: row.row,
    customer,
    ...identifiers,
    valuePerYear,
    since,
    leftOn,
    experiences,
  };
}
