import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Variation } from "./signal";

const HOUSE_UP = "M11 1.2 20.6 8.4V20.2H1.4V8.4z";
const HOUSE_DOWN = "M11 20.8 20.6 13.6V1.8H1.4V13.6z";
const OUTLINE_UP = "M11 2.2 19.8 8.8V19.4H2.2V8.8z";
const OUTLINE_DOWN = "M11 19.8 19.8 13.2V2.6H2.2V13.2z";
const DIAMOND = "M11 .6 21.4 11 11 21.4.6 11z";

function drawShape(kind: Variation, letter: string): ReactNode {
  switch (kind) {
    case "improvement":
      return (
        <>
          <path d={HOUSE_UP} className="fill-signal-improvement" />
          <text x="11" y="16" className="c-letter fill-on-signal">
            {letter}
          </text>
        </>
      );
    case "concern":
      return (
        <>
          <path d={HOUSE_DOWN} className="fill-signal-concern" />
          <text x="11" y="13" className="c-letter fill-on-signal">
            {letter}
          </text>
        </>
      );
    case "change":
      return (
        <>
          <path d={DIAMOND} className="fill-signal-neutral" />
          <text x="11" y="14.8" className="c-letter fill-on-signal">
            {letter}
          </text>
        </>
      );
    case "look-better":
      return <path d={OUTLINE_UP} className="fill-none stroke-[1.5] stroke-ink-2" strokeLinejoin="round" />;
    case "look-worse":
      return <path d={OUTLINE_DOWN} className="fill-none stroke-[1.5] stroke-ink-2" strokeLinejoin="round" />;
    case "chance":
      return (
        <g className="fill-none stroke-signal-none">
          <circle cx="11" cy="11" r="8.6" strokeWidth="1.5" />
          <path d="M7.5 11h7" strokeWidth="1.8" />
        </g>
      );
    case "too-few":
      return (
        <circle
          cx="11"
          cy="11"
          r="8.6"
          className="fill-none stroke-signal-none"
          strokeWidth="1.5"
          strokeDasharray="2 3"
        />
      );
  }
}

type Props = {
  kind: Variation;
  size?: number /** The word stands beside it, so it needs no name of its own. */;
  decorative?: boolean;
};

/** The shape and letter of a variation. Without a word beside it, it is read out as a sentence. */
export function VariationIcon({ kind, size = 22, decorative }: Props) {
  const t = useTranslations("marks");
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 22 22"
      role="img"
      aria-hidden={decorative}
      aria-label={decorative ? undefined : t(`variation.${kind}.sentence`)}
    >
      {drawShape(kind, t(`variation.${kind}.letter`))}
    </svg>
  );
}
