import type { Locale } from "@kwartet/metrics/format";
import {
  ASSUMPTIONS,
  type ScenarioKind,
  wrongAssumptions,
} from "@kwartet/metrics/outcome/scenario-assumption";
import { parseAmount, typeAmount } from "@kwartet/metrics/outcome/typed-amount";

/** Assumption → what stands in its field. */
export type ScenarioDraft = Readonly<Record<string, string>>;

export function draftOf(
  kind: ScenarioKind,
  values: Readonly<Record<string, number>>,
  { currency, locale }: { currency: string; locale: Locale },
): ScenarioDraft {
  return Object.fromEntries(
    ASSUMPTIONS[kind].map(({ id, unit }) => [id, typeAmount(values[id] ?? 0, { unit, currency, locale })]),
  );
}

/** As they are stored; what is no number is left out, and then `wrongIn` names it. */
export function valuesOf(kind: ScenarioKind, draft: ScenarioDraft, currency: string): Record<string, number> {
  return Object.fromEntries(
    ASSUMPTIONS[kind].flatMap(({ id, unit }): [string, number][] => {
      const value = parseAmount(draft[id] ?? "", { unit, currency });
      return value === null ? [] : [[id, value]];
    }),
  );
}

/** The assumptions that cannot be computed with as they are typed. */
export function wrongIn(kind: ScenarioKind, draft: ScenarioDraft, currency: string): string[] {
  return wrongAssumptions(kind, valuesOf(kind, draft, currency));
}
