import type { PulseItem, PulseText } from "@kwartet/metrics/pulse/item";

export type ShippedSurvey = {
  name: PulseText;
  introduction: PulseText;
  items: readonly PulseItem[];
};

/** The questionnaire that everybody begins with; its words are the project's own and free to use. */
export const SHIPPED_SURVEY: ShippedSurvey = {
  name: { nl: "Hoe gaat het met ons werk?", en: "How is our work going?" },
  introduction: {
    nl: "Denk aan je werk van de afgelopen weken. Er zijn geen goede of foute antwoorden.",
    en: "Think of your work in the past weeks. There are no right or wrong answers.",
  },
  items: [
    {
      key: "pride",
      kind: "scale",
      points: 5,
      construct: "engagement",
      text: {
        nl: "Ik ben trots op wat ik voor klanten doe.",
        en: "I am proud of what I do for customers.",
      },
    },
    {
      key: "energy",
      kind: "scale",
      points: 5,
      construct: "engagement",
      text: {
        nl: "Aan het eind van een werkdag heb ik nog energie over.",
        en: "At the end of a working day I have energy left.",
      },
    },
    {
      key: "stay",
      kind: "scale",
      points: 5,
      construct: "engagement",
      text: {
        nl: "Over een jaar wil ik hier nog werken.",
        en: "A year from now I want to be working here still.",
      },
    },
    {
      key: "coach",
      kind: "scale",
      points: 5,
      construct: null,
      text: { nl: "Mijn coach helpt mij beter te worden.", en: "My coach helps me improve." },
    },
    {
      key: "equipped",
      kind: "scale",
      points: 5,
      construct: null,
      text: {
        nl: "Ik heb wat ik nodig heb om klanten te helpen.",
        en: "I have what I need to help customers.",
      },
    },
    {
      key: "recommend",
      kind: "score",
      text: {
        nl: "Zou je een vriend aanraden om hier te komen werken?",
        en: "Would you advise a friend to come and work here?",
      },
    },
    {
      key: "comment",
      kind: "text",
      text: {
        nl: "Wat zou je werk beter maken? Noem geen namen.",
        en: "What would make your work better? Do not name people.",
      },
    },
  ],
};
