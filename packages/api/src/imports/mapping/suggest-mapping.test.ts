import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readingOf } from "../reading/detect-reading";
import { inspectFile } from "../reading/inspect-file";
import { bytesOf } from "../testing-files";
import { DATA_SET_NAMES, type DataSetName, fieldsOf } from "./fields";
import { matchName } from "./match-name";
import { PROPOSED_FROM, suggestMapping } from "./suggest-mapping";

async function suggest(text: string, dataSet?: DataSetName) {
  const { header, rows, guesses } = await inspectFile(() => bytesOf(text), { timeZone: "Europe/Amsterdam" });
  return suggestMapping({ header, rows, reading: readingOf(guesses), ...(dataSet && { dataSet }) });
}

const DUTCH =
  "Zaaknummer;Kanaal;Aangemaakt op;Klantnummer;Medewerker;Afdeling;Gespreksduur (min);Opgelost;Tevredenheid;agent_sentiment;Kleur\n" +
  "Z1;Telefoon;04-03-2026 14:05;K1;Zoë;Noord;12,5;ja;8;0,4;blauw\n" +
  "Z2;WhatsApp;25-03-2026 09:10;K2;Bo;Zuid;3,5;nee;9;0,2;groen\n" +
  "Z3;Duif;26-03-2026 10:10;K3;Bo;Zuid;3,5;nee;4;0,2;groen\n";

describe("suggestMapping", () => {
  it("recognises contacts under Dutch names, with units, values and a key", async () => {
    const { dataSet, mapping, fields } = await suggest(DUTCH);
    expect(dataSet).toBe("contacts");
    expect(mapping.identity).toEqual({ by: "columns", columns: ["Zaaknummer"] });
    const byField = Object.fromEntries(mapping.fields.map((each) => [each.field, each]));
    expect(byField).toMatchObject({
      channel: {
        column: "Kanaal",
        values: [
          { from: "Telefoon", to: "phone" },
          { from: "WhatsApp", to: "messaging" },
        ],
      },
      offered_at: { column: "Aangemaakt op" },
      customer: { column: "Klantnummer" },
      agent: { column: "Medewerker" },
      team: { column: "Afdeling" },
      talk_seconds: { column: "Gespreksduur (min)", unit: "minutes" },
      reported_resolved: { column: "Opgelost" },
    });
    expect(fields.find(({ name }) => name === "channel")?.unknownValues).toEqual(["Duif"]);
  });

  it("says of every column why it is used or not, and looks into none that it may not", async () => {
    const { columns } = await suggest(DUTCH);
    const told = Object.fromEntries(columns.map(({ column, status, reason }) => [column, [status, reason]]));
    expect(told.agent_sentiment).toEqual(["ignored", "sensitive"]);
    expect(told.Kleur).toEqual(["ignored", "no-field"]);
    expect(told.Kanaal).toEqual(["mapped", "proposed"]);
  });

  it("offers the items of a questionnaire as fields of their own", async () => {
    const { dataSet, fields, mapping } = await suggest(
      "Meting;Team;item_trots;Item_Werkdruk;Opmerking\n2026-01;Noord;4;3,5;goed\n2026-01;Noord;2;4,5;-\n",
      "engagement",
    );
    expect(dataSet).toBe("engagement");
    expect(fields.map(({ name, isRequired }) => [name, isRequired])).toEqual([
      ["wave", true],
      ["team", true],
      ["item_trots", false],
      ["item_werkdruk", false],
    ]);
    expect(mapping.fields).toContainEqual({ field: "item_werkdruk", column: "Item_Werkdruk" });
    expect(mapping.fields.map(({ column }) => column)).not.toContain("Opmerking");
    const contacts = await suggest("id;Kanaal;Datum;item_trots\n1;Telefoon;2026-01-05;4\n", "contacts");
    expect(contacts.fields.map(({ name }) => name)).not.toContain("item_trots");
  });

  it("does not convert a scale, and says that it is another", async () => {
    const { fields, mapping } = await suggest(DUTCH);
    const satisfaction = fields.find(({ name }) => name === "satisfaction");
    expect(satisfaction).toMatchObject({ column: "Tevredenheid", scaleDiffers: true });
    expect(satisfaction!.confidence).toBeLessThan(0.75);
    expect(mapping.fields.find(({ field }) => field === "satisfaction")?.values).toBeUndefined();
  });

  it("proposes no key that a row lacks or two rows share", async () => {
    const { mapping } = await suggest(
      "ticket id;channel;created\n1;chat;2026-03-04 10:00\n1;chat;2026-03-05 10:00\n",
    );
    expect(mapping.identity).toBeNull();
  });

  it("is less sure when two columns could be the one", async () => {
    const { fields } = await suggest("id;channel;created;opened\n1;chat;2026-03-04 10:00;2026-03-04 10:00\n");
    const offered = fields.find(({ name }) => name === "offered_at");
    expect(offered!.confidence).toBeLessThan(0.9);
  });

  it("finds a column of epoch times by its name and what stands in it", async () => {
    const { mapping } = await suggest("id;channel;created at\n1;chat;1772633100\n2;chat;1772733100\n");
    expect(mapping.fields).toContainEqual({
      field: "offered_at",
      column: "created at",
      dates: "epoch-seconds",
    });
  });

  it.each([
    [
      "people",
      "Personeelsnummer;Naam;E-mailadres;Team;Functie;In dienst\n1;Ans Bakker;ans@example.nl;Noord;Medewerker;01-01-2026\n2;Bo;bo@example.nl;Noord;Teamleider;13-02-2026\n",
    ],
    ["attendance", "Medewerker;Ingelogd;Uitgelogd\nZoë;04-03-2026 08:00;04-03-2026 17:00\n"],
    ["ratings", "Ticketnummer;Ingevuld op;Vriendelijkheid;CSAT;CES\n1;04-03-2026 08:00;4;5;6\n"],
    ["engagement", "wave;team;item_pride\n2026-01;Noord;4\n"],
  ] as const)("recognises %s", async (dataSet, text) => {
    const { dataSet: found, dataSets } = await suggest(text);
    expect([found, dataSets[0]?.dataSet]).toEqual([dataSet, dataSet]);
  });

  it("takes the data set that somebody chose", async () => {
    expect((await suggest(DUTCH, "ratings")).dataSet).toBe("ratings");
  });

  it("proposes nothing for names that are about nothing here", async () => {
    const word = fc.string({ unit: fc.constantFrom(..."bcdfghjkqwxz"), minLength: 6, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(word, { minLength: 2, maxLength: 5 }), async (names) => {
        const { fields } = await suggest(
          `${names.join(";")}\n${names.map(() => "qqq").join(";")}\n`,
          "contacts",
        );
        expect(fields.filter(({ column }) => column !== null)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it("never proposes below its threshold, nor one column twice", async () => {
    const { fields, mapping } = await suggest(DUTCH);
    for (const { column, confidence } of fields)
      expect(column === null || confidence >= PROPOSED_FROM).toBe(true);
    const columns = mapping.fields.map(({ column }) => column);
    expect(new Set(columns).size).toBe(columns.length);
  });
});

describe("matchName", () => {
  it.each(DATA_SET_NAMES.flatMap((dataSet) => fieldsOf(dataSet).map(({ name }) => [name])))(
    "knows %s by its own name in any spelling",
    (name) => {
      for (const spelling of [
        name,
        name.toUpperCase(),
        name.replaceAll("_", " "),
        name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase()),
      ])
        expect(matchName(spelling, name)?.score ?? 0).toBeGreaterThan(0.9);
    },
  );
});
