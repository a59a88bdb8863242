import { useTranslations } from "next-intl";
import { ButtonLink } from "@/ui/button";
import { Drawer } from "@/ui/dialog";
import { MetricCell } from "@/ui/metric-cell";
import { TextLink } from "@/ui/text-link";
import type { BoardAgent, BoardColumn } from "./board-agent";
import { FigureCell } from "./figure-cell";

const CELL =
  "border-line border-b py-2 pr-4 last:pr-0 align-middle max-tablet:block max-tablet:border-0 max-tablet:p-0";

type Props = { agent: BoardAgent; columns: readonly BoardColumn[]; rangeText: string };

/** An agent: press anywhere in the row to look closer without leaving the board. On a phone it is a block. */
export function AgentRow({ agent, columns, rangeText }: Props) {
  const t = useTranslations("board");
  return (
    <tr className="relative transition-colors hover:bg-hover max-tablet:grid max-tablet:gap-3 max-tablet:border-line max-tablet:border-b max-tablet:py-4">
      <th scope="row" className={`${CELL} h-15 text-left font-medium max-tablet:h-auto`}>
        <Drawer
          title={agent.name}
          description={rangeText}
          trigger={
            <button
              type="button"
              aria-label={t("openPeek", { name: agent.name })}
              className="min-h-6 text-left after:absolute after:inset-0 after:content-[''] max-tablet:font-semibold max-tablet:text-heading"
            >
              {agent.name}
            </button>
          }
        >
          <AgentPeek agent={agent} columns={columns} />
        </Drawer>
        <TextLink
          href={agent.scorecard}
          aria-label={t("scorecardOf", { name: agent.name })}
          className="relative z-10 flex min-h-6 w-fit items-center font-normal text-small max-tablet:min-h-11"
        >
          {t("scorecard")}
        </TextLink>
      </th>
      {columns.map((column, index) => {
        const figure = agent.figures[index];
        return (
          <td key={column.id} className={CELL}>
            <span className="text-ink-3 text-label tablet:hidden">{column.name}</span>
            {figure && <FigureCell figure={figure} column={column} agent={agent.name} />}
          </td>
        );
      })}
    </tr>
  );
}

/** The figures of one agent beside the board, as that agent sees them too. */
function AgentPeek({ agent, columns }: Pick<Props, "agent" | "columns">) {
  const t = useTranslations("board");
  return (
    <>
      <div className="@container border-line border-t">
        {columns.map(({ id, scale }, index) => {
          const figure = agent.figures[index];
          return figure && <MetricCell key={id} metric={figure.metric} scale={scale} />;
        })}
      </div>
      <p className="mt-5 mb-4 text-ink-3 text-small">{t("peekNote", { name: agent.name })}</p>
      <ButtonLink href={agent.scorecard} kind="primary">
        {t("scorecardOf", { name: agent.name })}
      </ButtonLink>
    </>
  );
}
