import { Sparkline } from "@/ui/chart/sparkline";
import { VariationIcon } from "@/ui/variation-icon";
import type { BoardAgent } from "./board-agent";

type Props = { figure: BoardAgent["figures"][number]; agent: string; column: string };

/** One KPI of one agent: unusual or not, and thirteen weeks. How high it is stands one press away, beside its interval. */
export function SignalCell({ figure: { metric, shortCount }, agent, column }: Props) {
  const { variation, trend } = metric;
  const label = `${agent}, ${column}`;
  return (
    <div className="flex items-center gap-2.5">
      {variation && <VariationIcon kind={variation} />}
      {variation === "too-few" ? (
        <span className="text-ink-3 text-small">{shortCount}</span>
      ) : (
        trend && (
          <span className="tablet:max-wide:hidden">
            <Sparkline
              {...trend}
              variation={variation}
              label={`${label}: ${trend.label}`}
              width={92}
              height={32}
            />
          </span>
        )
      )}
    </div>
  );
}
