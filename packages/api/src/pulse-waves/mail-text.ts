import { formatDay } from "@kwartet/metrics/format";
import type { Mail } from "../installation";

type Letter = {
  to: string;
  locale: "nl" | "en";
  organizationName: string;
  url: string;
  closesOn: string;
  isReminder: boolean;
};

/** The mail with somebody's own link. It holds no figure and no name, and nothing that somebody typed reaches a header. */
export function linkMail({ to, locale, organizationName, url, closesOn, isReminder }: Letter): Mail {
  const day = formatDay(closesOn, locale);
  if (locale === "nl") {
    return {
      to,
      subject: isReminder ? "Herinnering: hoe gaat het met je werk?" : "Hoe gaat het met je werk?",
      text: [
        isReminder
          ? `Bij ${organizationName} staat nog een korte vragenlijst voor je open.`
          : `${organizationName} vraagt je hoe het met je werk gaat. Het kost minder dan twee minuten.`,
        `Je kunt antwoorden tot en met ${day}, ook op je telefoon. Deze link is van jou alleen, stuur hem niet door:`,
        url,
        "Voordat de eerste vraag komt, lees je wie wat te zien krijgt. Je antwoorden zijn vertrouwelijk: niemand ziet wat jij hebt ingevuld.",
      ].join("\n\n"),
    };
  }
  return {
    to,
    subject: isReminder ? "Reminder: how is your work going?" : "How is your work going?",
    text: [
      isReminder
        ? `A short questionnaire is still open for you at ${organizationName}.`
        : `${organizationName} asks you how your work is going. It takes less than two minutes.`,
      `You can answer up to and including ${day}, on your telephone too. This link is yours alone, do not pass it on:`,
      url,
      "Before the first question you read who gets to see what. Your answers are confidential: nobody sees what you filled in.",
    ].join("\n\n"),
  };
}
