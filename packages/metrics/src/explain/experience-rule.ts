import type { Locale } from "../format";
import { formatDuration } from "../format";

/** What counts as a bad experience; a null leaves that kind out, for a long wait nine in ten waits of the channel. */
export type NamedRule = {
  satisfactionAtMost: number | null;
  unresolvedContacts: number | null;
  countsAbandoned: boolean;
  abandonedAfterSeconds: number | null;
};

/** What counts, one kind a line, as it stands in a list. */
export function nameExperienceRule(rule: NamedRule, locale: Locale): string[] {
  const { satisfactionAtMost, unresolvedContacts, countsAbandoned, abandonedAfterSeconds } = rule;
  const kinds: string[] = [];
  if (satisfactionAtMost !== null) {
    const orLower = satisfactionAtMost > 1 ? { nl: " of lager", en: " or lower" }[locale] : "";
    kinds.push(
      {
        nl: `een beoordeling van ${satisfactionAtMost}${orLower} (van 5) voor tevredenheid`,
        en: `a rating of ${satisfactionAtMost}${orLower} (of 5) for satisfaction`,
      }[locale],
    );
  }
  if (unresolvedContacts !== null) {
    const ordinal = { nl: `${unresolvedContacts}e`, en: ordinalOf(unresolvedContacts) }[locale];
    kinds.push(
      {
        nl: `een ${ordinal} contact over dezelfde vraag`,
        en: `a ${ordinal} contact about the same question`,
      }[locale],
    );
  }
  if (countsAbandoned && abandonedAfterSeconds !== null) {
    const wait = formatDuration(abandonedAfterSeconds, locale);
    kinds.push(
      { nl: `ophangen na meer dan ${wait} wachten`, en: `giving up after more than ${wait}` }[locale],
    );
  } else if (countsAbandoned) {
    kinds.push(
      {
        nl: "ophangen na langer wachten dan bij negen van de tien contacten van dat kanaal",
        en: "giving up after a longer wait than nine in ten contacts of that channel",
      }[locale],
    );
  }
  return kinds;
}

function ordinalOf(count: number): string {
  return { 2: "second", 3: "third" }[count] ?? `${count}th`;
}
