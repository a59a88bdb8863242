import { useTranslations } from "next-intl";
import { ScaleTicks } from "@/ui/chart/whisker";
import { HeadCell } from "@/ui/table";
import { AgentRow } from "./agent-row";
import type { BoardAgent, BoardColumn } from "./board-agent";
import { FIGURE_GRID } from "./figure-cell";

type Props = {
  agents: readonly BoardAgent[];
  columns: readonly BoardColumn[];
  /** The days that are shown, for the drawer. */
  rangeText: string;
};

/** Agents from A to Z; there is nothing to sort by, because an average alone says too little. */
export function BoardTable({ agents, columns, rangeText }: Props) {
  const t = useTranslations("board");
  return (
    <>
      <table
        aria-label={t("table")}
        className="w-full border-collapse text-ui max-tablet:block max-tablet:border-line-strong max-tablet:border-t"
      >
        <thead className="max-tablet:sr-only">
          <tr>
            <HeadCell width="10.5rem">{t("agent")}</HeadCell>
            {columns.map(({ id, name, says, scale }) => (
              <HeadCell key={id}>
                <span className="block">
                  <span className="text-ink-2">{name}</span> {says}
                  <span className={FIGURE_GRID} aria-hidden="true">
                    <span />
                    <ScaleTicks {...scale} />
                  </span>
                </span>
              </HeadCell>
            ))}
          </tr>
        </thead>
        <tbody className="max-tablet:block">
          {agents.map((agent) => (
            <AgentRow key={agent.id} agent={agent} columns={columns} rangeText={rangeText} />
          ))}
        </tbody>
      </table>
      <p className="mt-3 max-w-[90ch] text-pretty text-ink-3 text-label">
        {t("key")} {t("keyWord")}
      </p>
    </>
  );
}
