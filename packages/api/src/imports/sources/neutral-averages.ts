import type { RowReader } from "../read-row";
import type { AverageRecord } from "../record";
import type { DataSet } from "./data-set";
import { isPeriod } from "./neutral-engagement";

const LONGEST_ITEM = 64;

/** Averages of a survey of which single answers are not given. */
export const averagesDataSet: DataSet = {
  name: "engagement-averages",
  required: ["wave", "team", "item", "value"],
  optional: ["respondents"],
  read: readAverage,
};

function readAverage(row: RowReader): AverageRecord | null {
  const wave = row.need("wave", row.text("wave"));
  const team = row.need("team", row.text("team"));
  const item = row.need("item", row.text("item"));
  const value = row.need("value", row.decimal("value"));
  const respondents = row.count("respondents");
  if (wave !== null && !isPeriod(wave)) row.fail("wave", "not-a-period");
  if (item !== null && item.length > LONGEST_ITEM) row.fail("item", "text-too-long");
  // Nobody answered: there is no average, whatever stands there.
  if (respondents === 0) row.fail("respondents", "no-answers");
  if (row.failed || !wave || !team || !item || value === null) return null;
  return { kind: "engagement-average", row: row.row, wave, team, item, value, respondents };
}
