import type { LinkTelling } from "../explain/link-words";
import { explainFamily, explainLink } from "../explain/links";
import { LOCALES, type Locale } from "../format";
import type { Localized } from "../kpi/definition";
import type { Link, LinkFamily } from "../linkage/link-family";
import type { PublishedFigure } from "../pulse/published-share";
import type { BoardFigure } from "./board-figure";
import type { BoardBlock } from "./board-summary";

/** The engagement of all employees together on one question, as it may be published. */
export type PublishedItem = { key: string; name: Localized; figure: PublishedFigure };

export type EngagementInput = {
  /** The wave that was closed last; null where there is none. */
  wave: { name: string; items: readonly PublishedItem[] } | null;
  /** What goes with engagement, and the surest pair of it; null where no wave was held. */
  links: (LinkFamily & { telling: Omit<LinkTelling, "locale">; surest: Link | null }) | null;
};

/** How employees are, all together, and whether that goes with what customers meet: an association, never a proof. */
export function engagementBlock({ wave, links }: EngagementInput): BoardBlock {
  if (wave === null && links === null) return { figures: [], sentences: [NOT_MEASURED] };
  return {
    figures: [...(wave?.items.flatMap(figureOfItem) ?? []), ...figureOfLink(links)],
    sentences: [
      ...(wave !== null && wave.items.length === 0 ? [HIDDEN] : []),
      ...(links === null ? [] : linkSentences(links)),
    ],
  };
}

const NOT_MEASURED: Localized = {
  nl: "Betrokkenheid is nog niet gemeten.",
  en: "Engagement has not been measured yet.",
};
const HIDDEN: Localized = {
  nl: "De uitkomst van de laatste meting is verborgen om mensen te beschermen.",
  en: "The result of the last wave is hidden to protect people.",
};

/** How many answered is only told as a band, so that there is no n. */
function figureOfItem({ key, name, figure }: PublishedItem): BoardFigure[] {
  const { unit, value, lower, upper } = figure;
  const scale = unit === "recommend" ? 100 : 1;
  const scaled = (bound: number | null) => (bound === null ? null : bound / scale);
  return [
    {
      ...{ id: `engagement.${key}`, name, definition: "pulse@1", word: null, n: null },
      ...{ value: value / scale, lower: scaled(lower), upper: scaled(upper) },
      unit: unit === "recommend" ? "net" : unit === "mean" ? "score" : "share",
    },
  ];
}

function figureOfLink(links: EngagementInput["links"]): BoardFigure[] {
  const link = links?.surest;
  if (!links || !link || link.estimate === null) return [];
  const outcome = links.telling.outcomes.find(({ id }) => id === link.outcome);
  const { estimate, lower, upper, rows, lag, word } = link;
  return [
    {
      ...{ id: `engagement.link.${link.outcome}.${lag}`, word, definition: "panel-fe@1", n: rows },
      name: {
        nl: `Samenhang van betrokkenheid met ${outcome?.name.nl ?? link.outcome}`,
        en: `Link of engagement with ${outcome?.name.en ?? link.outcome}`,
      },
      ...{ value: estimate, lower, upper, unit: outcome?.unit === "number" ? "score" : "points" },
    },
  ];
}

function linkSentences(links: NonNullable<EngagementInput["links"]>): Localized[] {
  const { telling, surest } = links;
  const family = inEach((locale) => `${explainFamily(links, { ...telling, locale })}.`);
  // Where nothing was found, no pair is told as if it had been the one.
  if (surest === null || surest.word !== "signal") return [family];
  return [family, inEach((locale) => explainLink(surest, { ...telling, locale }))];
}

function inEach(say: (locale: Locale) => string): Localized {
  const [nl, en] = LOCALES.map(say) as [string, string];
  return { nl, en };
}
