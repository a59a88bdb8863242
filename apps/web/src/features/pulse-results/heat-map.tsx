import { bandText } from "@kwartet/metrics/explain/pulse";
import { useLocale, useTranslations } from "next-intl";
import { Figure } from "@/ui/chart/figure";
import { ScrollBox } from "@/ui/scroll-box";
import { ExactTable } from "./exact-table";
import { HeatCell } from "./heat-cell";
import { HeatKey } from "./heat-key";
import { HeatList } from "./heat-list";
import {
  cellOf,
  columnsOf,
  type Group,
  hiddenBecause,
  type Item,
  nameOfGroup,
  type Results,
  textOf,
} from "./results";

/** Groups by questions as differences from the organisation; on a phone the same, group by group. */
export function HeatMap({ results }: { results: Results }) {
  const t = useTranslations("pulse-results");
  const columns = columnsOf(results);
  const isAverages = columns.every(({ kind }) => kind === "average");
  const hasScore = columns.some(({ kind }) => kind === "score");
  return (
    <Figure
      caption={
        isAverages ? t("captionAverages") : `${t("caption")}${hasScore ? ` ${t("captionScore")}` : ""}`
      }
      table={<ExactTable results={results} />}
      chartKey={isAverages ? undefined : <HeatKey />}
    >
      <div className="max-tablet:hidden">
        <ScrollBox label={t("tableLabel")}>
          <HeatTable results={results} columns={columns} />
        </ScrollBox>
      </div>
      <HeatList results={results} />
    </Figure>
  );
}

function HeatTable({ results, columns }: { results: Results; columns: readonly Item[] }) {
  const t = useTranslations("pulse-results");
  const locale = useLocale();
  return (
    <table
      aria-label={t("tableLabel")}
      className="w-full min-w-[44rem] table-fixed border-separate border-spacing-px"
    >
      <colgroup>
        <col className="w-44" />
        <col className="w-22" />
        {columns.map(({ key }) => (
          <col key={key} />
        ))}
      </colgroup>
      <thead>
        <tr className="align-bottom text-ink-2 text-small/4.5">
          <th scope="col" className="pb-2.5 text-left font-normal">
            {t("group")}
          </th>
          <th scope="col" className="pb-2.5 text-left font-normal">
            {t("answers")}
          </th>
          {columns.map((item) => (
            <th key={item.key} scope="col" className="text-balance px-2 pb-2.5 font-normal">
              {textOf(item, locale)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {results.groups.map((group) => (
          <HeatRow key={group.id} group={group} columns={columns} />
        ))}
      </tbody>
    </table>
  );
}

/** A group of which nothing is shown is hatched as a whole, so that no cell of it can be told apart. */
function HeatRow({ group, columns }: { group: Group; columns: readonly Item[] }) {
  const t = useTranslations("pulse-results");
  const hidden = hiddenBecause(group, columns);
  const isOrganization = group.kind === "organization";
  return (
    <tr>
      <th
        scope="row"
        className={
          isOrganization ? "pr-3 text-left font-semibold text-ui" : "pr-3 text-left font-medium text-ui"
        }
      >
        {nameOfGroup(group, t)}
        {group.isOwn && <span className="font-normal text-ink-3 text-small"> · {t("ownTeam")}</span>}
      </th>
      <td className="text-ink-3 text-small">{bandText(group.band)}</td>
      {hidden === null ? (
        columns.map((item) => (
          <HeatCell key={item.key} cell={cellOf(group, item)} isOrganization={isOrganization} />
        ))
      ) : (
        <td colSpan={columns.length} className="c-hatched h-11 pl-4 text-small">
          <span className="bg-paper px-2 py-0.75 text-ink-2">{t(`hidden.${hidden}`)}</span>
        </td>
      )}
    </tr>
  );
}
