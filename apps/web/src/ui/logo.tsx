import { joinClasses } from "./join-classes";

/** The four KPIs, each a part of the mark: two upright ones are the team's, two leaves the person's. */
export type LogoPart = "speed" | "effectiveness" | "friendliness" | "availability";

const PARTS: Record<LogoPart, string> = {
  speed: "M3 2h6a1 1 0 0 1 1 1v7.25a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1V3a1 1 0 0 1 1-1z",
  availability: "M3 12.75h6a1 1 0 0 1 1 1V21a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1v-7.25a1 1 0 0 1 1-1z",
  effectiveness: "M11.5 11.25c0-5.1 4.1-9.25 9.25-9.25H22c0 5.1-4.1 9.25-9.25 9.25z",
  friendliness: "M11.5 12.75c0 5.1 4.1 9.25 9.25 9.25H22c0-5.1-4.1-9.25-9.25-9.25z",
};

type Props = { size?: number; lit?: LogoPart; className?: string };

/** The mark in one colour. With `lit`, that part alone stands out: the sign of its KPI. */
export function Logo({ size = 22, lit, className }: Props) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="currentColor"
      aria-hidden="true"
      className={joinClasses("text-brand", className)}
    >
      {Object.entries(PARTS).map(([part, path]) => (
        <path key={part} d={path} opacity={lit && part !== lit ? 0.22 : undefined} />
      ))}
    </svg>
  );
}

/** Mark and name. */
export function Wordmark({ size = 22 }: { size?: number }) {
  return (
    <span className="inline-flex items-center gap-2.5 font-semibold text-heading tracking-[-0.01em] text-ink">
      <Logo size={size} />
      Kwartet
    </span>
  );
}
