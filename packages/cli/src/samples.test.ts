import { existsSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { askKwartet, newDataDirectory, SHARED_DATA } from "./testing";

type Summary = {
  created: number;
  unchanged: number;
  skipped: number;
  leftOut: unknown[];
  problems: unknown[];
};
type Row = { measure: string; x: number; n: number };

const SAMPLES = [
  ["genesys", "formats/genesys/conversation1.json", 1],
  ["amazon-connect", "formats/amazon-connect/contact-trace-record.json", 1],
  ["nyc-311", "formats/nyc-311/requests.csv", 500],
  ["it-incidents", "it-incidents/events.csv", 17_136],
] as const;

describe.skipIf(!existsSync(SHARED_DATA))("the published samples (skipped without ../shared)", () => {
  let data: string;
  beforeAll(async () => {
    data = await newDataDirectory();
  });

  it.each(SAMPLES)(
    "of %s go in without a problem, and change nothing the second time",
    async (id, file, contacts) => {
      const take = () => askKwartet<Summary>(data, "import", join(SHARED_DATA, file), "--source", id);
      const nothingWrong = { skipped: 0, leftOut: [], problems: [] };
      expect(await take()).toMatchObject({ created: contacts, unchanged: 0, ...nothingWrong });
      expect(await take()).toMatchObject({ created: 0, unchanged: contacts, ...nothingWrong });
    },
  );

  it.each([
    ["zendesk", 8],
    ["intercom", 2],
  ] as const)(
    "of the tables of %s go in from their directory, each row used or explained",
    async (id, contacts) => {
      const take = () =>
        askKwartet<Summary>(data, "import", join(SHARED_DATA, "formats", id), "--source", id);
      const first = await take();
      expect(first).toMatchObject({ created: contacts, skipped: 0 });
      expect(first.problems).toEqual(
        first.problems.map(() => expect.objectContaining({ found: expect.stringMatching(/solved|closed/) })),
      );
      expect(await take()).toMatchObject({ created: 0, updated: 0, unchanged: contacts });
    },
  );

  it("give the reopened incidents, and no wait that nobody noted", async () => {
    const rows = await askKwartet<Row[]>(data, "kpis", "--from", "2016-01-01", "--to", "2016-12-31");
    const of = (measure: string) => rows.find((row) => row.measure === measure);
    expect([of("reopened")?.n, of("reopened")?.x]).toEqual([17_136, 202]);
    expect(of("answered-of-offered")).toMatchObject({ n: 17_136, x: 17_136 });
    expect(of("wait-mean")).toMatchObject({ n: 0 });
  });
});
