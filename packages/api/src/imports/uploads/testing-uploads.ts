import { scopeOf } from "../../scope";
import type { TestOrganization } from "../../testing";
import type { FilePlan } from "../mapping/mapping";
import { bytesOf } from "../testing-files";

export const TEST_CSV =
  "Zaaknummer;Kanaal;Binnenkomst;Klantnummer;Medewerker;Team;BSN\r\n" +
  "Z1;Telefoon;04-03-2026 14:05;K1;Zoë;Noord;111222333\r\n" +
  "Z2;Fax;25-03-2026 09:10;K2;Bo;Zuid;123456782\r\n";

export const TEST_HEADER = [
  "Zaaknummer",
  "Kanaal",
  "Binnenkomst",
  "Klantnummer",
  "Medewerker",
  "Team",
  "BSN",
];

/** How that file is read: everything that the wizard would have been told. */
export const TEST_PLAN: FilePlan = {
  dataSet: "contacts",
  reading: {
    kind: "delimited",
    encoding: "utf-8",
    delimiter: ";",
    quote: '"',
    decimalMark: ",",
    thousandsMark: "none",
    dateOrder: "dmy",
    timeZone: "Europe/Amsterdam",
    headerRow: 1,
    sheet: null,
  },
  mapping: {
    fields: [
      { field: "channel", column: "Kanaal", values: [{ from: "telefoon", to: "phone" }] },
      { field: "offered_at", column: "Binnenkomst" },
      { field: "customer", column: "Klantnummer" },
      { field: "agent", column: "Medewerker" },
      { field: "team", column: "Team" },
    ],
    constants: [],
    identity: { by: "columns", columns: ["Zaaknummer"] },
    skips: [],
    allowed: [],
    people: [],
    teams: [],
    system: null,
  },
};

export const TEST_TEMPLATE = { name: "Oude telefooncentrale", plan: TEST_PLAN, header: TEST_HEADER };

/** A file that the admin of an organisation has handed in. */
export async function keepUpload(organization: TestOrganization, content: string | Uint8Array = TEST_CSV) {
  const scope = scopeOf(organization.actors.admin, "import:write");
  const kept = await organization.services.uploads.keep(scope, {
    fileName: "contacten.csv",
    body: bytesOf(content),
    limitBytes: 1024 ** 2,
  });
  if (!kept) throw new Error("The file is larger than a test should make it.");
  return kept;
}
