import type { Effort } from "../effort/effort";
import type { Locale } from "../format";
import type { Localized } from "../kpi/definition";
import {
  explainEase,
  explainEffortChange,
  explainHandOvers,
  explainLeftOut,
  explainPrice,
  explainRepeatCost,
  explainRepeats,
  explainSelfService,
} from "./effort";
import { explainComparedFigure, explainNoGroups } from "./effort-groups";
import { explainTopics } from "./effort-topics";

/** A sentence of the page, by what it is about. */
export type EffortSentence = { id: string; text: Localized };

/** Every sentence of the page, in its order. */
export function effortSentences(effort: Effort): EffortSentence[] {
  const change = (id: string) => effort.rows.find((row) => row.id === id) ?? { change: null };
  const changed = (id: string) =>
    inEach((locale) => explainEffortChange(change(id), effort.compared, locale));
  const { groups, noGroups } = effort;
  return [
    ...said(
      "repeat",
      inEach((locale) => explainRepeats(effort, locale)),
    ),
    ...said("repeat", changed("repeat")),
    ...said(
      "left-out",
      inEach((locale) => explainLeftOut(effort, locale)),
    ),
    ...said(
      "handed-over",
      inEach((locale) => explainHandOvers(effort, locale)),
    ),
    ...said("handed-over", changed("handed-over")),
    ...said(
      "self-service",
      inEach((locale) => explainSelfService(effort, locale)),
    ),
    ...said("self-service", changed("self-service-back")),
    ...said(
      "ces",
      inEach((locale) => explainEase(effort, locale)),
    ),
    ...said("ces", changed("ces")),
    ...said(
      "price",
      inEach((locale) => explainPrice(effort, locale)),
    ),
    ...said(
      "cost",
      inEach((locale) => explainRepeatCost(effort, locale)),
    ),
    ...topicSentences(effort),
    ...(noGroups === null
      ? []
      : said(
          "groups",
          inEach((locale) => explainNoGroups(noGroups, locale)),
        )),
    ...groups.flatMap((group) =>
      group.figures.flatMap((figure) =>
        said(
          `group.${figure.measure}`,
          inEach((locale) => explainComparedFigure(group, figure, locale)),
        ),
      ),
    ),
  ];
}

type Said = { [locale in Locale]: string | null };

const inEach = (say: (locale: Locale) => string | null): Said => ({ nl: say("nl"), en: say("en") });

function said(id: string, { nl, en }: Said): EffortSentence[] {
  return nl === null || en === null ? [] : [{ id, text: { nl, en } }];
}

function topicSentences(effort: Effort): EffortSentence[] {
  const [nl, en] = [explainTopics(effort, "nl"), explainTopics(effort, "en")];
  return nl.flatMap((text, index) => said("topics", { nl: text, en: en[index] ?? null }));
}
