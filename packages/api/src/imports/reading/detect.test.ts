import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { bytesOf } from "../testing-files";
import { CERTAIN, needsConfirmation } from "./guess";
import { type Inspected, inspectFile } from "./inspect-file";
import { DATE_ORDERS, type DateOrder, DELIMITERS, type Delimiter } from "./reading";

const inspect = (content: string | Uint8Array) =>
  inspectFile(() => bytesOf(content), { timeZone: "Europe/Amsterdam" });

const ENCODED = { "utf-8": {}, "utf-16le": { addBOM: true }, "windows-1252": {} } as const;
type Written = {
  delimiter: Delimiter;
  order: DateOrder;
  isDutch: boolean;
  encoding: keyof typeof ENCODED;
  yearDigits: 2 | 4;
  hasHeader: boolean;
  titles: number;
};

const written: fc.Arbitrary<Written> = fc.record({
  delimiter: fc.constantFrom(...DELIMITERS),
  order: fc.constantFrom(...DATE_ORDERS),
  isDutch: fc.boolean(),
  encoding: fc.constantFrom("utf-8", "utf-16le", "windows-1252"),
  yearDigits: fc.constantFrom(2, 4),
  hasHeader: fc.boolean(),
  titles: fc.constantFrom(0, 0, 2),
});

const row: fc.Arbitrary<Row> = fc.record({
  id: fc.integer({ min: 1, max: 99_999 }),
  day: fc.integer({ min: 0, max: 700 }),
  minute: fc.integer({ min: 0, max: 1439 }),
  amount: fc.integer({ min: 0, max: 9_999_999 }),
  agent: fc.constantFrom("Zoë", "José", "Anne-Marie", "Kees, jr.", "Bo; de tweede", 'An "Ans"', "D’Arcy"),
});
type Row = { id: number; day: number; minute: number; amount: number; agent: string };

function sayAmount(cents: number, isDutch: boolean): string {
  const text = (cents / 100)
    .toFixed(2)
    .replace(/\B(?=(\d{3})+(?!\d))/g, "_")
    .replace(/_(?=\d*$)/g, "_");
  const [whole = "", decimals = ""] = text.split(".");
  const grouped = whole.replaceAll("_", isDutch ? "." : ",");
  return `${grouped}${isDutch ? "," : "."}${decimals.replaceAll("_", "")}`;
}

function sayDate({ day, minute }: Row, { order, yearDigits }: Written): string {
  const at = new Date(Date.UTC(2024, 0, 1) + day * 86_400_000 + minute * 60_000).toISOString();
  const [y = "", m = "", d = ""] = [at.slice(4 - yearDigits, 4), at.slice(5, 7), at.slice(8, 10)];
  const parts = { dmy: [d, m, y], mdy: [m, d, y], ymd: [y, m, d] }[order];
  return `${parts.join(order === "mdy" ? "/" : "-")} ${at.slice(11, 16)}`;
}

function write(rows: readonly Row[], how: Written): Buffer {
  const quote = (cell: string) => (/[",;|\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const lines = rows.map((each) =>
    [String(each.id), sayDate(each, how), sayAmount(each.amount, how.isDutch), each.agent].map(quote),
  );
  const header = how.hasHeader ? [["nummer", "aangemaakt", "bedrag", "medewerker"]] : [];
  const titles = Array.from({ length: how.hasHeader ? how.titles : 0 }, (_, at) => [
    `Rapport ${at + 1} van de week`,
  ]);
  const text = [...titles, ...header, ...lines].map((cells) => cells.join(how.delimiter)).join("\r\n");
  return iconv.encode(`${text}\r\n`, how.encoding, ENCODED[how.encoding]);
}

/** What is wrong and was called sure. */
function surelyWrong({ guesses }: Inspected, how: Written, rows: readonly Row[]): string[] {
  const wrong: string[] = [];
  const check = (name: string, confidence: number, isRight: boolean) => {
    if (!isRight && confidence >= CERTAIN) wrong.push(name);
  };
  const { delimiter, dateOrder, decimalMark, thousandsMark, headerRow, encoding } = guesses;
  check("delimiter", delimiter.confidence, delimiter.value === how.delimiter);
  check(
    "dateOrder",
    dateOrder.confidence,
    dateOrder.value === how.order || (how.order === "ymd" && how.yearDigits === 4),
  );
  check("decimalMark", decimalMark.confidence, decimalMark.value === (how.isDutch ? "," : "."));
  const isGrouped = rows.some(({ amount }) => amount >= 100_000);
  check(
    "thousandsMark",
    thousandsMark.confidence,
    !isGrouped || thousandsMark.value === (how.isDutch ? "." : ","),
  );
  check("headerRow", headerRow.confidence, headerRow.value === (how.hasHeader ? how.titles + 1 : 0));
  const isAscii = rows.every(({ agent }) => /^[ -~]*$/.test(agent));
  check("encoding", encoding.confidence, isAscii || encoding.value === how.encoding);
  return wrong;
}

describe("a file of known settings", () => {
  it("is never read wrongly with certainty", async () => {
    await fc.assert(
      fc.asyncProperty(written, fc.array(row, { minLength: 3, maxLength: 60 }), async (how, rows) => {
        const inspected = await inspect(write(rows, how));
        expect(surelyWrong(inspected, how, rows)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("is read rightly with certainty when its cells decide everything", async () => {
    const rows = Array.from(
      { length: 40 },
      (_, at): Row => ({
        id: at + 1,
        day: at * 3,
        minute: at * 30,
        amount: at * 12_345,
        agent: at % 2 ? "Zoë" : "Anne",
      }),
    );
    await fc.assert(
      fc.asyncProperty(written, async (given) => {
        // Without a header, a decimal comma in every row could part the cells too.
        const how: Written = { ...given, yearDigits: 4, encoding: "utf-8", hasHeader: true };
        const { guesses } = await inspect(write(rows, how));
        const { delimiter, decimalMark, thousandsMark, dateOrder, headerRow, encoding } = guesses;
        const unsure = Object.entries({
          delimiter,
          decimalMark,
          thousandsMark,
          dateOrder,
          headerRow,
          encoding,
        })
          .filter(([, each]) => needsConfirmation(each as never))
          .map(([name]) => name);
        expect({ how, unsure }).toEqual({ how, unsure: [] });
      }),
      { numRuns: 100 },
    );
  });
});

describe("what leaves a doubt", () => {
  it("is a date order when no day is beyond the twelfth, with the cells that were looked at", async () => {
    const { guesses } = await inspect("id;datum\n1;01-02-2026\n2;03-04-2026\n3;11-12-2026\n");
    expect(needsConfirmation(guesses.dateOrder)).toBe(true);
    expect(guesses.dateOrder.alternatives.map(({ value }) => value)).toHaveLength(1);
    expect(guesses.dateOrder.evidence[0]).toEqual({ row: 2, column: "datum", found: "01-02-2026" });
  });

  it("is a date order that hangs on one cell of many", async () => {
    const days = Array.from({ length: 60 }, (_, at) => `${at};0${(at % 9) + 1}/0${(at % 7) + 1}/2026`);
    const { guesses } = await inspect(`id;datum\n${days.join("\n")}\n99;25/03/2026\n`);
    expect(needsConfirmation(guesses.dateOrder)).toBe(true);
  });

  it("is the decimal mark when every number could be one of thousands", async () => {
    const { guesses } = await inspect("id;seconds\n1;1.234\n2;2.345\n3;1.001\n");
    expect(needsConfirmation(guesses.decimalMark)).toBe(true);
  });

  it("is the decimal mark when the numbers disagree", async () => {
    const { guesses } = await inspect("id;seconds\n1;12.5\n2;13,5\n3;1.1\n");
    expect(needsConfirmation(guesses.decimalMark)).toBe(true);
    expect(guesses.decimalMark.evidence.map(({ found }) => found)).toContain("13,5");
  });

  it("is the zone of clocks without an offset, more so when one of them never was there", async () => {
    const read = async (clock: string) =>
      (await inspect(`id;created\n1;${clock}\n2;2026-01-01 10:00\n`)).guesses.timeZone;
    expect((await read("2026-03-29 03:30")).confidence).toBe(0.6);
    expect((await read("2026-03-29 02:30")).confidence).toBe(0.2);
    const offsets = await inspect("id;created\n1;2026-01-01T10:00:00Z\n");
    expect(needsConfirmation(offsets.guesses.timeZone)).toBe(false);
  });

  it("is a delimiter when two characters part the rows as evenly", async () => {
    const { guesses } = await inspect("a,b;c\n1,2;3\n4,5;6\n");
    expect(needsConfirmation(guesses.delimiter)).toBe(true);
  });

  it("is an encoding in which the words could be others", async () => {
    const { guesses } = await inspect(iconv.encode("id;naam\n1;Dvořák\n", "windows-1250"));
    expect(needsConfirmation(guesses.encoding)).toBe(true);
    expect(guesses.encoding.alternatives.map(({ value }) => value)).toContain("windows-1250");
  });
});

describe("a column of dates", () => {
  const days = ["21-03-2026", "22-03-2026", "23-03-2026", "24-03-2026", "25-03-2026", "02-04-2026"];
  const guessed = async (...more: string[]) =>
    (await inspect(`id;datum\n${[...days, ...more].map((day, at) => `${at};${day}`).join("\n")}\n`)).guesses
      .dateOrder;

  it.each(["32-03-2026", "45-45-2026"])("keeps its order when %s is no day at all", async (day) => {
    const order = await guessed(day);
    expect([order.value, needsConfirmation(order)]).toEqual(["dmy", false]);
  });

  it("keeps its order, and has it asked about, when one date speaks against it", async () => {
    const order = await guessed("03-25-2026");
    expect([order.value, needsConfirmation(order)]).toEqual(["dmy", true]);
  });

  it("of a few rows keeps its order when one of them says something else", async () => {
    const { guesses } = await inspect("id;datum\n1;21-03-2026\n2;22-03-2026\n3;weet ik niet\n");
    expect(guesses.dateOrder).toMatchObject({ value: "dmy", confidence: 0.97 });
  });
});

describe("the decimal mark", () => {
  const guessed = async (cell: string) =>
    (await inspect(`id;duur;datum\n1;${cell};21.03.2026\n2;7;22.03.2026\n`)).guesses.decimalMark;

  it("is not asked about where no number has a mark, whatever the dates look like", async () => {
    expect(needsConfirmation(await guessed("12"))).toBe(false);
    expect(needsConfirmation(await guessed("09:30"))).toBe(false);
  });

  it("is asked about where a number with a mark stands in a text", async () => {
    expect(needsConfirmation(await guessed("€ 12,50"))).toBe(true);
  });
});

describe("what somebody settled", () => {
  it("is taken as it is, and the rest is found with it", async () => {
    const given = { dateOrder: "mdy", headerRow: 0, delimiter: "," } as const;
    const { guesses, header } = await inspectFile(() => bytesOf("a,1/2/2026\nb,2/3/2026\n"), {
      given,
      timeZone: "UTC",
    });
    expect(guesses.dateOrder).toMatchObject({ value: "mdy", confidence: 1 });
    expect(header).toEqual(["column 1", "column 2"]);
  });
});
