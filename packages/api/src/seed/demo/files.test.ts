import { describe, expect, it } from "vitest";
import { neutralSource } from "../../imports/sources/neutral";
import { readDemoFile } from "./csv";
import { DEMO_COLUMNS } from "./files";
import { foundCompany, generateDemo, recordCompany } from "./generate";
import { DEMO_PERSONAS } from "./personas";
import { DEMO_SEED } from "./plan";
import { isRepeated, judgedContacts, readContacts, rowsOfFile, textOf } from "./testing-rows";

const demo = generateDemo({ seed: DEMO_SEED, scale: "small" });

describe("the files of the small demo", () => {
  it("are the same for the same seed, and others for another", () => {
    const again = generateDemo({ seed: DEMO_SEED, scale: "small" });
    expect(again.truth).toEqual(demo.truth);
    expect(again.files.map(textOf)).toEqual(demo.files.map(textOf));
    const other = generateDemo({ seed: DEMO_SEED + 1, scale: "small" });
    expect(other.files.map(textOf)[2]).not.toEqual(demo.files.map(textOf)[2]);
  });

  it("come in the order in which they can be imported, people first", () => {
    expect(demo.files.map((file) => file.name)).toEqual(
      Object.keys(DEMO_COLUMNS).map((name) => `${name}.csv`),
    );
  });

  it.each(demo.files)("$name is read by the import without a problem", async (file) => {
    let records = 0;
    for await (const batch of neutralSource.read(readDemoFile(file), {
      fileName: file.name,
      timeZone: "Europe/Amsterdam",
    })) {
      records += batch.records.length;
      expect(batch.problems).toEqual([]);
      expect(batch.leftOut).toEqual([]);
    }
    expect(records).toBe(file.rows);
    expect(textOf(file).split("\n")[0]).toBe(
      DEMO_COLUMNS[file.name.replace(".csv", "") as "people"].join(","),
    );
  });

  it("hold about 6,000 contacts of two teams of nine, one of them a partner's", () => {
    const people = rowsOfFile(demo, "people.csv");
    expect(people.filter((person) => person.role === "agent")).toHaveLength(18);
    expect(new Set(people.map((person) => person.partner))).toEqual(new Set(["", "Heidehoorn Klantcontact"]));
    expect(demo.truth.counts.contacts).toBeGreaterThan(5500);
    expect(demo.truth.counts.contacts).toBeLessThan(6600);
  });

  it("name the personas of the front line, and everybody else differently", () => {
    const people = rowsOfFile(demo, "people.csv");
    for (const persona of DEMO_PERSONAS.filter(({ team }) => team !== null)) {
      expect(people).toContainEqual(expect.objectContaining(persona));
    }
    expect(new Set(people.map((person) => person.name)).size).toBe(people.length);
    expect(new Set(people.map((person) => person.email)).size).toBe(people.length);
  });

  it("refer to nothing that is not there", () => {
    const agents = new Set(rowsOfFile(demo, "people.csv").map((person) => person.external_id));
    const customers = new Set(rowsOfFile(demo, "customers.csv").map((row) => row.customer));
    const contacts = new Set(rowsOfFile(demo, "contacts.csv").map((row) => row.external_id));
    for (const row of rowsOfFile(demo, "contacts.csv")) {
      expect(customers.has(row.customer!)).toBe(true);
      for (const column of ["agent", "handed_over_from", "handed_over_to"]) {
        expect(row[column] === "" || agents.has(row[column]!)).toBe(true);
      }
    }
    for (const row of rowsOfFile(demo, "ratings.csv"))
      expect(contacts.has(row.contact_external_id!)).toBe(true);
    for (const row of rowsOfFile(demo, "shifts.csv")) expect(agents.has(row.agent!)).toBe(true);
  });
});

describe("repeats", () => {
  it("happen exactly where they were decided, and nowhere by accident", () => {
    const records = recordCompany(foundCompany(DEMO_SEED, "small"));
    const decided = new Map(
      records.contacts.map((contact) => [`ZE-${pad(contact.number)}`, contact.followed]),
    );
    const judged = judgedContacts(readContacts(demo));
    expect(judged.length).toBeGreaterThan(4000);
    for (const contact of judged) expect(isRepeated(contact)).toBe(decided.get(contact.id));
  });

  it("leave a month between two questions of a customer on the same topic, so that any window gives the same", () => {
    for (const { offeredMs, nextMs } of readContacts(demo)) {
      const days = nextMs === null ? null : (nextMs - offeredMs) / 86_400_000;
      expect(days === null || days < 7 || days > 31).toBe(true);
    }
  });
});

function pad(number: number): string {
  return String(number).padStart(6, "0");
}
