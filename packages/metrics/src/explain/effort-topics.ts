import type { Effort } from "../effort/effort";
import type { TopicEffort } from "../effort/topic-effort";
import { formatCount, formatPeriod, type Locale } from "../format";
import { MINIMUMS } from "../policy";
import { pointsOf, rangeOfPoints } from "./range";

type ToldTopics = Pick<Effort, "topics" | "topicSpread" | "compared">;

/** Which topic costs most, whether one stands out, and whether one changed. */
export function explainTopics(effort: ToldTopics, locale: Locale): string[] {
  const judged = effort.topics.filter(({ repeat }) => repeat.value !== null);
  if (judged.length === 0) return [];
  return [standOut(judged, effort.topicSpread, locale), ...changes(judged, effort.compared, locale)];
}

function standOut(topics: readonly TopicEffort[], spread: number | null, locale: Locale): string {
  if (topics.length < MINIMUMS.comparisonAgents) {
    const [own, least] = [topics.length, MINIMUMS.comparisonAgents].map((count) =>
      formatCount(count, locale),
    );
    return {
      nl: `Of een onderwerp boven de andere uitsteekt, is met ${own} niet te zeggen; daarvoor zijn er ${least} nodig.`,
      en: `Whether a topic stands out from the others cannot be told from ${own}; that takes ${least}.`,
    }[locale];
  }
  const high = topics
    .filter(({ word, side }) => word === "signal" && side === "high")
    .map(nameTopicIn(locale));
  if (high.length > 0) {
    const names = listOf(high, locale);
    return {
      nl: `Klanten komen vaker terug dan bij andere onderwerpen over dezelfde kanalen: ${names}.`,
      en: `Customers come back more often than on other topics over the same channels: ${names}.`,
    }[locale];
  }
  if (spread !== null && spread > 0) {
    return {
      nl: `Onderwerpen verschillen van elkaar, maar er is er geen dat eruit springt: de gewone spreiding is ${pointsOf(spread, locale)}.`,
      en: `Topics differ from each other, but none stands out: the usual spread is ${pointsOf(spread, locale)}.`,
    }[locale];
  }
  return {
    nl: "Alle verschillen tussen onderwerpen vallen binnen toeval.",
    en: "All differences between topics are within chance.",
  }[locale];
}

function changes(topics: readonly TopicEffort[], compared: Effort["compared"], locale: Locale): string[] {
  if (compared === null) return [];
  const period = formatPeriod(compared.key, locale);
  const changed = topics.filter(({ changeWord }) => changeWord === "signal");
  if (changed.length === 0) {
    return [
      {
        nl: `Bij geen onderwerp is de verandering sinds ${period} meer dan toeval.`,
        en: `On no topic is the change since ${period} more than chance.`,
      }[locale],
    ];
  }
  return changed.flatMap(({ topic, change }) => {
    if (change === null) return [];
    const [name, points, range] = [
      nameTopic(topic, locale),
      pointsOf(change.value, locale),
      rangeOfPoints(change, locale),
    ];
    const more = change.value > 0;
    return [
      {
        nl: `${name}: ${points} ${more ? "meer" : "minder"} herhaald contact dan in ${period} (${range}).`,
        en: `${name}: ${points} ${more ? "more" : "less"} repeat contact than in ${period} (${range}).`,
      }[locale],
    ];
  });
}

/** A topic as it is told; the one without a name has one here. */
export function nameTopic(topic: string, locale: Locale): string {
  return topic === "" ? { nl: "Zonder onderwerp", en: "No topic" }[locale] : topic;
}

const nameTopicIn =
  (locale: Locale) =>
  ({ topic }: TopicEffort): string =>
    nameTopic(topic, locale);

function listOf(names: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(names);
}
