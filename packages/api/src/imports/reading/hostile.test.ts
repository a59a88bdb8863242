import { describe, expect, it } from "vitest";
import { suggestMapping } from "../mapping/suggest-mapping";
import { bytesOf, refusalOf } from "../testing-files";
import { readingOf } from "./detect-reading";
import { inspectFile } from "./inspect-file";

/** Whether a file is refused or understood, within the time that somebody waits. */
async function survive(content: string | Uint8Array) {
  const started = performance.now();
  const outcome = await inspectFile(() => bytesOf(content), { timeZone: "Europe/Amsterdam" }).then(
    ({ header, rows, guesses }) => suggestMapping({ header, rows, reading: readingOf(guesses) }).dataSet,
    (error: unknown) => (error instanceof Error && error.name === "FileRefused" ? "refused" : error),
  );
  expect(performance.now() - started).toBeLessThan(10_000);
  return outcome;
}

describe("a file that was made to hurt", () => {
  it.each([
    ["quotes and delimiters alone", ',"'.repeat(300_000)],
    ["an open quote before a long text", `"${"a".repeat(2_000_000)}`],
    ["one cell of 20 MB", `a;b\n${"x".repeat(20_000_000)};1\n`],
    ["digits and spaces alone", `a;b\n${"1 ".repeat(200_000)};${"1.".repeat(100_000)}\n`],
    ["one long word before an accent", `a;b\n${"a".repeat(400_000)}é;1\n`],
    ["nothing but line ends", "\n".repeat(500_000)],
    ["NULs between letters that are no UTF-16", `a;b\n${"x\0\0y".repeat(10_000)}\n`],
    ["titles without end", "title\n".repeat(100_000)],
    ["names of every object", "__proto__;constructor;toString;__proto__\n1;2;3;4\n"],
  ])("is refused or read in time: %s", async (_, content) => {
    expect(await survive(content)).toEqual(expect.any(String));
  });

  it("with as many columns as are allowed, all of dates, is understood in time", async () => {
    const line = (cell: string) => Array.from({ length: 500 }, () => cell).join(";");
    const rows = Array.from({ length: 300 }, (_, at) => line(`0${(at % 9) + 1}-02-2026 10:00`));
    expect(await survive([line("datum"), ...rows].join("\n"))).toEqual(expect.any(String));
  });

  it("with more columns than that is refused", async () => {
    const wide = "x;".repeat(501);
    const looked = inspectFile(() => bytesOf(`${wide}\n${wide}\n`), { timeZone: "UTC" });
    expect(await refusalOf(looked)).toMatchObject({ code: "too-many-columns" });
  });
});
