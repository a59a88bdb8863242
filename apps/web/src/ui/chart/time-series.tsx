import { PlacesLine } from "./places-line";
import { Point } from "./point";
import { DRAWN_WIDTH, placesOf, stepLimits, type TimeLayout } from "./time-layout";
import type { TimePoint } from "./time-points";

type Props = { points: readonly TimePoint[]; layout: TimeLayout; intervals: "whisker" | "band" | "none" };

/** Everything that is only a line or an area: drawn once and stretched to the width of the screen. */
export function TimeLines({ points, layout, intervals }: Props) {
  const limits = stepLimits(points, layout);
  const last = points.findLastIndex((point) => point.value !== null);
  const pending = last > 0 && points[last]?.incomplete;
  const values = placesOf(points, layout, (point) => point.value);
  return (
    <svg
      width="100%"
      height={layout.height}
      viewBox={`0 0 ${DRAWN_WIDTH} ${layout.height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {limits.area && (
        <>
          <path d={limits.area} className="c-band" />
          <path d={limits.upper} className="c-limit" />
          <path d={limits.lower} className="c-limit" />
          <PlacesLine
            places={placesOf(points, layout, (point) => point.limits?.centre)}
            className="c-centre"
          />
        </>
      )}
      {intervals === "band" && <path d={intervalArea(points, layout)} className="c-interval-band" />}
      <PlacesLine places={placesOf(points, layout, (point) => point.compare)} className="c-compare" />
      <PlacesLine places={pending ? values.slice(0, last) : values} className="c-series" />
      {pending && <PlacesLine places={values.slice(last - 1, last + 1)} className="c-pending" />}
    </svg>
  );
}

/** The area between the intervals' ends, run by run: a hole in the data is a hole in the area. */
function intervalArea(points: readonly TimePoint[], layout: TimeLayout): string {
  const upper = placesOf(points, layout, (point) => point.upper);
  const lower = placesOf(points, layout, (point) => point.lower);
  let path = "";
  let run: { x: number; high: number; low: number }[] = [];
  for (let index = 0; index <= points.length; index++) {
    const [high, low] = [upper[index], lower[index]];
    if (high && low) {
      run.push({ x: high.x, high: high.y, low: low.y });
      continue;
    }
    if (run.length > 1) {
      const there = run.map((it) => `${it.x} ${it.high}`).join("L");
      const back = run
        .reverse()
        .map((it) => `${it.x} ${it.low}`)
        .join("L");
      path += `M${there}L${back}z`;
    }
    run = [];
  }
  return path;
}

/** Everything with a shape of its own, placed by percentage so that it is never stretched. */
export function TimeMarks({ points, layout, intervals }: Props) {
  return (
    <g>
      {points.map((point) => {
        if (point.value === null) return null;
        const x = `${layout.x(point.key)}%`;
        return (
          <g key={point.key}>
            {intervals === "whisker" && point.lower != null && point.upper != null && (
              <line
                x1={x}
                x2={x}
                y1={layout.y(point.lower)}
                y2={layout.y(point.upper)}
                className="c-interval"
              />
            )}
            <svg
              x={x}
              y={layout.y(point.value)}
              width="1"
              height="1"
              className="overflow-visible"
              aria-hidden="true"
            >
              <Point variation={point.variation} incomplete={point.incomplete} />
            </svg>
          </g>
        );
      })}
    </g>
  );
}
