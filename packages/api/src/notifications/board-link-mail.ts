import { boardPeriodText } from "@kwartet/metrics/board/board-text";
import type { Mail } from "../installation";

type Letter = {
  to: string;
  locale: "nl" | "en";
  organizationName: string;
  /** The period that has ended: `2026-06` or `2026-Q2`. */
  period: string;
  boardUrl: string;
  unsubscribeUrl: string;
  oneClickUrl: string;
};

const TEXTS = {
  nl: {
    subject: "Het bestuursoverzicht staat klaar",
    said: (when: string, organization: string) =>
      `De gegevens van ${when} zijn compleet. Het bestuursoverzicht van ${organization} staat klaar in Kwartet.`,
    open: "Bekijk het in Kwartet",
    foot: "Deze mail komt één keer per periode, omdat je daarom vroeg. Er staan bewust geen cijfers en geen conclusies in.",
    unsubscribe: "Stop deze mail",
  },
  en: {
    subject: "The board summary is ready",
    said: (when: string, organization: string) =>
      `The data of ${when} are complete. The board summary of ${organization} is ready in Kwartet.`,
    open: "Look at it in Kwartet",
    foot: "This mail comes once a period, because you asked for it. It deliberately holds no figures and no conclusions.",
    unsubscribe: "Stop this mail",
  },
} as const;

/** One link, in words alone: a mail can be read by others, so that it holds no figure and not what the page finds. */
export function boardLinkMail(letter: Letter): Mail {
  const { to, locale, organizationName, period, boardUrl, unsubscribeUrl, oneClickUrl } = letter;
  const texts = TEXTS[locale];
  const when = boardPeriodText(period, locale);
  const article = { nl: "het ", en: "the " }[locale];
  const said = texts.said(period.includes("Q") ? article + when : when, organizationName);
  return {
    to,
    subject: texts.subject,
    text: [said, `${texts.open}:\n${boardUrl}`, texts.foot, `${texts.unsubscribe}: ${unsubscribeUrl}`].join(
      "\n\n",
    ),
    oneClickUrl,
  };
}
