import { MINIMUMS } from "../policy";
import type { OperationDefinition } from "./definition";

const CALENDAR = {
  nl: "Gewone kloktijd, zoals de bron die meet.",
  en: "Calendar time, as the source measures it.",
};
const COCHRAN = "Cochran (1977) Sampling Techniques, ch. 6";

/** How much work the contacts were. */
export const WORK_OPERATIONS: readonly OperationDefinition[] = [
  {
    id: "handle-time",
    version: 1,
    name: { nl: "Behandeltijd", en: "Handle time" },
    says: {
      nl: "Hoeveel tijd een contact gemiddeld kostte.",
      en: "How much time a contact took on average.",
    },
    direction: "neutral",
    clock: CALENDAR,
    population: {
      nl: "Beantwoorde contacten waarvan de behandeltijd bekend is.",
      en: "Answered contacts of which the handle time is known.",
    },
    limits: {
      nl: "Korter is niet beter: wie sneller ophangt ziet de klant vaker terug. Een gemiddelde van alle kanalen samen; een paar lange contacten trekken het omhoog. Een mediaan wordt van de behandeltijd niet bewaard.",
      en: "Shorter is not better: hanging up sooner brings customers back. A mean over all channels together; a few long contacts pull it up. No median of the handle time is kept.",
    },
    minimumN: MINIMUMS.interval,
    source: "Student (1908) Biometrika 6:1",
    measures: [
      {
        id: "handle-mean",
        name: { nl: "Gemiddelde behandeltijd", en: "Mean handle time" },
        unit: "seconds",
        formula: { nl: "som van de behandeltijden ÷ contacten", en: "sum of the handle times ÷ contacts" },
      },
    ],
  },
  {
    id: "after-call-work",
    version: 1,
    name: { nl: "Nawerk", en: "After-call work" },
    says: {
      nl: "Hoeveel tijd er na het gesprek nog in een contact ging zitten.",
      en: "How much time went into a contact after the conversation.",
    },
    direction: "neutral",
    clock: CALENDAR,
    population: {
      nl: "Beantwoorde contacten waarvan het nawerk bekend is. Voor het aandeel: dagen van een kanaal waarop van evenveel contacten de behandeltijd bekend is.",
      en: "Answered contacts of which the after-call work is known. For the share: days of a channel on which the handle time is known of as many contacts.",
    },
    limits: {
      nl: "Nawerk zit in de behandeltijd. Minder is niet beter: een goed vastgelegd contact scheelt de volgende collega tijd.",
      en: "After-call work is part of handle time. Less is not better: a contact that is written down well saves the next colleague time.",
    },
    minimumN: MINIMUMS.interval,
    source: COCHRAN,
    measures: [
      {
        id: "after-call-mean",
        name: { nl: "Gemiddeld nawerk", en: "Mean after-call work" },
        unit: "seconds",
        formula: { nl: "som van het nawerk ÷ contacten", en: "sum of the after-call work ÷ contacts" },
      },
      {
        id: "after-call-share",
        name: { nl: "Aandeel van de behandeltijd", en: "Share of handle time" },
        unit: "share",
        formula: { nl: "nawerk ÷ behandeltijd", en: "after-call work ÷ handle time" },
      },
    ],
  },
  {
    id: "occupancy",
    version: 1,
    name: { nl: "Bezettingsgraad", en: "Occupancy" },
    says: {
      nl: "Welk deel van de beschikbare tijd naar contacten ging.",
      en: "Which share of the available time went to contacts.",
    },
    direction: "neutral",
    clock: {
      nl: "Gewone kloktijd, op dagen waarop de aanwezigheid bekend is.",
      en: "Calendar time, on days on which attendance is known.",
    },
    population: {
      nl: "Behandeltijd van alle kanalen, gedeeld door de tijd dat medewerkers er volgens rooster waren.",
      en: "Handle time of all channels, over the time in which agents were there as scheduled.",
    },
    limits: {
      nl: "Hoger is niet beter: dicht bij 100% lopen wachttijd en werkdruk snel op. Wie meer chats tegelijk doet komt boven de 100%. Zonder rooster en aanwezigheid is er geen cijfer, en contacten zonder bekende behandeltijd maken het te laag.",
      en: "Higher is not better: close to 100% waits and strain rise fast. Handling several chats at once goes beyond 100%. Without rota and attendance there is no figure, and contacts without a known handle time make it too low.",
    },
    minimumN: 1,
    source: `${COCHRAN}; Gans, Koole & Mandelbaum (2003) M&SOM 5:79`,
    measures: [
      {
        id: "handled-of-available",
        name: { nl: "Bezettingsgraad", en: "Occupancy" },
        unit: "share",
        formula: { nl: "behandeltijd ÷ beschikbare tijd", en: "handle time ÷ available time" },
      },
    ],
  },
];
