import { describeProblem } from "@kwartet/api/imports/problem";
import { formatCount } from "@kwartet/metrics/format";
import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";
import type { RouterOutputs } from "@/trpc/outputs";
import { Cell, GroupRow, HeadCell, Row, RowHead, Table } from "@/ui/table";
import { TextLink } from "@/ui/text-link";

type Group = RouterOutputs["imports"]["problemGroups"][number];
type Problem = Group["examples"][number];

/** Problems by what has to be done about them, a few rows of each. */
export function ProblemGroups({ importId, groups }: { importId: string; groups: Group[] }) {
  const t = useTranslations("imports.detail");
  const locale = useLocale();
  return (
    <ProblemFrame>
      {groups.map((group) => {
        const [first] = group.examples;
        const rest = group.count - group.examples.length;
        return (
          <Fragment key={`${group.severity} ${group.code}`}>
            <GroupRow columns={4} note={<GroupNote group={group} />}>
              {first && describeProblem(first, locale).fix}
            </GroupRow>
            {group.examples.map((problem) => (
              <ProblemRow key={problem.position} problem={problem} />
            ))}
            {rest > 0 && (
              <tr>
                <td colSpan={4} className="h-11 border-line border-b">
                  <TextLink href={`/imports/${importId}?code=${group.code}` as Route}>
                    {t("showAll", { count: formatCount(group.count, locale) })}
                  </TextLink>
                </td>
              </tr>
            )}
          </Fragment>
        );
      })}
    </ProblemFrame>
  );
}

/** The rows of one kind of problem. */
export function ProblemList({ problems }: { problems: Problem[] }) {
  return (
    <ProblemFrame>
      {problems.map((problem) => (
        <ProblemRow key={problem.position} problem={problem} />
      ))}
    </ProblemFrame>
  );
}

function ProblemFrame({ children }: { children: ReactNode }) {
  const t = useTranslations("imports.detail");
  return (
    <Table label={t("problemsLabel")} dense stacks>
      <thead>
        <tr>
          <HeadCell width="6rem">{t("row")}</HeadCell>
          <HeadCell width="13rem">{t("column")}</HeadCell>
          <HeadCell width="32%">{t("found")}</HeadCell>
          <HeadCell>{t("expected")}</HeadCell>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </Table>
  );
}

function GroupNote({ group }: { group: Group }) {
  const t = useTranslations("imports.detail");
  const columns = [...new Set(group.examples.flatMap(({ column }) => column ?? []))];
  const parts = [
    t("rows", { count: group.count }),
    columns.length > 0 && t("inColumns", { columns: columns.join(", ") }),
    group.severity === "warning" && t("usedWithout"),
  ];
  return parts.filter(Boolean).join(", ");
}

function ProblemRow({ problem }: { problem: Problem }) {
  const t = useTranslations("imports.detail");
  const locale = useLocale();
  return (
    <Row>
      <RowHead>
        <span className="mr-2 text-ink-3 text-small tablet:hidden">{t("row")}</span>
        {formatCount(problem.row, locale)}
      </RowHead>
      <Cell label={t("column")} className="wrap-anywhere">
        {problem.column ?? <i>{t("wholeRow")}</i>}
        {problem.table && <span className="block text-ink-3 text-small">{problem.table}</span>}
      </Cell>
      <Cell label={t("found")} className="wrap-anywhere">
        {problem.found === "" ? <i className="text-ink-3">{t("empty")}</i> : problem.found}
      </Cell>
      <Cell label={t("expected")} className="py-1.5!">
        {describeProblem(problem, locale).expected}
      </Cell>
    </Row>
  );
}
