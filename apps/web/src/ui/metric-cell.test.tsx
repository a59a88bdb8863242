import { describe, expect, it } from "vitest";
import { type Metric, MetricCell } from "./metric-cell";
import { markupOf, textOf } from "./testing";

const scale = { domain: [0.5, 1] as const, ticks: [{ value: 0.5, label: "50" }] };

const full: Metric = {
  id: "effectiveness",
  name: "Effectiviteit",
  says: "in één keer opgelost",
  value: "75",
  unit: "%",
  count: "245 van 325 contacten",
  interval: { value: 0.75, lower: 0.7, upper: 0.8, target: 0.7, label: "75 procent, tussen 70 en 80" },
  trend: { values: [0.7, null, 0.8, 0.75], centre: 0.74, label: "verloop over 4 weken" },
  variation: "improvement",
  assurance: "varies",
  sentence: "Dat is geen toeval meer.",
};

const draw = (change: Partial<Metric>) =>
  markupOf(<MetricCell metric={{ ...full, ...change }} scale={scale} />);

describe("MetricCell", () => {
  it("is an article named after its figure", () => {
    const markup = draw({});
    const id = /<h3 id="([^"]+)"/.exec(markup)?.[1];
    expect(markup).toContain(`<article aria-labelledby="${id}"`);
    expect(textOf(markup)).toContain("75 % 245 van 325 contacten");
  });

  it("draws value, interval and target where the scale says", () => {
    const markup = draw({});
    expect(markup).toContain('<svg x="50%"');
    expect(markup).toContain('<line x1="40%" x2="60%"');
    expect(markup).toContain('class="c-target"');
    expect(markup).toContain("c-whisker-improvement");
  });

  it("shows a count, no percentage and no whisker below five", () => {
    const markup = draw({
      value: "3 van 4",
      interval: null,
      trend: null,
      variation: "too-few",
      assurance: null,
    });
    expect(textOf(markup)).toContain("3 van 4");
    expect(textOf(markup)).toContain("Vanaf 5 tonen we een percentage");
    expect(textOf(markup)).not.toContain("%");
    expect(markup).not.toContain("c-track");
  });

  it("says that there is no data instead of a 0", () => {
    const text = textOf(
      draw({ value: null, count: "geen oordelen", interval: null, trend: null, variation: null }),
    );
    expect(text).toContain("Geen gegevens");
    expect(text).not.toMatch(/\b0\b/);
  });

  it("keeps the column of the marks empty while nothing is compared", () => {
    const text = textOf(draw({ variation: null, assurance: null }));
    expect(text).not.toContain("Binnen toeval");
    expect(text).not.toContain("Verandering:");
  });

  it("leaves a hole in the line where nothing was measured", () => {
    const line = /<path[^>]*class="[^"]*c-series[^"]*"[^>]*>/.exec(draw({}))?.[0] ?? "";
    expect(line.match(/M/g)).toHaveLength(2);
  });
});
