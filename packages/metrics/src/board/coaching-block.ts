import type { CoachingEffect } from "../coaching/coaching-effect";
import { explainCoachingEffect } from "../explain/coaching-effect";
import { formatCount, type Locale } from "../format";
import type { GoalKind } from "../goal";
import type { Localized } from "../kpi/definition";
import type { KpiId } from "../kpi/figure";
import { kpiOf } from "../kpi/index";
import type { BoardFigure } from "./board-figure";
import type { BoardBlock } from "./board-summary";

/** What came of the goals of one kind on one KPI; null where too few were coached to tell it. */
export type CoachedKind = {
  kind: GoalKind;
  kpi: KpiId;
  told: { goals: number; effect: CoachingEffect } | null;
};

/** What coaching achieved up to now, beside comparable colleagues; never of fewer than may be told. */
export function coachingBlock(kinds: readonly CoachedKind[]): BoardBlock {
  if (kinds.length === 0) return { figures: [], sentences: [NO_GOALS] };
  return {
    figures: kinds.flatMap(figureOf),
    sentences: kinds.map((kind) => ({ nl: sentenceIn(kind, "nl"), en: sentenceIn(kind, "en") })),
  };
}

const NO_GOALS: Localized = {
  nl: "Er is nog geen doel afgerond.",
  en: "No goal has been completed yet.",
};

function figureOf({ kind, kpi, told }: CoachedKind): BoardFigure[] {
  if (told === null || told.effect.status !== "ok") return [];
  const { effect, lower, upper, nTreated, word } = told.effect;
  return [
    {
      ...{
        id: `coaching.${kind}.${kpi}`,
        name: nameOf({ kind, kpi }),
        definition: "coaching-effect@1",
        word,
      },
      ...{ value: effect, lower, upper, n: nTreated, unit: "points" },
    },
  ];
}

const KINDS: Readonly<Record<GoalKind, Localized>> = {
  kpi: { nl: "cijferdoelen", en: "figure goals" },
  behaviour: { nl: "gedragsdoelen", en: "behaviour goals" },
};

function nameOf({ kind, kpi }: Pick<CoachedKind, "kind" | "kpi">): Localized {
  const { name } = kpiOf(kpi);
  return {
    nl: `Coaching op ${lower(name.nl)}, ${KINDS[kind].nl}`,
    en: `Coaching on ${lower(name.en)}, ${KINDS[kind].en}`,
  };
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function sentenceIn(coached: CoachedKind, locale: Locale): string {
  const { told } = coached;
  const name = nameOf(coached)[locale];
  if (told === null) {
    return {
      nl: `${name}: te weinig mensen om er iets over te zeggen zonder dat het over iemand gaat.`,
      en: `${name}: too few people to tell of it without telling of somebody.`,
    }[locale];
  }
  const { verdict, comparison } = explainCoachingEffect(told.effect, locale);
  const goals = formatCount(told.goals, locale);
  return {
    nl: `${name} (${goals}): ${lower(verdict)}. ${comparison}`,
    en: `${name} (${goals}): ${lower(verdict)}. ${comparison}`,
  }[locale];
}
