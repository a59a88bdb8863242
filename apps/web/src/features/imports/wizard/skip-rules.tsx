"use client";

import type { Mapping } from "@kwartet/api/imports/mapping/mapping";
import { useTranslations } from "next-intl";
import { Button } from "@/ui/button";
import { Section } from "@/ui/section";

/** The rows that are left out on purpose, each rule to be taken back. */
export function SkipRules({ mapping, onEdit }: { mapping: Mapping; onEdit: (mapping: Mapping) => void }) {
  const t = useTranslations("import-wizard.problems");
  if (mapping.skips.length === 0) return null;
  return (
    <Section title={t("rules")}>
      <ul className="max-w-measure border-line-strong border-t text-ui">
        {mapping.skips.map((rule, index) => {
          const found = rule.found === undefined ? t("ruleAll") : rule.found || t("empty");
          const says = t("rule", { column: rule.column ?? t("wholeRow"), found });
          return (
            <li
              key={`${rule.problem} ${rule.column} ${rule.found}`}
              className="flex flex-wrap items-center justify-between gap-3 border-line border-b py-1.5"
            >
              <span className="wrap-anywhere">{says}</span>
              <Button
                size="small"
                aria-label={`${t("removeRule")}: ${says}`}
                onClick={() => onEdit({ ...mapping, skips: mapping.skips.filter((_, at) => at !== index) })}
              >
                {t("removeRule")}
              </Button>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
