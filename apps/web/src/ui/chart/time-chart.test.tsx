import { describe, expect, it } from "vitest";
import { markupOf, textOf } from "../testing";
import { spreadLabels } from "./spread-labels";
import { TimeChart } from "./time-chart";
import { layOutTime, phaseRows, placesOf, stepLimits } from "./time-layout";
import { isLabelled, labelStep, type TimePoint } from "./time-points";

const point = (week: number, value: number | null, more: Partial<TimePoint> = {}): TimePoint => ({
  key: `2026-W${week}`,
  label: `wk ${week}`,
  title: `Week ${week}`,
  value,
  valueText: `${value}%`,
  countText: "9 van 10",
  ...more,
});

const points = [point(1, 40), point(2, null), point(3, 60), point(4, 80, { incomplete: true })];
const layout = layOutTime(points, [0, 100], 200);

describe("the layout of a time chart", () => {
  it("spaces periods evenly, half a step from the edges", () => {
    expect(points.map(({ key }) => layout.x(key))).toEqual([12.5, 37.5, 62.5, 87.5]);
  });

  it("puts more higher and keeps what is off the scale on its edge", () => {
    expect([0, 50, 100, 130].map(layout.y)).toEqual([200, 100, 0, 0]);
  });

  it("has no place where nothing was measured", () => {
    expect(placesOf(points, layout, ({ value }) => value)).toEqual([
      { x: 125, y: 120 },
      null,
      { x: 625, y: 80 },
      { x: 875, y: 40 },
    ]);
  });

  it("draws limits as a step per period", () => {
    const limited = [1, 2].map((week) =>
      point(week, 50, { limits: { lower: 40, centre: 50, upper: 60 + week } }),
    );
    const { upper, lower } = stepLimits(limited, layOutTime(limited, [0, 100], 200));
    expect(upper).toBe("M0 78L500 78L500 76L1000 76");
    expect(lower).toBe("M0 120L500 120L500 120L1000 120");
  });

  it("gives the newest period a label, and no more than fit", () => {
    const step = labelStep(33, 11);
    const labelled = Array.from({ length: 33 }, (_, index) => isLabelled(index, 33, step));
    expect(labelled.at(-1)).toBe(true);
    expect(labelled.filter(Boolean).length).toBeLessThanOrEqual(11);
  });

  it("writes neighbouring phases in different rows", () => {
    const x = (key: string) => Number(key);
    expect(
      phaseRows(
        [
          { key: "10", label: "Nieuw belscript" },
          { key: "12", label: "Gesprek" },
          { key: "60", label: "Doel" },
        ],
        x,
      ),
    ).toEqual([0, 1, 0]);
  });
});

describe("labels at the ends of lines", () => {
  it("keep their distance and their order", () => {
    const placed = spreadLabels(
      [
        { text: "b", y: 104 },
        { text: "a", y: 100 },
        { text: "c", y: 199 },
      ],
      16,
      200,
    );
    expect(placed.map(({ text, y }) => [text, y])).toEqual([
      ["a", 100],
      ["b", 116],
      ["c", 199],
    ]);
  });

  it("make room at the bottom", () => {
    const placed = spreadLabels(
      [
        { text: "a", y: 195 },
        { text: "b", y: 198 },
      ],
      16,
      200,
    );
    expect(placed.map(({ y }) => y)).toEqual([184, 200]);
  });
});

describe("TimeChart", () => {
  const markup = markupOf(
    <TimeChart
      label="Effectiviteit per week"
      caption="Deel dat in één keer is opgelost."
      domain={[0, 100]}
      ticks={[{ value: 0, label: "0" }]}
      points={points.map((it) => ({ ...it, href: "#contacts" }))}
      linkLabel="Toon de contacten"
    />,
  );

  it("joins the unfinished period with a dotted line and leaves a hole", () => {
    expect(markup).toContain("c-pending");
    expect(markup).toContain("c-point-hollow");
    const series = /<path[^>]*class="[^"]*c-series[^"]*"[^>]*>/.exec(markup)?.[0] ?? "";
    expect(series.match(/M/g)).toHaveLength(2);
  });

  it("hands over the same periods as a table, with a link each", () => {
    const table = /<table[\s\S]*<\/table>/.exec(markup)?.[0] ?? "";
    expect(table.match(/<th scope="row"/g)).toHaveLength(4);
    expect(table.match(/href="#contacts"/g)).toHaveLength(4);
    expect(textOf(table)).toContain("Week 2 geen gegevens");
    expect(textOf(table)).toContain("Week 4 80% 9 van 10 Nog niet compleet");
  });

  it("has one stop for the Tab key among its points", () => {
    const drawing = markup.slice(0, markup.indexOf("<details"));
    expect(drawing.match(/<a /g)).toHaveLength(1);
    expect(drawing).toContain('aria-label="Week 4: 80%, 9 van 10. Toon de contacten"');
  });
});
