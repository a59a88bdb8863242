import { boardPeriodText } from "../board/board-text";
import type { Channel } from "../contact";
import { nameGroup } from "../explain/effort-groups";
import { nameTopic } from "../explain/effort-topics";
import { LOCALES, type Locale } from "../format";
import type { Localized } from "../kpi/definition";
import type { CostRange } from "./contact-cost";
import type { Effort } from "./effort";
import { COMPARED_DEFINITIONS, COMPARED_NAMES, type ComparedMeasure } from "./effort-measure";
import type { EffortFigure, EffortValue } from "./effort-value";
import type { ComparedFigure, GroupEffort, Interval } from "./group-effort";
import type { ChannelEffort, NeedlessRow } from "./needless";
import type { TopicEffort } from "./topic-effort";

/** Every figure of the page, in its order: files, the command line and the screen are made of these. */
export function flatEffort(effort: Effort): EffortFigure[] {
  const { rows, channels, topics, groups, price, costs, compared } = effort;
  return [
    ...rows.flatMap((row) => ofRow(row, compared?.key ?? null)),
    ...ofCost("price", PRICE, { cost: price, unit: "price" }),
    ...ofCost("repeat-count.cost", costed("repeat-count", rows), { cost: costs.repeats }),
    ...ofCost("continued.cost", costed("continued", rows), { cost: costs.continued }),
    ...ofCost("self-service-back.cost", costed("self-service-back", rows), { cost: costs.selfServiceBack }),
    ...channels.flatMap(ofChannel),
    ...topics.flatMap((topic) => ofTopic(topic, compared?.key ?? null)),
    ...groups.flatMap(ofGroup),
  ];
}

const inEach = (say: (locale: Locale) => string): Localized => {
  const [nl = "", en = ""] = LOCALES.map(say);
  return { nl, en };
};
const joined = (...names: readonly Localized[]): Localized =>
  inEach((locale) => names.map((name) => name[locale]).join(", "));

const PRICE: Localized = { nl: "Kosten van een contact", en: "Cost of a contact" };
const COST: Localized = { nl: "kosten", en: "cost" };
const CHANGE: Localized = {
  nl: "verschil met de vergeleken periode",
  en: "difference from the compared period",
};
const EXPECTED: Localized = { nl: "te verwachten", en: "expected" };
const ADJUSTED: Localized = {
  nl: "verschil met wat te verwachten is",
  en: "difference from what is expected",
};
const RAW: Localized = { nl: "verschil zonder correctie", en: "difference without adjustment" };
const RATIO: Localized = { nl: "verhouding tot wat te verwachten is", en: "ratio to what is expected" };

const costed = (id: NeedlessRow["id"], rows: readonly NeedlessRow[]): Localized =>
  joined(rows.find((row) => row.id === id)?.name ?? PRICE, COST);

type Named = Pick<EffortFigure, "id" | "name" | "definition"> & { word?: EffortFigure["word"] };

function measured({ value, lower, upper, n, unit }: EffortValue, named: Named): EffortFigure {
  return { word: null, ...named, value, lower, upper, n, unit };
}

function difference(interval: Interval | null, named: Named, n: number): EffortFigure[] {
  return interval === null ? [] : [{ word: null, ...named, ...interval, n, unit: "points" }];
}

function ofRow(
  { id, name, definition, figure, compared, change }: NeedlessRow,
  key: string | null,
): EffortFigure[] {
  const figures = [measured(figure, { id, name, definition })];
  if (compared !== null && key !== null) {
    const period = inEach((locale) => boardPeriodText(key, locale));
    figures.push(measured(compared, { id: `${id}@${key}`, name: joined(name, period), definition }));
  }
  const changed = { id: `${id}.change`, name: joined(name, CHANGE), definition: "newcombe-difference@1" };
  return [...figures, ...difference(change, changed, figure.n + (compared?.n ?? 0))];
}

type Priced = { cost: CostRange | null; unit?: "price" | "money" };

function ofCost(id: string, name: Localized, { cost, unit = "money" }: Priced): EffortFigure[] {
  if (cost === null) return [];
  const { low: lower, mid: value, high: upper } = cost;
  return [{ id, name, definition: "cost@1", word: null, value, lower, upper, n: null, unit }];
}

const CHANNEL_NAMES: Readonly<Record<Channel, Localized>> = {
  phone: { nl: "telefoon", en: "phone" },
  email: { nl: "e-mail", en: "e-mail" },
  chat: { nl: "chat", en: "chat" },
  messaging: { nl: "berichten", en: "messaging" },
  social: { nl: "sociale media", en: "social media" },
  "web-form": { nl: "webformulier", en: "web form" },
  "in-person": { nl: "balie", en: "in person" },
  "self-service": { nl: "selfservice", en: "self-service" },
};

const named = (measure: ComparedMeasure, id: string, part: Localized): Named => ({
  id: `${id}.${measure}`,
  name: joined(COMPARED_NAMES[measure], part),
  definition: COMPARED_DEFINITIONS[measure],
});

function ofChannel({ channel, repeat, handedOver, ces }: ChannelEffort): EffortFigure[] {
  const part = CHANNEL_NAMES[channel];
  const id = `channel.${channel}`;
  return [
    measured(repeat, named("repeat", id, part)),
    measured(handedOver, named("handed-over", id, part)),
    measured(ces, named("ces", id, part)),
  ];
}

function ofTopic(row: TopicEffort, key: string | null): EffortFigure[] {
  const part = inEach((locale) => nameTopic(row.topic, locale));
  const id = `topic.${row.topic}`;
  const repeat = named("repeat", id, part);
  const counted = { nl: "Herhaalde contacten", en: "Repeat contacts" };
  const figures = [measured(row.repeat, { ...repeat, word: row.word })];
  if (row.compared !== null && key !== null) {
    const period = inEach((locale) => boardPeriodText(key, locale));
    figures.push(
      measured(row.compared, { ...repeat, id: `${repeat.id}@${key}`, name: joined(repeat.name, period) }),
    );
  }
  const changed = {
    ...{ id: `${repeat.id}.change`, name: joined(repeat.name, CHANGE), word: row.changeWord },
    definition: "newcombe-difference@1",
  };
  return [
    ...figures,
    ...difference(row.change, changed, row.repeat.n + (row.compared?.n ?? 0)),
    measured(row.repeats, { id: `${id}.repeat-count`, name: joined(counted, part), definition: "repeat@1" }),
    ...ofCost(`${id}.price`, joined(PRICE, part), { cost: row.price, unit: "price" }),
    ...ofCost(`${id}.cost`, joined(counted, part, COST), { cost: row.cost }),
    measured(row.handedOver, named("handed-over", id, part)),
    measured(row.ces, named("ces", id, part)),
  ];
}

function ofGroup(group: GroupEffort): EffortFigure[] {
  const part = inEach((locale) => nameGroup(group, locale));
  const id = `group.${group.kind === "partner" ? group.partner : group.kind}`;
  return group.figures.flatMap((figure) => ofCompared(figure, named(figure.measure, id, part)));
}

function ofCompared(
  { figure, expected, ratio, adjusted, raw, word }: ComparedFigure,
  own: Named,
): EffortFigure[] {
  const { id, name } = own;
  const part = (end: string, say: Localized): Named => ({
    ...{ id: `${id}.${end}`, name: joined(name, say), definition: "group-comparison@1" },
  });
  const alone = { lower: null, upper: null, n: figure.n, word: null };
  return [
    measured(figure, own),
    ...(expected === null
      ? []
      : [{ ...part("expected", EXPECTED), ...alone, value: expected, unit: "share" as const }]),
    ...(ratio === null ? [] : [{ ...part("ratio", RATIO), ...alone, value: ratio, unit: "ratio" as const }]),
    ...difference(adjusted, { ...part("adjusted", ADJUSTED), word }, figure.n),
    ...difference(raw, part("raw", RAW), figure.n),
  ];
}
