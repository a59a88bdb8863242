import type { Criterion } from "@kwartet/api/review-forms/queries";

/** Those that a coach can move most come first; what must always be in order stands apart. */
const GROUPS = ["resolution", "friendliness", "response-speed", "availability"] as const;

export type CriterionGroupName = (typeof GROUPS)[number] | "critical";
export type NumberedCriterion = { criterion: Criterion; number: number };
export type CriterionGroup = { name: CriterionGroupName; items: NumberedCriterion[] };

/** The criteria under their KPI, numbered from top to bottom; a group without criteria is left out. */
export function groupCriteria(criteria: readonly Criterion[]): CriterionGroup[] {
  const inOrder: [CriterionGroupName, Criterion[]][] = [
    ...GROUPS.map((name): [CriterionGroupName, Criterion[]] => [
      name,
      criteria.filter(({ kpi, isCritical }) => kpi === name && !isCritical),
    ]),
    ["critical", criteria.filter(({ isCritical }) => isCritical)],
  ];
  let number = 0;
  return inOrder.flatMap(([name, items]) =>
    items.length === 0 ? [] : { name, items: items.map((criterion) => ({ criterion, number: ++number })) },
  );
}
