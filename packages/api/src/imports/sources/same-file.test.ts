import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import type { FilePlan } from "../mapping/mapping";
import { suggestMapping } from "../mapping/suggest-mapping";
import { readSource } from "../read-source";
import { readingOf } from "../reading/detect-reading";
import { needsConfirmation } from "../reading/guess";
import { inspectFile } from "../reading/inspect-file";
import type { ImportRecord } from "../record";
import { buildWorkbook, bytesOf, sheetRow } from "../testing-files";
import { fileSource } from "./generic";

const ZONE = "Europe/Amsterdam";

type Contact = {
  id: string;
  channel: string;
  at: string;
  agent: string;
  talkSeconds: number;
  isSolved: boolean;
};

/** Made-up contacts with an accent, a delimiter, a quote, and a clock on either side of a change of time. */
const CONTACTS: Contact[] = Array.from({ length: 40 }, (_, at) => ({
  id: `C-${at + 1}`,
  channel: ["phone", "email", "chat"][at % 3]!,
  at: new Date(Date.UTC(2026, 2, 15, 9) + at * 19.5 * 3_600_000).toISOString().slice(0, 19),
  agent: ["Zoë", "José; de Wit", "Ans, jr.", 'Bo "B" Bos', "D’Arcy"][at % 5]!,
  talkSeconds: at * 61.5 + 1000,
  isSolved: at % 4 !== 0,
}));

type Tongue = "nl" | "en";
const HEADERS: Record<Tongue, string[]> = {
  nl: ["Zaaknummer", "Kanaal", "Binnenkomst", "Medewerker", "Gesprekstijd (sec)", "Opgelost"],
  en: ["Ticket ID", "Channel", "Created at", "Agent", "Talk time (sec)", "Resolved"],
};
const CHANNELS: Record<Tongue, Record<string, string>> = {
  nl: { phone: "Telefoon", email: "E-mail", chat: "Chat" },
  en: { phone: "Phone call", email: "Mail", chat: "Live chat" },
};

function sayNumber(value: number, tongue: Tongue): string {
  return new Intl.NumberFormat(tongue === "nl" ? "nl-NL" : "en-US", { minimumFractionDigits: 1 }).format(
    value,
  );
}

function sayDate(at: string, tongue: Tongue): string {
  const [, year, month, day, hour, minute, second] = /(\d+)-(\d+)-(\d+)T(\d+):(\d+):(\d+)/.exec(at) ?? [];
  if (tongue === "nl") return `${day}-${month}-${year} ${hour}:${minute}:${second}`;
  const hours = Number(hour);
  return `${month}/${day}/${year} ${hours % 12 || 12}:${minute}:${second} ${hours < 12 ? "AM" : "PM"}`;
}

const cellsOf = (contact: Contact, tongue: Tongue): string[] => [
  contact.id,
  CHANNELS[tongue][contact.channel]!,
  sayDate(contact.at, tongue),
  contact.agent,
  sayNumber(contact.talkSeconds, tongue),
  contact.isSolved ? (tongue === "nl" ? "ja" : "yes") : tongue === "nl" ? "nee" : "no",
];

function write(delimiter: string, tongue: Tongue): string {
  const rows = [HEADERS[tongue], ...CONTACTS.map((contact) => cellsOf(contact, tongue))];
  const quote = (cell: string) =>
    cell.includes(delimiter) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell;
  return rows.map((cells) => cells.map(quote).join(delimiter)).join("\r\n");
}

/** What the wizard would do with a yes to everything that it proposes. */
async function importProposed(content: Uint8Array) {
  const { guesses, header, rows } = await inspectFile(() => bytesOf(content), { timeZone: ZONE });
  const reading = readingOf(guesses);
  const { dataSet, mapping } = suggestMapping({ header, rows, reading });
  const plan: FilePlan = { dataSet, reading, mapping };
  const records: ImportRecord[] = [];
  const problems = [];
  for await (const batch of readSource(fileSource, bytesOf(content, 997), {
    fileName: "f",
    timeZone: ZONE,
    plan,
  })) {
    records.push(...batch.records);
    problems.push(...batch.problems);
  }
  return { records, problems, guesses };
}

const ENCODINGS: readonly [string, (text: string) => Buffer][] = [
  ["UTF-8", (text) => Buffer.from(text)],
  ["UTF-8 with a mark", (text) => Buffer.from(`\uFEFF${text}`)],
  ["UTF-16", (text) => iconv.encode(text, "utf-16le", { addBOM: true })],
  ["Windows-1252", (text) => iconv.encode(text, "windows-1252")],
];
const DELIMITERS = [",", ";", "\t"];
const TONGUES: Tongue[] = ["nl", "en"];

describe("one file, however it is written", () => {
  const expected = CONTACTS.map(({ id, channel, agent, talkSeconds, isSolved }, index) => ({
    kind: "contact",
    row: index + 2,
    externalId: id,
    channel,
    agent,
    talkSeconds,
    reportedResolved: isSolved,
  }));
  const cases = ENCODINGS.flatMap(([encoding, encode]) =>
    DELIMITERS.flatMap((delimiter) => TONGUES.map((tongue) => ({ encoding, encode, delimiter, tongue }))),
  );
  let first: ImportRecord[] | null = null;

  it.each(cases)(
    "gives the same contacts: $encoding, $delimiter, $tongue",
    async ({ encode, delimiter, tongue }) => {
      const { records, problems, guesses } = await importProposed(encode(write(delimiter, tongue)));
      expect(problems).toEqual([]);
      expect(records).toMatchObject(expected);
      first ??= records;
      expect(records).toEqual(first);
      for (const sure of [guesses.delimiter, guesses.dateOrder, guesses.decimalMark, guesses.headerRow])
        expect(needsConfirmation(sure as never)).toBe(false);
      expect(needsConfirmation(guesses.timeZone)).toBe(true);
    },
  );

  it("gives them as a workbook and as JSON Lines too", async () => {
    const reference = await importProposed(Buffer.from(write(";", "nl")));
    const rows = [HEADERS.nl, ...CONTACTS.map((contact) => cellsOf(contact, "nl"))];
    const inXml = (cell: string) => cell.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
    const sheet = buildWorkbook(rows.map((cells, index) => sheetRow(index + 1, cells.map(inXml))).join(""));
    const lines = CONTACTS.map((contact) => {
      const cells = cellsOf(contact, "nl").map((cell, index) => [
        HEADERS.nl[index],
        index === 4 ? contact.talkSeconds : cell,
      ]);
      return JSON.stringify(Object.fromEntries(cells));
    });
    const withoutRow = (records: ImportRecord[]) => records.map(({ row: _, ...rest }) => rest);
    for (const content of [sheet, Buffer.from(lines.join("\n"))]) {
      const { records, problems } = await importProposed(content);
      expect(problems).toEqual([]);
      expect(withoutRow(records)).toEqual(withoutRow(reference.records));
    }
  });
});
