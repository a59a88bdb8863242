import { describeProblem } from "@kwartet/api/imports/problem";
import { formatCount } from "@kwartet/metrics/format";
import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "@/trpc/outputs";
import { Breadcrumbs } from "@/ui/breadcrumbs";
import { ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { PageHeader } from "@/ui/page-header";
import { Pagination } from "@/ui/pagination";
import { ProblemList } from "./problem-table";

export const PROBLEM_PAGE = 100;

type Props = {
  row: RouterOutputs["imports"]["get"];
  code: string;
  problems: RouterOutputs["imports"]["problems"];
  offset: number;
};

/** Every row with one kind of problem, a page at a time. */
export function ProblemPage({ row, code, problems, offset }: Props) {
  const t = useTranslations("imports");
  const locale = useLocale();
  const home = `/imports/${row.id}` as Route;
  const [first] = problems.rows;
  const last = offset + problems.rows.length;
  const addressOf = (from: number) => `${home}?code=${code}${from > 0 ? `&from=${from}` : ""}` as Route;
  const count = (value: number) => formatCount(value, locale);
  return (
    <>
      <PageHeader
        kind="noun"
        title={t("detail.oneGroup", { total: problems.total })}
        lead={first && describeProblem(first, locale).fix}
        breadcrumbs={
          <Breadcrumbs
            items={[
              { label: t("title"), href: "/imports" as Route },
              { label: row.fileName, href: home },
              { label: t("detail.oneGroup", { total: problems.total }) },
            ]}
          />
        }
        controls={<ButtonLink href={home}>{t("detail.allGroups")}</ButtonLink>}
      />
      {first ? <ProblemList problems={problems.rows} /> : <EmptyState kind="filtered-to-nothing" level={2} />}
      {problems.total > PROBLEM_PAGE && (
        <Pagination
          summary={t("range", { from: count(offset + 1), to: count(last), total: count(problems.total) })}
          previous={offset > 0 ? addressOf(Math.max(0, offset - PROBLEM_PAGE)) : undefined}
          next={last < problems.total ? addressOf(last) : undefined}
        />
      )}
    </>
  );
}
