import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const THEMES = ["light", "dark"] as const;
type Theme = (typeof THEMES)[number];

const css = readFileSync(fileURLToPath(new URL("./tokens.css", import.meta.url)), "utf8");

/** Every colour role of the token file: its hex value in each theme. */
const roles = new Map(
  [...css.matchAll(/--([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g)].map(
    ([, role, light, dark]) => [role!, { light: light!, dark: dark! }] as const,
  ),
);

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** The contrast ratio of WCAG 2.2. */
function contrast(one: string, other: string, theme: Theme): number {
  const [first, second] = [one, other].map((role) => {
    const colour = roles.get(role);
    if (!colour) throw new Error(`No colour role ${role} in tokens.css`);
    return luminance(colour[theme]);
  });
  return (Math.max(first!, second!) + 0.05) / (Math.min(first!, second!) + 0.05);
}

const pairs = (fronts: string[], grounds: string[]) =>
  fronts.flatMap((front) => grounds.map((ground) => [front, ground] as const));

const GROUNDS = ["paper", "sunken", "raised", "hover", "selected"];
const SIGNALS = ["signal-improvement", "signal-concern", "signal-neutral"];

const TEXT = [
  ...pairs(["ink", "ink-2", "ink-3", "brand", "danger"], GROUNDS),
  ...pairs(SIGNALS, ["paper", "raised", "hover", "selected"]),
  ...pairs(["on-brand"], ["brand", "brand-hover"]),
  ...pairs(["on-signal"], SIGNALS),
  ...pairs(["ink", "ink-2", "danger"], ["danger-soft"]),
  ...pairs(["ink", "ink-2", "brand"], ["brand-soft"]),
  ...pairs(["ink"], ["coverage-1", "coverage-2", "coverage-3", "chart-hatch"]),
  ...pairs(["paper"], ["coverage-4", "coverage-5", "ink-2"]),
  ...pairs(["on-diverge"], ["diverge-m2", "diverge-m1", "diverge-0", "diverge-p1", "diverge-p2"]),
];

const MARKS = [
  ...pairs([...SIGNALS, "signal-none", "focus"], [...GROUNDS, "chart-band"]),
  ...pairs(["chart-series", "chart-target", "chart-centre", "chart-limit"], ["paper", "chart-band"]),
  ...pairs(["chart-phase", "chart-compare", "control"], ["paper"]),
];

describe.each(THEMES)("the %s theme", (theme) => {
  it.each(TEXT)("reads %s on %s", (text, ground) => {
    expect(contrast(text, ground, theme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(MARKS)("shows %s on %s", (mark, ground) => {
    expect(contrast(mark, ground, theme)).toBeGreaterThanOrEqual(3);
  });
});

it("measures contrast as WCAG does", () => {
  expect((luminance("#ffffff") + 0.05) / (luminance("#000000") + 0.05)).toBeCloseTo(21, 6);
  expect((luminance("#ffffff") + 0.05) / (luminance("#767676") + 0.05)).toBeCloseTo(4.54, 2);
});
