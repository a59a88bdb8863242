import { type EffectOfKind, effectsByKind, readJudging } from "@kwartet/api/effects/read-effects";
import { explainCoachingEffect } from "@kwartet/metrics/explain/coaching-effect";
import type { Command } from "commander";
import { printJson, printLine } from "../output";
import { JSON_OPTION, ORGANIZATION_OPTION, workAs } from "../work-as";

export function addEffectsCommand(program: Command): void {
  program
    .command("effects")
    .description("What coaching did, by kind of goal, beside comparable colleagues.")
    .option(...ORGANIZATION_OPTION)
    .option(...JSON_OPTION)
    .action(async (options: { organization?: string; json?: boolean }) => {
      const effects = await workAs(options, "organization-figure:read", async (db, scope) => {
        const judging = await readJudging(db, scope);
        return effectsByKind(db, scope, { judging, goals: judging.started });
      });
      if (options.json) printJson({ effects: effects.map(shapeOf) });
      else printEffects(effects);
    });
}

/** Shares are 0 to 1; null where it cannot be told yet. */
function shapeOf({ kind, kpi, measure, goals, waiting, effect }: EffectOfKind) {
  const isTold = effect.status === "ok";
  return {
    kind,
    kpi,
    measure,
    nTreated: effect.nTreated,
    nPeers: effect.nPeers,
    effect: isTold ? effect.effect : null,
    lower: isTold ? effect.lower : null,
    upper: isTold ? effect.upper : null,
    expectedRegression: isTold ? effect.expectedRegression : null,
    word: isTold ? effect.word : "not enough data",
    goals,
    waiting,
    leftOut: effect.leftOut,
    reason: explainCoachingEffect(effect, "en").comparison,
  };
}

function printEffects(effects: readonly EffectOfKind[]): void {
  if (effects.length === 0) printLine("No goal was worked at yet.");
  for (const { kind, kpi, goals, effect } of effects) {
    const { verdict, comparison, regression, basis } = explainCoachingEffect(effect, "en");
    printLine(`${kpi}, ${kind} goals (${goals}): ${verdict}.`);
    for (const sentence of [comparison, regression, basis]) if (sentence) printLine(`  ${sentence}`);
  }
}
