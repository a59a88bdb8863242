"use client";

import type { FilePlan, Mapping } from "@kwartet/api/imports/mapping/mapping";
import { describeProblem } from "@kwartet/api/imports/problem";
import { formatCount } from "@kwartet/metrics/format";
import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/ui/section";
import { repairsFor } from "./apply-repair";
import { RepairForm } from "./repair-form";
import type { FileCheck } from "./step-problems";

export type ProblemGroup = FileCheck["groups"][number];

type Props = {
  plan: FilePlan;
  groups: ProblemGroup[];
  isBusy: boolean;
  onEdit: (mapping: Mapping) => void;
};

/** Unusable rows first, then what is only worth a look. */
export function ProblemGroupList({ groups, ...rest }: Props) {
  const t = useTranslations("import-wizard.problems");
  const errors = groups.filter(({ severity }) => severity === "error");
  const warnings = groups.filter(({ severity }) => severity === "warning");
  return (
    <>
      {errors.length > 0 && (
        <Section title={t("blocking")} note={t("blockingNote")}>
          <Groups {...rest} groups={errors} />
        </Section>
      )}
      {warnings.length > 0 && (
        <Section title={t("warnings")} note={t("warningsNote")}>
          <Groups {...rest} groups={warnings} />
        </Section>
      )}
    </>
  );
}

function Groups({ plan, groups, isBusy, onEdit }: Props) {
  return (
    <ul className="border-line-strong border-t">
      {groups.map((group) => (
        <li
          key={`${group.code} ${group.column} ${group.severity} ${group.pattern}`}
          className="grid gap-x-8 gap-y-3 border-line border-b py-4 desk:grid-cols-2"
        >
          <GroupText plan={plan} group={group} />
          <RepairForm plan={plan} group={group} isBusy={isBusy} onEdit={onEdit} />
        </li>
      ))}
    </ul>
  );
}

const SHOWN_VALUES = 8;
const SHOWN_ROWS = 8;

/** Where it is, what was expected, what was found, and what to do. */
function GroupText({ plan, group }: { plan: FilePlan; group: ProblemGroup }) {
  const t = useTranslations("import-wizard.problems");
  const locale = useLocale();
  const { code, params, column, count, values, rows } = group;
  const { expected, fix } = describeProblem({ code, params }, locale);
  const repairs = repairsFor(plan, group);
  const rule = repairs.find((kind) => kind !== "skip-rows");
  const advice = rule
    ? t("fixByRule", { rule: t(`rulesFor.${rule}`) })
    : repairs.length > 0
      ? t("fixOrSkip", { fix })
      : fix;
  const found = values
    .slice(0, SHOWN_VALUES)
    .map((value) =>
      t("times", { found: value.found || t("empty"), count: formatCount(value.count, locale) }),
    );
  const shown = rows.slice(0, SHOWN_ROWS).map((row) => formatCount(row, locale));
  return (
    <div className="min-w-0 text-ui wrap-anywhere">
      <h3 className="font-semibold text-ui">{t("group", { column: column ?? t("wholeRow"), count })}</h3>
      <p className="mt-1 text-ink-2">{t("expected", { expected })}</p>
      <p className="text-ink-2">{t("foundValues", { values: found.join(", ") })}</p>
      <p className="text-ink-2">{t("fix", { fix: advice })}</p>
      <p className="text-ink-3 text-small">
        {t(count > shown.length ? "inRowsMore" : "inRows", { rows: shown.join(", ") })}
      </p>
    </div>
  );
}
