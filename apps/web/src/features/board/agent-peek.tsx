import { useTranslations } from "next-intl";
import { ButtonLink } from "@/ui/button";
import { MetricCell } from "@/ui/metric-cell";
import { TextLink } from "@/ui/text-link";
import type { BoardAgent, BoardColumn } from "./board-agent";

type Props = { agent: BoardAgent; columns: readonly BoardColumn[] };

/** One agent beside the board: why they stand there, the figures as that agent sees them too, and what was agreed. */
export function AgentPeek({ agent, columns }: Props) {
  const t = useTranslations("board");
  return (
    <>
      {agent.reasons.length > 0 && (
        <ul className="mb-4 grid gap-1.5 text-ui">
          {agent.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      <div className="@container border-line border-t">
        {columns.map(({ id, scale }, index) => {
          const figure = agent.figures[index];
          return (
            figure && <MetricCell key={id} metric={{ ...figure.metric, href: figure.href }} scale={scale} />
          );
        })}
      </div>
      {agent.goals.length > 0 && (
        <>
          <h3 className="mt-5 mb-1.5 text-ui">{t("peek.goals")}</h3>
          <ul className="grid gap-1 text-ui">
            {agent.goals.map(({ id, text, note, href }) => (
              <li key={id}>
                <TextLink href={href}>{text}</TextLink>
                {note && <span className="ml-2 text-ink-3 text-small">{note}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="mt-5 mb-4 text-ink-3 text-small">{t("peekNote", { name: agent.name })}</p>
      <div className="flex flex-wrap gap-3">
        <ButtonLink href={agent.plan} kind="primary">
          {t("plan")}
        </ButtonLink>
        <ButtonLink href={agent.scorecard}>{t("scorecardOf", { name: agent.name })}</ButtonLink>
      </div>
    </>
  );
}
