import type { Locale } from "../format";
import { formatNumber, formatValue } from "../format";
import { FIT_LIMITS } from "../staffing/limits";
import type { ModelFit } from "../staffing/model-fit";
import { signedPoints } from "./range";

/** How well the model gives back what was seen, and whether its figures can be planned on. */
export function explainFit(fit: ModelFit, locale: Locale): string {
  const { predicted, observed } = fit;
  if (!predicted || observed.within.status !== "ok" || observed.abandoned.status !== "ok") {
    return FIT_WORDS.unknown[locale];
  }
  const pairs = [
    `${NAMES.within[locale]}: ${pairOf(predicted.within.value, observed.within.estimate, locale)}`,
    `${NAMES.abandoned[locale]}: ${pairOf(predicted.abandoned.value, observed.abandoned.estimate, locale)}`,
  ];
  return `${WHO[locale]} ${pairs.join(" ")} ${FIT_WORDS[fit.word][locale]}`;
}

const WHO = {
  nl: "Het model is nagerekend met de mensen die er waren.",
  en: "The model was checked with the people who were there.",
} as const;
const NAMES = {
  within: { nl: "Binnen de belofte", en: "Within the promise" },
  abandoned: { nl: "Ophangers", en: "Hanging up" },
} as const;

function pairOf(predicted: number, observed: number, locale: Locale): string {
  const [model, seen] = [predicted, observed].map((value) => formatValue(value, "share", locale, 1));
  const points = signedPoints(predicted - observed, locale);
  return {
    nl: `${seen} gezien, ${model} volgens het model (${points}).`,
    en: `${seen} seen, ${model} by the model (${points}).`,
  }[locale];
}

const FIT_WORDS = {
  close: {
    nl: "Gezien en voorspeld liggen dicht bij elkaar: het model past bij deze weken.",
    en: "Seen and predicted are close: the model fits these weeks.",
  },
  rough: {
    nl: "Gezien en voorspeld zijn ongeveer gelijk: gebruik vooral het verschil tussen meer en minder mensen, niet de hoogte van het cijfer.",
    en: "Seen and predicted are roughly alike: use the difference between more and fewer people, not the height of a figure.",
  },
  off: {
    nl: "Gezien en voorspeld liggen ver uit elkaar: op deze cijfers is niet te plannen.",
    en: "Seen and predicted are far apart: these figures are not to be planned on.",
  },
  unknown: {
    nl: "Of het model bij dit team past, is niet na te gaan: het is niet bekend hoeveel mensen er waren of hoe lang klanten willen wachten.",
    en: "Whether the model fits this team cannot be checked: it is not known how many people were there, or how long customers are willing to wait.",
  },
} as const;

/** The same without its figures, where those stand beside it. */
export function explainFitWord({ word }: ModelFit, locale: Locale): string {
  return FIT_WORDS[word][locale];
}

/** Where the words of the fit begin, for a note under it. */
export function explainFitRule(locale: Locale): string {
  const points = (share: number) => formatNumber(share * 100, locale);
  const { within, abandoned } = FIT_LIMITS;
  const [near, lost] = [points(within.rough), points(abandoned.rough)];
  const [far, gone] = [points(within.off), points(abandoned.off)];
  return {
    nl: `Onze eigen regel: het model past tot ${near} punten verschil binnen de belofte en ${lost} punten in ophangers; boven ${far} of ${gone} punten is er niet op te plannen. Voorspeld en gezien komen uit dezelfde weken.`,
    en: `A rule of our own: the model fits up to ${near} points of difference within the promise and ${lost} points in hanging up; beyond ${far} or ${gone} points it is not to be planned on. Predicted and seen are of the same weeks.`,
  }[locale];
}
