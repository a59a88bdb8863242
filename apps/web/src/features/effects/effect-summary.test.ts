import type { CoachingEffect } from "@kwartet/metrics/coaching/coaching-effect";
import { expect, it } from "vitest";
import { findingOfEffects } from "./effect-summary";

const told = (effect: number, word: "signal" | "noise") => ({ status: "ok", effect, word }) as CoachingEffect;
const untold = { status: "insufficient" } as CoachingEffect;

it.each([
  ["none", []],
  ["unknown", [untold, untold]],
  ["chance", [told(0.09, "noise"), untold]],
  ["better", [told(0.09, "signal"), told(-0.2, "noise")]],
  ["worse", [told(-0.09, "signal")]],
  ["mixed", [told(-0.09, "signal"), told(0.1, "signal")]],
] as const)("is %s", (finding, effects) => {
  expect(findingOfEffects(effects)).toBe(finding);
});
