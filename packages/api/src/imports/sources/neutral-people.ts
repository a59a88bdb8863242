import type { RowReader } from "../read-row";
import type { PersonRecord } from "../record";
import type { DataSet } from "./data-set";

const ROLES = ["agent", "coach"] as const;

export const peopleDataSet: DataSet = {
  name: "people",
  required: ["external_id", "name", "team", "role", "starts_on"],
  optional: ["email", "partner", "ends_on"],
  read: readPerson,
};

function readPerson(row: RowReader): PersonRecord | null {
  const externalId = row.need("external_id", row.text("external_id"));
  const name = row.need("name", row.text("name"));
  const team = row.need("team", row.text("team"));
  const role = row.need("role", row.oneOf("role", ROLES));
  const startsOn = row.need("starts_on", row.date("starts_on"));
  const endsOn = row.date("ends_on");
  const email = row.text("email");
  const partner = row.text("partner");
  if (email !== null && !/^[^@\s]+@[^@\s]+$/.test(email)) row.fail("email", "not-an-email");
  // Dates written year first compare as text.
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) row.fail("ends_on", "ends-before-starts");
  if (row.failed || !externalId || !name || !team || !role || !startsOn) return null;
  return { kind: "person", row: row.row, externalId, name, email, team, partner, role, startsOn, endsOn };
}
