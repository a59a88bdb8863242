import type { CoachingEffect } from "@kwartet/metrics/coaching/coaching-effect";

/** What all effects on a page come to, as the key of its headline. */
export type EffectFinding = "none" | "unknown" | "chance" | "better" | "worse" | "mixed";

/** Only what is more than chance makes a headline; a page of nothing told says so. */
export function findingOfEffects(effects: readonly CoachingEffect[]): EffectFinding {
  if (effects.length === 0) return "none";
  const told = effects.flatMap((effect) => (effect.status === "ok" ? [effect] : []));
  if (told.length === 0) return "unknown";
  const signals = told.filter(({ word }) => word === "signal");
  const [isBetter, isWorse] = [
    signals.some(({ effect }) => effect > 0),
    signals.some(({ effect }) => effect < 0),
  ];
  if (isBetter && isWorse) return "mixed";
  if (isBetter) return "better";
  return isWorse ? "worse" : "chance";
}
