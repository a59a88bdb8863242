import { useTranslations } from "next-intl";

type Props = { minutes: number | null; evenMinutes: number | null };

/** Half of the bar is what everybody would get, so that both sides can be seen. */
const TICK_PER_CENT = 50;

/** How much time somebody got beside an even share; not a target for either of the two. */
export function CoachingTime({ minutes, evenMinutes }: Props) {
  const t = useTranslations("board");
  const filled =
    minutes === null || !evenMinutes ? 0 : Math.min(100, (minutes / evenMinutes) * TICK_PER_CENT);
  return (
    <div>
      <svg width="72" height="12" aria-hidden="true" className="block">
        <rect y="2" width="100%" height="8" className="c-track" />
        <rect y="2" width={`${filled}%`} height="8" className="fill-signal-none" />
        {evenMinutes !== null && <rect x={`${TICK_PER_CENT}%`} width="2" height="12" className="fill-ink" />}
      </svg>
      <span className="text-label text-ink-3">
        {minutes === null ? t("noMinutes") : t("minutes", { minutes })}
      </span>
    </div>
  );
}
