import { useTranslations } from "next-intl";
import type { Metric } from "@/ui/metric-cell";
import { Section } from "@/ui/section";
import { TextLink } from "@/ui/text-link";

export type ContextFigure = { metric: Metric; intervalText: string | null; targetText: string | null };

/** What the team does together; no agent is judged by it. */
export function TeamContext({ figures }: { figures: readonly ContextFigure[] }) {
  const t = useTranslations("board");
  return (
    <Section title={t("context")} note={t("contextNote")}>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-4 border-line-strong border-t pt-3 tablet:grid-cols-3 desk:grid-flow-col desk:auto-cols-fr desk:grid-cols-none">
        {figures.map((figure) => (
          <ContextItem key={figure.metric.id} {...figure} />
        ))}
      </dl>
    </Section>
  );
}

function ContextItem({ metric, ...texts }: ContextFigure) {
  const t = useTranslations("board");
  const small = useTranslations("metrics");
  const { name, says, value, unit, interval, count, href } = metric;
  return (
    <div>
      <dt className="text-small">
        {href ? <TextLink href={href}>{name}</TextLink> : name}
        <span className="block text-ink-3 text-label">{says}</span>
      </dt>
      <dd className="mt-0.5">
        {value === null ? (
          <span className="text-ink-3 text-small">{small("noData")}</span>
        ) : (
          <>
            <span className="font-semibold text-heading">
              {value}
              {interval && unit}
            </span>
            {texts.intervalText && <span className="ml-2 text-ink-3 text-small">{texts.intervalText}</span>}
            <span className="block text-ink-3 text-label">
              {count}
              {texts.targetText && <span className="block">{t("target", { target: texts.targetText })}</span>}
            </span>
          </>
        )}
      </dd>
    </div>
  );
}
