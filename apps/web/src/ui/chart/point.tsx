import { joinClasses } from "../join-classes";
import { type Signal, signalOf, type Variation } from "../signal";

type Props = {
  variation?: Variation | null;
  /** The period is not over yet. */
  incomplete?: boolean;
  size?: number;
};

const COLOURS: Record<Signal, string> = {
  improvement: "c-point-improvement",
  concern: "c-point-concern",
  change: "c-point-change",
};

function outline(signal: Signal, radius: number): string {
  const half = radius * 1.08;
  switch (signal) {
    case "improvement":
      return `M0 ${-radius * 1.15}l${half} ${radius * 1.9}h${-2 * half}z`;
    case "concern":
      return `M0 ${radius * 1.15}l${half} ${-radius * 1.9}h${-2 * half}z`;
    case "change":
      return `M0 ${-radius * 1.2}L${radius * 1.2} 0L0 ${radius * 1.2}L${-radius * 1.2} 0z`;
  }
}

/** A point around 0,0: a grey circle, or the shape and colour of its signal. Place it with a transform or a nested svg. */
export function Point({ variation, incomplete, size = 3.6 }: Props) {
  const signal = signalOf(variation);
  if (incomplete) return <circle r={size} className="c-point-hollow" />;
  if (!signal) return <circle r={size} className="c-point" />;
  return <path d={outline(signal, size * 1.4)} className={joinClasses("c-point", COLOURS[signal])} />;
}
