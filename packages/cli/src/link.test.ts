import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { askKwartet, newDataDirectory, runKwartet } from "./testing";

type Row = {
  outcome: string;
  lag: number;
  estimate: number | null;
  q: number | null;
  bootstrapP: number | null;
  teams: number;
  periods: number;
  word: string;
  reason: string;
};
type Answer = { links: Row[] };

const FIELDS = [
  ...["outcome", "lag", "estimate", "lower", "upper", "p", "q", "bootstrapP"],
  ...["teams", "periods", "word", "reason"],
];

describe("links of the small demo", () => {
  let data: string;
  beforeAll(async () => {
    data = await newDataDirectory();
    await askKwartet(data, "demo", "--small");
  });

  it("are sixteen rows without a number, because two teams are too few, each saying so", async () => {
    const { links } = await askKwartet<Answer>(data, "link");
    expect(links.map(({ outcome, lag }) => `${outcome} ${lag}`)).toEqual(
      ["response-speed", "resolution", "friendliness", "availability"].flatMap((outcome) =>
        [0, 1, 2, 3].map((lag) => `${outcome} ${lag}`),
      ),
    );
    for (const link of links) {
      expect(Object.keys(link)).toEqual(FIELDS);
      expect(link).toMatchObject({ estimate: null, q: null, bootstrapP: null, word: "not enough data" });
      expect(link.reason).toBe("There are 2 teams with enough data; it takes 8.");
    }
  });

  it("come in words without --json, and of the other families when asked", async () => {
    const { stdout } = await runKwartet(data, "link", "--family", "more");
    expect(stdout).toMatch(/^Whether engagement and customers are linked cannot be told yet\./);
    expect(stdout).toContain("Customer satisfaction");
    expect(stdout).toContain("At least 8 teams");
    const elsewhere = await askKwartet<Answer>(data, "link", "--family", "elsewhere");
    expect(elsewhere.links).toEqual([]);
  });

  it("end at the day that is given, and refuse a family and a series that are none", async () => {
    const { links } = await askKwartet<Answer>(data, "link", "--until", "2026-02-10");
    expect(new Set(links.map(({ reason }) => reason))).toEqual(
      new Set([
        "There is one month. One measurement says nothing about change: teams differ for other reasons too.",
      ]),
    );
    const { code, stderr } = await runKwartet(data, "link", "--family", "best");
    expect([code === 0, stderr]).toEqual([false, expect.stringContaining("Allowed choices")]);
    expect((await runKwartet(data, "link", "--series", "nothing")).code).not.toBe(0);
  });
});

describe("links of teams with a year of pulses", () => {
  it("are found where they are, from files alone", async () => {
    const data = await newDataDirectory();
    const folder = await mkdtemp(join(tmpdir(), "kwartet-link-"));
    const [engagement, outcomes] = [join(folder, "engagement.csv"), join(folder, "outcomes.csv")];
    await writeFile(engagement, engagementFile());
    await writeFile(outcomes, outcomesFile());
    await askKwartet(data, "import", engagement, "--source", "neutral");
    await askKwartet(data, "import", outcomes, "--source", "neutral");
    const { links } = await askKwartet<Answer>(data, "link", "--family", "elsewhere");
    const [surest] = links.toSorted((a, b) => (a.q ?? 1) - (b.q ?? 1));
    expect(surest).toMatchObject({
      ...{ outcome: "sales", lag: 2, teams: TEAMS, periods: MONTHS - 2 },
      ...{ word: "signal", estimate: expect.closeTo(2.5, 0) },
    });
  });
});

const TEAMS = 9;
const MONTHS = 12;
const months = Array.from({ length: MONTHS }, (_, month) => `2025-${String(month + 1).padStart(2, "0")}`);

/** The same every time, and without a pattern over teams and months. */
const wobble = (index: number) => {
  const value = Math.sin(index * 12.9898 + 4.1414) * 43758.5453;
  return value - Math.floor(value);
};
const high = (team: number, month: number) => Math.floor(wobble(team * 977 + month * 31) * 6);

function engagementFile(): string {
  const rows = months.flatMap((wave, month) =>
    Array.from({ length: TEAMS }, (_, team) =>
      Array.from({ length: 5 }, (_, person) => `${wave},Team ${team},${person < high(team, month) ? 5 : 3}`),
    ).flat(),
  );
  return ["wave,team,item_pride", ...rows].join("\n");
}

function outcomesFile(): string {
  const rows = months.flatMap((period, month) =>
    Array.from({ length: TEAMS }, (_, team) => {
      const before = month < 2 ? 2 : high(team, month - 2);
      return `Team ${team},${period},sales,${(100 + team + before + 0.3 * wobble(team * 7 + month)).toFixed(4)},50`;
    }),
  );
  return ["team,period,outcome,value,n", ...rows].join("\n");
}
