import type { Store } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { listFigures } from "../../src/kpis/list-figures";
import { readOrganizationDetail } from "../../src/kpis/read-of-subject";
import { systemScope } from "../../src/scope";
import { type QueryName, RANGES } from "./product-queries";
import type { Subjects } from "./subjects";
import { tell } from "./tell";

type Row = Record<string, unknown>;
type AskRaw = (name: QueryName, run: number) => Promise<Row[][]>;

/** The largest error that a percentile out of a histogram may have. */
const PERCENTILE_ERROR = 0.01;

/** Times of different answers cannot be compared: throws where the rollups say something else than the rows. */
export async function checkAnswers(store: Store, subjects: Subjects, askRaw: AskRaw): Promise<void> {
  const { organizationId } = subjects;
  const scope = systemScope(organizationId, "organization-figure:read");
  // Before the transaction: the embedded engine has no second connection to ask in the meantime.
  const [rawRepeats = []] = await askRaw("repeatsPerAgent12Weeks", 0);
  const [trend = []] = await askRaw("boardTrend24Months", 0);
  await withOrganization(store.db, organizationId, async (tx) => {
    const repeats = await listFigures(tx, scope, { by: "agent", ...RANGES.weeks });
    const byAgent = new Map(rawRepeats.map((row) => [row.agent_id, row]));
    for (const { id, n, x } of repeats.filter(({ measure }) => measure === "no-repeat")) {
      const row = byAgent.get(id);
      expectEqual(`repeats of ${id}`, [n, x], [Number(row?.resolution_n), Number(row?.resolution_x)]);
    }
    const request = { ...RANGES.all, measure: "wait-median", compare: "none" } as const;
    const detail = await readOrganizationDetail(tx, scope, request);
    const total = trend.find(({ month, channel }) => month === null && channel === null);
    const [value, median] = [detail.reading?.figure.value ?? Number.NaN, Number(total?.median)];
    if (!(Math.abs(value - median) <= PERCENTILE_ERROR * median)) expectEqual("median", [value], [median]);
    tell(`the answers agree: ${byAgent.size} agents' repeats exactly, the median ${value} for ${median}`);
  });
}

function expectEqual(what: string, product: unknown[], raw: unknown[]): void {
  if (String(product) === String(raw)) return;
  throw new Error(`${what}: the product says ${product}, the rows say ${raw}.`);
}
