import { useTranslations } from "next-intl";

type Props = { answered: number; count: number };

/** How far somebody is; it stays in sight while the questions pass below it. */
export function AnswerProgress({ answered, count }: Props) {
  const t = useTranslations("pulse.answer");
  const said = t("progress", { answered, count });
  return (
    <div className="sticky top-0 z-10 bg-paper pb-2">
      <div
        role="progressbar"
        aria-label={said}
        aria-valuemin={0}
        aria-valuemax={count}
        aria-valuenow={answered}
        className="h-1 bg-chart-band"
      >
        <div className="h-1 bg-brand" style={{ width: `${(100 * answered) / count}%` }} />
      </div>
      <p aria-hidden="true" className="pt-1.5 text-ink-3 text-small">
        {said}
      </p>
    </div>
  );
}
