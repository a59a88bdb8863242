import type { Mail } from "../installation";
import type { Side } from "./side";
import type { NotificationKind } from "./tell-queries";

type Locale = "nl" | "en";
export type DigestLine = { side: Side; kind: NotificationKind };

type Digest = {
  to: string;
  locale: Locale;
  organizationName: string;
  lines: readonly DigestLine[];
  inboxUrl: string;
  preferencesUrl: string;
  unsubscribeUrl: string;
  oneClickUrl: string;
};

/** What is new, in words alone: a mail can be read by others, so it holds no name, no figure and no count. */
const SAID: Record<NotificationKind, Record<Locale, string>> = {
  signal: { nl: "Er is een nieuw signaal in je team.", en: "There is a new signal in your team." },
  "session-asked": { nl: "Iemand vraagt een gesprek aan.", en: "Somebody asks for a session." },
  "session-planned": { nl: "Er is een gesprek voor je gepland.", en: "A session was planned for you." },
  "session-held": {
    nl: "Er zijn afspraken om te bevestigen.",
    en: "There are agreements to confirm.",
  },
  "session-cancelled": { nl: "Een gesprek gaat niet door.", en: "A session was called off." },
  "agreement-due": { nl: "Een afspraak loopt af.", en: "An agreement is due." },
  "goal-proposed": { nl: "Er is een doel voorgesteld.", en: "A goal was proposed." },
  "goal-accepted": { nl: "Een doel is geaccepteerd.", en: "A goal was accepted." },
  "goal-review-due": {
    nl: "Het is tijd om op een doel terug te kijken.",
    en: "It is time to look back on a goal.",
  },
  "goal-closed": { nl: "Een doel is afgerond.", en: "A goal was closed." },
  "review-published": { nl: "Er is een beoordeling om te lezen.", en: "There is a review to read." },
  "review-disputed": { nl: "Iemand ziet een beoordeling anders.", en: "Somebody sees a review otherwise." },
  "review-decided": { nl: "Over een bezwaar is beslist.", en: "A dispute was decided." },
  "reviews-to-do": {
    nl: "Er staan gesprekken klaar om te beoordelen.",
    en: "There are conversations to review.",
  },
  kudos: { nl: "Je hebt een compliment gekregen.", en: "You were given a compliment." },
  "pulse-open": { nl: "Er is een pulsmeting om in te vullen.", en: "There is a pulse survey to answer." },
  "pulse-results": {
    nl: "De resultaten van een pulsmeting zijn er.",
    en: "The results of a pulse survey are there.",
  },
};

const TEXTS = {
  nl: {
    subject: "Nieuw in Kwartet deze week",
    intro: (organization: string) => `Dit is er nieuw voor je in Kwartet bij ${organization}.`,
    sides: { agent: "Voor jou", coach: "Als coach", executive: "Als directie" },
    open: "Bekijk het in Kwartet",
    foot: "Deze mail komt hoogstens één keer per week, en alleen als er iets nieuws is. Er staan bewust geen namen en cijfers in.",
    preferences: "Kies wat je wilt horen",
    unsubscribe: "Stop deze mail",
  },
  en: {
    subject: "New in Kwartet this week",
    intro: (organization: string) => `This is new for you in Kwartet at ${organization}.`,
    sides: { agent: "For you", coach: "As a coach", executive: "As an executive" },
    open: "Look at it in Kwartet",
    foot: "This mail comes once a week at most, and only when something is new. It deliberately holds no names and no figures.",
    preferences: "Choose what you want to hear",
    unsubscribe: "Stop this mail",
  },
} as const;

const SIDES = ["agent", "coach", "executive"] as const;

/** The weekly mail, as text and as HTML that says the same; without pictures, so that nobody can see it being opened. */
export function digestMail(digest: Digest): Mail {
  const { to, locale, oneClickUrl } = digest;
  return {
    to,
    subject: TEXTS[locale].subject,
    text: asText(digest),
    html: asHtml(digest),
    oneClickUrl,
  };
}

/** Each thing once, however often it happened. */
function sentencesOf({ lines, locale }: Digest, side: Side): string[] {
  return [...new Set(lines.filter((line) => line.side === side).map(({ kind }) => SAID[kind][locale]))];
}

function asText(digest: Digest): string {
  const texts = TEXTS[digest.locale];
  const parts = SIDES.flatMap((side) => {
    const sentences = sentencesOf(digest, side);
    return sentences.length === 0
      ? []
      : [[texts.sides[side], ...sentences.map((sentence) => `- ${sentence}`)].join("\n")];
  });
  return [
    texts.intro(digest.organizationName),
    ...parts,
    `${texts.open}:\n${digest.inboxUrl}`,
    texts.foot,
    `${texts.preferences}: ${digest.preferencesUrl}\n${texts.unsubscribe}: ${digest.unsubscribeUrl}`,
  ].join("\n\n");
}

function asHtml(digest: Digest): string {
  const texts = TEXTS[digest.locale];
  const link = (url: string, label: string) => `<a href="${escaped(url)}">${escaped(label)}</a>`;
  const parts = SIDES.flatMap((side) => {
    const sentences = sentencesOf(digest, side);
    if (sentences.length === 0) return [];
    const items = sentences.map((sentence) => `<li>${escaped(sentence)}</li>`).join("");
    return [`<h2 style="font-size:16px">${escaped(texts.sides[side])}</h2><ul>${items}</ul>`];
  });
  const body = [
    `<p>${escaped(texts.intro(digest.organizationName))}</p>`,
    ...parts,
    `<p>${link(digest.inboxUrl, texts.open)}</p>`,
    `<p style="color:#666662">${escaped(texts.foot)}</p>`,
    `<p>${link(digest.preferencesUrl, texts.preferences)} · ${link(digest.unsubscribeUrl, texts.unsubscribe)}</p>`,
  ].join("\n");
  return `<!doctype html><html lang="${digest.locale}"><head><meta charset="utf-8"><title>${escaped(
    texts.subject,
  )}</title></head><body style="font-family:sans-serif;font-size:15px;line-height:1.5">\n${body}\n</body></html>`;
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? "");
