import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { askKwartet, newDataDirectory, runKwartet } from "./testing";

type Printed = {
  plan: { dataSet: string; reading: object; mapping: { fields: object[] } };
  unsettled: string[];
};

const CSV =
  "Zaaknummer;Kanaal;Binnenkomst;Klantnummer;Medewerker;BSN\n" +
  "Z1;Telefoon;04-03-2026 14:05;K1;Zoë;111222333\n" +
  "Z2;WhatsApp;25-03-2026 09:10;K2;Bo;123456782\n";

let data: string;
let file: string;

beforeAll(async () => {
  data = await newDataDirectory();
  file = join(data, "export.csv");
  await writeFile(file, CSV);
});

describe("a file of unknown layout", () => {
  it("is looked at without a store, and is imported once everything is settled", async () => {
    const printed = await askKwartet<Printed>(data, "inspect", file);
    expect(printed.plan.dataSet).toBe("contacts");
    expect(printed.unsettled).toContain("timeZone");
    expect(JSON.stringify(printed)).not.toContain("111222333");

    const mapping = join(data, "mapping.json");
    await writeFile(mapping, JSON.stringify(printed));
    const refused = await runKwartet(
      data,
      "import",
      file,
      "--source",
      "file",
      "--mapping",
      mapping,
      "--json",
    );
    expect(refused.code).toBe(1);
    expect(refused.stdout).toContain("timeZone");

    await writeFile(mapping, JSON.stringify({ ...printed, unsettled: [] }));
    const words = ["import", file, "--source", "file", "--mapping", mapping, "--data-set", "contacts"];
    expect(await askKwartet(data, ...words)).toMatchObject({
      created: 2,
      skipped: 0,
      leftOut: [{ reason: expect.stringContaining("citizen number"), count: 1 }],
    });
    expect(await askKwartet(data, ...words)).toMatchObject({ created: 0, unchanged: 2 });
  });

  it("is refused where nothing says how it is read, or what says so is no plan", async () => {
    const refusal = async (...words: string[]) => {
      const { code, stdout } = await runKwartet(data, "import", file, "--source", "file", ...words, "--json");
      expect(code).toBe(1);
      return JSON.parse(stdout).error.reason as string;
    };
    expect(await refusal()).toContain("--template");
    expect(await refusal("--template", "Nergens")).toContain("none yet");
    expect(await refusal("--mapping", file)).toContain("holds no plan");
    expect(await readFile(file, "utf8")).toBe(CSV);
  });
});
