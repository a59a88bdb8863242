import type { Attention } from "@kwartet/api/board/attention";
import { useTranslations } from "next-intl";
import { MarkKey } from "@/ui/mark";
import { HeadCell } from "@/ui/table";
import { AgentPeek } from "./agent-peek";
import { AgentRow } from "./agent-row";
import type { BoardAgent, BoardColumn } from "./board-agent";
import { BoardPeek } from "./board-peek";

type Props = {
  agents: readonly BoardAgent[];
  columns: readonly BoardColumn[];
  /** What everybody would get of the coaching time. */
  evenMinutes: number | null;
  /** The same, rounded for reading; null where nothing was written down. */
  evenText: string | null;
  /** The days that are shown, for the drawer. */
  rangeText: string;
};

const GROUPS: readonly Attention[] = ["needs-time", "well-done", "quiet"];

/** Agents by what they ask for; there is nothing to sort by, because an average alone says too little. */
export function BoardTable({ agents, columns, evenMinutes, evenText, rangeText }: Props) {
  const t = useTranslations("board");
  const kinds = agents.flatMap(({ figures }) => figures.flatMap(({ metric }) => metric.variation ?? []));
  return (
    <BoardPeek
      rangeText={rangeText}
      peeks={agents.map((agent) => ({
        id: agent.id,
        name: agent.name,
        content: <AgentPeek agent={agent} columns={columns} />,
      }))}
    >
      <div className="mb-3">
        <MarkKey kinds={[...new Set(kinds)]} />
      </div>
      <table
        aria-label={t("table")}
        className="w-full border-collapse text-ui max-tablet:block max-tablet:border-line-strong max-tablet:border-t"
      >
        <thead className="max-tablet:sr-only">
          <tr>
            <HeadCell width="12rem">{t("agent")}</HeadCell>
            {columns.map(({ id, name }) => (
              <HeadCell key={id}>{name}</HeadCell>
            ))}
            <HeadCell>{t("goal")}</HeadCell>
            <HeadCell>{t("lastSession")}</HeadCell>
            <HeadCell numeric>{t("reviewsDue")}</HeadCell>
            <HeadCell className="tablet:max-desk:hidden">{t("coachingTime")}</HeadCell>
            <HeadCell numeric>
              <span className="sr-only">{t("plan")}</span>
            </HeadCell>
          </tr>
        </thead>
        {GROUPS.map((group) => (
          <Group
            key={group}
            group={group}
            agents={agents.filter(({ attention }) => attention === group)}
            columns={columns}
            evenMinutes={evenMinutes}
          />
        ))}
      </table>
      <p className="mt-3 max-w-[90ch] text-pretty text-ink-3 text-label">
        {t("lines")} {evenText}
      </p>
    </BoardPeek>
  );
}

type GroupProps = Pick<Props, "agents" | "columns" | "evenMinutes"> & { group: Attention };

function Group({ group, agents, columns, evenMinutes }: GroupProps) {
  const t = useTranslations("board");
  if (agents.length === 0) return null;
  return (
    <tbody className="max-tablet:block">
      <tr className="max-tablet:block">
        <th
          scope="rowgroup"
          colSpan={columns.length + 6}
          className="border-line-strong border-b pt-5 pb-2 text-left font-normal max-tablet:block"
        >
          <span className="font-semibold">{t(`groups.${group}`)}</span>{" "}
          <span className="ml-2 text-ink-3 text-small">{t(`groupNotes.${group}`)}</span>
        </th>
      </tr>
      {agents.map((agent) => (
        <AgentRow key={agent.id} agent={agent} columns={columns} evenMinutes={evenMinutes} />
      ))}
    </tbody>
  );
}
