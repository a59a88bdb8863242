import { VariationMark } from "../mark";
import { signalOf } from "../signal";
import type { ExplorerPoint } from "./chart-explorer";

/** Beside its point, on the side where there is room. */
export function ChartTooltip({ point, height }: { point: ExplorerPoint; height: number }) {
  const toLeft = point.x > 55;
  const vertical =
    point.y > height / 2 ? { bottom: `calc(100% - ${point.y - 18}px)` } : { top: point.y + 18 };
  const horizontal = toLeft
    ? { right: `calc(${100 - point.x}% - 20px)` }
    : { left: `calc(${point.x}% - 20px)` };
  return (
    <div
      data-tooltip=""
      aria-hidden="true"
      style={{ ...vertical, ...horizontal }}
      className="absolute z-10 w-max max-w-60 cursor-default rounded-control border border-line-strong bg-raised px-3 py-2.5 text-ink-2 text-small shadow-float"
    >
      <b className="block font-semibold text-ink">{point.title}</b>
      {point.lines.map((line) => (
        <span key={line} className="block">
          {line}
        </span>
      ))}
      {point.variation && signalOf(point.variation) && (
        <span className="mt-1 block whitespace-normal">
          <VariationMark kind={point.variation}>{point.note}</VariationMark>
        </span>
      )}
      {!signalOf(point.variation) && point.note && <span className="block">{point.note}</span>}
    </div>
  );
}
