import { expect, it } from "vitest";
import { bytesOf } from "../testing-files";
import { TEST_CSV, TEST_PLAN } from "../uploads/testing-uploads";
import { writeRejected } from "./rejected-csv";

async function rejected(text: string, locale: "nl" | "en" = "nl") {
  const pieces: string[] = [];
  for await (const piece of writeRejected(() => bytesOf(text), TEST_PLAN, locale)) pieces.push(piece);
  return pieces.join("").split("\r\n");
}

it("gives the unusable rows in the file's own columns, with the reason behind them", async () => {
  const [head, row, ...rest] = await rejected(TEST_CSV);
  expect(head).toBe(
    "\uFEFFZaaknummer;Kanaal;Binnenkomst;Klantnummer;Medewerker;Team;BSN;rij;kolom met het probleem;gevonden;verwacht;wat te doen",
  );
  expect(row).toMatch(/^Z2;Fax;25-03-2026 09:10;K2;Bo;Zuid;;3;Kanaal;Fax;één van: phone, /);
  expect(rest).toEqual([""]);
});

it("lets nothing of the file run as a formula, and shows nothing that may not be read", async () => {
  const evil = TEST_CSV.replace("Fax", "=cmd|' /C calc'!A0")
    .replace("Bo", "@SUM(A1)")
    .replace("Zuid", "\t+1");
  const text = (await rejected(evil, "en")).join("\n");
  expect(text).toContain("'=cmd|");
  expect(text).toContain("'@SUM(A1)");
  expect(text).not.toMatch(/[,;"\n][=+@\t]/);
  expect(text).not.toContain("123456782");
});

it("names a row that could not be parted without its text", async () => {
  const [, row] = await rejected(`${TEST_CSV.split("\r\n").slice(0, 2).join("\r\n")}\r\nZ3;111222333\r\n`);
  expect(row).toMatch(/^;;;;;;;3;;;/);
});
