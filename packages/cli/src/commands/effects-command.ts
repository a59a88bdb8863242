import { type EffectOfKind, effectsByKind, readJudging } from "@kwartet/api/effects/read-effects";
import { systemScope } from "@kwartet/api/scope";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { explainCoachingEffect } from "@kwartet/metrics/explain/coaching-effect";
import type { Command } from "commander";
import { printJson, printLine } from "../output";
import { withWorkspace } from "../workspace";

export function addEffectsCommand(program: Command): void {
  program
    .command("effects")
    .description("What coaching did, by kind of goal, beside comparable colleagues.")
    .option("--organization <name>", "the organisation, where there are several")
    .option("--json", "print the unrounded figures as JSON")
    .action(async (options: { organization?: string; json?: boolean }) => {
      const effects = await withWorkspace(options, ({ store, organizationId }) =>
        withOrganization(store.db, organizationId, async (db) => {
          const scope = systemScope(organizationId, "organization-figure:read");
          const judging = await readJudging(db, scope);
          return effectsByKind(db, scope, { judging, goals: judging.started });
        }),
      );
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
