import { COMPARED_NAMES, type ComparedMeasure } from "../effort/effort-measure";
import type { ComparedFigure, GroupName } from "../effort/group-effort";
import { formatValue, type Locale } from "../format";
import type { Localized } from "../kpi/definition";
import { pointsOf, rangeOfPoints } from "./range";

/** Whose figures they are. */
export function nameGroup({ kind, partner }: GroupName, locale: Locale): string {
  if (kind === "partner") return partner ?? "";
  return {
    own: { nl: "Eigen teams", en: "Own teams" },
    small: { nl: "Kleine teams samen", en: "Small teams together" },
  }[kind][locale];
}

type Verb = { one: string; many: string };
type Phrase = { verb: Verb; more: string; less: string; rest: string };

const PHRASES: Readonly<Record<ComparedMeasure | "reopened", Record<Locale, Phrase>>> = {
  "response-speed": {
    nl: phrase(["antwoordt", "antwoorden"], ["vaker", "minder vaak"], "op tijd"),
    en: phrase(["answers", "answer"], ["more often", "less often"], "in time"),
  },
  resolution: {
    nl: phrase(["lost", "lossen"], ["meer", "minder"], "vragen in één keer op"),
    en: phrase(["solves", "solve"], ["more", "fewer"], "questions at once"),
  },
  reopened: {
    nl: phrase(["heeft", "hebben"], ["meer", "minder"], "heropende contacten"),
    en: phrase(["has", "have"], ["more", "fewer"], "reopened contacts"),
  },
  friendliness: {
    nl: phrase(["krijgt", "krijgen"], ["meer", "minder"], "hoge cijfers voor vriendelijkheid"),
    en: phrase(["gets", "get"], ["more", "fewer"], "high ratings of friendliness"),
  },
  availability: {
    nl: phrase(["beantwoordt", "beantwoorden"], ["meer", "minder"], "contacten"),
    en: phrase(["answers", "answer"], ["more", "fewer"], "contacts"),
  },
  repeat: {
    nl: phrase(["heeft", "hebben"], ["meer", "minder"], "herhaalde contacten"),
    en: phrase(["has", "have"], ["more", "fewer"], "repeat contacts"),
  },
  "handed-over": {
    nl: phrase(["draagt", "dragen"], ["meer", "minder"], "contacten over"),
    en: phrase(["hands over", "hand over"], ["more", "fewer"], "contacts"),
  },
  ces: {
    nl: phrase(["hoort", "horen"], ["vaker", "minder vaak"], "dat het gemakkelijk was"),
    en: phrase(["hears", "hear"], ["more often", "less often"], "that it was easy"),
  },
};

function phrase([one, many]: [string, string], [more, less]: [string, string], rest: string): Phrase {
  return { verb: { one, many }, more, less, rest };
}

const TOO_FEW: Localized = { nl: "te weinig om te vergelijken.", en: "too few to compare." };

/**
 * "Heidehoorn solves 2.8 points fewer questions at once than expected of the contacts it got (between …); without
 * adjustment it looked 1.1 points less."
 */
export function explainComparedFigure(group: GroupName, figure: ComparedFigure, locale: Locale): string {
  const name = nameGroup(group, locale);
  const { adjusted, raw, word } = figure;
  const about = `${name}, ${COMPARED_NAMES[figure.measure][locale]}`;
  if (adjusted === null || word === "not enough data") return `${about}: ${TOO_FEW[locale]}`;
  const range = rangeText(adjusted, locale);
  const unadjusted = raw === null ? "" : rawText(raw.value, group, locale);
  if (word === "noise") return noiseText(figure, { about, range, unadjusted }, locale);
  const isMany = group.kind !== "partner";
  const { verb, more, less, rest } = phraseOf(figure)[locale];
  const does = isMany ? verb.many : verb.one;
  const said = `${name} ${does} ${pointsOf(adjusted.value, locale)} ${adjusted.value > 0 ? more : less} ${rest}`;
  return {
    nl: `${said} dan te verwachten is van de contacten die ${isMany ? "ze kregen" : "het kreeg"}${range}${unadjusted}.`,
    en: `${said} than expected of the contacts ${isMany ? "they" : "it"} got${range}${unadjusted}.`,
  }[locale];
}

const phraseOf = ({ measure, direction }: ComparedFigure) =>
  PHRASES[measure === "resolution" && direction === "lower-is-better" ? "reopened" : measure];

function rangeText({ lower, upper }: { lower: number | null; upper: number | null }, locale: Locale): string {
  return lower === null || upper === null ? "" : ` (${rangeOfPoints({ lower, upper }, locale)})`;
}

function rawText(value: number, { kind }: GroupName, locale: Locale): string {
  const isMany = kind !== "partner";
  const points = pointsOf(value, locale);
  return {
    nl: `; zonder correctie ${isMany ? "leken ze" : "leek het"} ${points} ${value > 0 ? "meer" : "minder"}`,
    en: `; without adjustment ${isMany ? "they" : "it"} looked ${points} ${value > 0 ? "more" : "less"}`,
  }[locale];
}

type Told = { about: string; range: string; unadjusted: string };

function noiseText(
  { figure, expected }: ComparedFigure,
  { about, range, unadjusted }: Told,
  locale: Locale,
): string {
  const [own, aim] = [figure.value, expected].map((value) => formatValue(value, "share", locale, 1));
  return {
    nl: `${about}: ${own}, en ${aim} is te verwachten van deze contacten. Het verschil valt binnen toeval${range}${unadjusted}.`,
    en: `${about}: ${own}, and ${aim} is to be expected of these contacts. The difference is within chance${range}${unadjusted}.`,
  }[locale];
}

/** Why no groups stand side by side. */
export function explainNoGroups(reason: "no-partner" | "too-small", locale: Locale): string {
  return {
    "no-partner": {
      nl: "Geen enkel team met contacten in deze periode is van een partner.",
      en: "No team with contacts in this period is a partner's.",
    },
    "too-small": {
      nl: "Er zijn te weinig teams van vijf of meer medewerkers om eigen teams en partners naast elkaar te zetten zonder iemand te laten zien.",
      en: "There are too few teams of five or more agents to put own teams and partners side by side without showing anybody.",
    },
  }[reason][locale];
}
