import { useTranslations } from "next-intl";
import { TextLink } from "@/ui/text-link";
import type { BoardAgent, BoardColumn } from "./board-agent";
import { CoachingTime } from "./coaching-time";
import { SignalCell } from "./signal-cell";

const CELL =
  "border-line border-b py-2 pr-4 last:pr-0 align-middle max-tablet:flex max-tablet:items-center max-tablet:justify-between max-tablet:gap-4 max-tablet:border-0 max-tablet:p-0 max-tablet:py-1";
const HEAD = "text-ink-3 text-label tablet:hidden";

type Props = { agent: BoardAgent; columns: readonly BoardColumn[]; evenMinutes: number | null };

/** An agent: press anywhere in the row to look closer without leaving the board. On a phone it is a block. */
export function AgentRow({ agent, columns, evenMinutes }: Props) {
  const t = useTranslations("board");
  const [goal] = agent.goals;
  return (
    <tr className="relative transition-colors hover:bg-hover focus-within:bg-selected max-tablet:block max-tablet:border-line max-tablet:border-b max-tablet:py-3">
      <th
        scope="row"
        className="border-line border-b py-2 pr-4 text-left font-medium max-tablet:block max-tablet:border-0 max-tablet:p-0"
      >
        <button
          type="button"
          data-peek={agent.id}
          aria-haspopup="dialog"
          aria-label={t("openPeek", { name: agent.name })}
          className="min-h-6 scroll-my-24 text-left after:absolute after:inset-0 after:content-[''] max-tablet:min-h-11 max-tablet:font-semibold max-tablet:text-heading"
        >
          {agent.name}
        </button>
        {agent.reasons[0] && (
          <span className="block text-pretty font-normal text-ink-2 text-small/4.5">{agent.reasons[0]}</span>
        )}
      </th>
      {columns.map((column, index) => {
        const figure = agent.figures[index];
        return (
          <td key={column.id} className={CELL}>
            <span className={HEAD}>{column.name}</span>
            {figure && <SignalCell figure={figure} agent={agent.name} column={column.name} />}
          </td>
        );
      })}
      <td className={CELL}>
        <span className={HEAD}>{t("goal")}</span>
        <span>
          {goal?.text ?? <span className="whitespace-nowrap text-ink-3">{t("noGoal")}</span>}
          {goal?.note && <span className="block text-ink-3 text-small/4.5">{goal.note}</span>}
        </span>
      </td>
      <td className={CELL}>
        <span className={HEAD}>{t("lastSession")}</span>
        <span>
          <span className="tablet:whitespace-nowrap">{agent.lastSession.text}</span>
          {agent.lastSession.note && (
            <span className="block text-ink-3 text-small/4.5">{agent.lastSession.note}</span>
          )}
        </span>
      </td>
      <td className={`${CELL} tablet:text-right`}>
        <span className={HEAD}>{t("reviewsDue")}</span>
        <span className={agent.reviewsDue === 0 ? "text-ink-3" : undefined}>{agent.reviewsDue}</span>
      </td>
      <td className={`${CELL} tablet:max-desk:hidden`}>
        <span className={HEAD}>{t("coachingTime")}</span>
        <CoachingTime minutes={agent.minutes} evenMinutes={evenMinutes} />
      </td>
      <td className={`${CELL} tablet:text-right`}>
        <TextLink
          href={agent.plan}
          aria-label={t("planFor", { name: agent.name })}
          className="relative z-10 inline-flex min-h-6 items-center whitespace-nowrap text-small max-tablet:min-h-11"
        >
          {t("plan")}
        </TextLink>
      </td>
    </tr>
  );
}
