import { useTranslations } from "next-intl";
import { joinClasses } from "./join-classes";
import type { Assurance } from "./signal";

type Props = { kind: Assurance; size?: number; decorative?: boolean };

/** Ink only: filled meets the target, half varies, open not yet. */
export function AssuranceIcon({ kind, size = 22, decorative }: Props) {
  const t = useTranslations("marks");
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 22 22"
      role="img"
      aria-hidden={decorative}
      aria-label={decorative ? undefined : t(`assurance.${kind}.sentence`)}
    >
      {kind === "varies" && (
        <path d="M5 2h6v18H5a3 3 0 0 1-3-3V5a3 3 0 0 1 3-3z" className="fill-chart-hatch" />
      )}
      {kind === "meets" ? (
        <rect x="2" y="2" width="18" height="18" rx="3" className="fill-ink-2" />
      ) : (
        <rect
          x="2.75"
          y="2.75"
          width="16.5"
          height="16.5"
          rx="2.4"
          className="fill-none stroke-[1.5] stroke-ink-2"
        />
      )}
      <text x="11" y="15" className={joinClasses("c-letter", kind === "meets" ? "fill-paper" : "fill-ink")}>
        {t(`assurance.${kind}.letter`)}
      </text>
    </svg>
  );
}
