import { startSentence } from "../explain/range";
import type { Locale } from "../format";
import { formatCount } from "../format";
import type { Localized } from "../kpi/definition";
import type { BoardRow, BoardRowId } from "./board-row";

type Judged = Pick<BoardRow, "id" | "word" | "signal" | "assurance" | "target">;

/** What customers notice of a signal, as the rest of a sentence that begins with "customers". */
const NOTICED: Readonly<Record<BoardRowId, Record<"improvement" | "concern", Localized>>> = {
  "response-speed": {
    improvement: { nl: "worden sneller geholpen", en: "get an answer sooner" },
    concern: { nl: "wachten langer", en: "wait longer" },
  },
  resolution: {
    improvement: { nl: "worden vaker in één keer geholpen", en: "are more often helped at once" },
    concern: { nl: "worden minder vaak in één keer geholpen", en: "are less often helped at once" },
  },
  friendliness: {
    improvement: { nl: "vinden ons vriendelijker", en: "find us friendlier" },
    concern: { nl: "vinden ons minder vriendelijk", en: "find us less friendly" },
  },
  availability: {
    improvement: { nl: "bereiken ons beter", en: "reach us better" },
    concern: { nl: "bereiken ons minder goed", en: "reach us less well" },
  },
  csat: {
    improvement: { nl: "zijn vaker tevreden", en: "are more often satisfied" },
    concern: { nl: "zijn minder vaak tevreden", en: "are less often satisfied" },
  },
  ces: {
    improvement: { nl: "vinden het makkelijker", en: "find it easier" },
    concern: { nl: "vinden het moeilijker", en: "find it harder" },
  },
  nps: {
    improvement: { nl: "bevelen ons vaker aan", en: "recommend us more" },
    concern: { nl: "bevelen ons minder vaak aan", en: "recommend us less" },
  },
  retention: {
    improvement: { nl: "blijven vaker", en: "stay more often" },
    concern: { nl: "vertrekken vaker", en: "leave more often" },
  },
};

/** What customers notice of a signal, to be told after "customers". */
export function noticedOf(id: BoardRowId, signal: "improvement" | "concern"): Localized {
  return NOTICED[id][signal];
}

/** A sentence says so many things of a kind; more are only counted below it. */
const MOST_TOLD = 2;

/** The sentence at the top of the page, from the signals alone. */
export function boardHeadline(rows: readonly Judged[]): Localized {
  return { nl: headlineIn(rows, "nl"), en: headlineIn(rows, "en") };
}

function headlineIn(rows: readonly Judged[], locale: Locale): string {
  const told = (kind: "improvement" | "concern") =>
    rows
      .filter(({ signal }) => signal === kind)
      .slice(0, MOST_TOLD)
      .map(({ id }) => NOTICED[id][kind][locale])
      .join(AND[locale]);
  const [better, worse] = [told("improvement"), told("concern")];
  if (better !== "" && worse !== "") return `${CUSTOMERS[locale]} ${better}${BUT[locale]}${worse}`;
  if (better !== "" || worse !== "") return `${CUSTOMERS[locale]} ${better}${worse}`;
  if (rows.every(({ word }) => word === "not enough data")) return TOO_EARLY[locale];
  return unchanged(rows, locale);
}

const CUSTOMERS = { nl: "Klanten", en: "Customers" } as const;
const AND = { nl: " en ", en: " and " } as const;
const BUT = { nl: ", maar ", en: ", but " } as const;
const TOO_EARLY = {
  nl: "Er zijn nog te weinig perioden om echte verandering van toeval te onderscheiden",
  en: "There are too few periods yet to tell real change from chance",
} as const;

/** Without a signal the course is the news: whether targets are met as things are. */
function unchanged(rows: readonly Judged[], locale: Locale): string {
  const judged = rows.filter(({ assurance }) => assurance !== null);
  const met = judged.filter(({ assurance }) => assurance === "meets");
  const start = { nl: "Er veranderde niets meer dan toeval", en: "Nothing changed beyond chance" }[locale];
  if (judged.length === 0) return start;
  if (met.length === judged.length)
    return start + { nl: ", en elk doel wordt gehaald", en: ", and every target is met" }[locale];
  const count = numberWord(met.length, locale);
  return {
    nl: `${start}; van de ${numberWord(judged.length, "nl")} doelen ${met.length === 1 ? "wordt" : "worden"} er ${count} steeds gehaald`,
    en: `${start}; of ${numberWord(judged.length, "en")} targets ${count} ${met.length === 1 ? "is" : "are"} always met`,
  }[locale];
}

/** "Van de acht cijfers veranderden er twee echt. De andere zes bleven binnen toeval." */
export function boardSubline(rows: readonly Pick<BoardRow, "word">[]): Localized {
  return { nl: sublineIn(rows, "nl"), en: sublineIn(rows, "en") };
}

function sublineIn(rows: readonly Pick<BoardRow, "word">[], locale: Locale): string {
  const count = (word: BoardRow["word"]) => rows.filter((row) => row.word === word).length;
  const [changed, same, unknown] = [count("signal"), count("noise"), count("not enough data")];
  const first = {
    nl: `Van de ${numberWord(rows.length, "nl")} cijfers ${changed > 1 ? "veranderden" : "veranderde"} er ${numberWord(changed, "nl")} echt.`,
    en: `Of the ${numberWord(rows.length, "en")} figures ${numberWord(changed, "en")} really changed.`,
  }[locale];
  const sentences = [
    first,
    same > 0 ? startSentence(withinChance(same, { changed, unknown }, locale)) : "",
    unknown > 0 ? startSentence(notAssessable(unknown, locale)) : "",
  ];
  return sentences.filter((sentence) => sentence !== "").join(" ");
}

function withinChance(
  same: number,
  { changed, unknown }: { changed: number; unknown: number },
  locale: Locale,
): string {
  const number = numberWord(same, locale);
  const isRest = unknown === 0 && changed > 0;
  return {
    nl:
      isRest && same === 1
        ? "het andere bleef binnen toeval."
        : `${isRest ? "de andere " : ""}${number} ${same === 1 ? "bleef" : "bleven"} binnen toeval.`,
    en: `${isRest ? "the other " : ""}${number} stayed within chance.`,
  }[locale];
}

function notAssessable(unknown: number, locale: Locale): string {
  const number = numberWord(unknown, locale);
  return {
    nl: `voor ${number} zijn er nog te weinig gegevens.`,
    en: `for ${number} there are not enough data yet.`,
  }[locale];
}

const NUMBER_WORDS = {
  nl: ["geen", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht"],
  en: ["none", "one", "two", "three", "four", "five", "six", "seven", "eight"],
} as const;

function numberWord(count: number, locale: Locale): string {
  return NUMBER_WORDS[locale][count] ?? formatCount(count, locale);
}
