import type { DataCategory } from "./data-category";

/** What agents and coaches do with it, and what teams answer. */
export const COACHING_CATEGORIES: readonly DataCategory[] = [
  {
    id: "goals",
    name: { nl: "Doelen", en: "Goals" },
    data: {
      nl: "Waaraan een medewerker werkt, de stand bij het begin, wat daarna is geteld of genoteerd, en hoe het afliep. Voorstellen om over te praten, en waarom een coach er een wegklikte.",
      en: "What an agent works at, where it stood at the start, what was counted or noted since, and how it ended. Suggestions to talk about, and why a coach dismissed one.",
    },
    purpose: {
      nl: "Samen kiezen wat beter kan, en eerlijk nagaan of het hielp.",
      en: "To choose together what can improve, and to find out honestly whether it helped.",
    },
    about: "agent",
    seenBy: ["agent", "coach"],
    retention: "goals-and-sessions",
  },
  {
    id: "sessions",
    name: { nl: "Coachgesprekken", en: "Coaching sessions" },
    data: {
      nl: "Wanneer een medewerker en een coach elkaar spraken, hun punten, aantekeningen en afspraken. Een kladje van de coach verdwijnt als het gesprek is afgesloten of na 14 dagen.",
      en: "When an agent and a coach spoke, their points, notes and agreements. A coach's draft is gone when the session closes or after 14 days.",
    },
    purpose: {
      nl: "Samen voorbereiden, en onthouden wat is afgesproken.",
      en: "To prepare together, and to remember what was agreed.",
    },
    about: "agent",
    seenBy: ["agent", "coach"],
    retention: "goals-and-sessions",
  },
  {
    id: "reviews",
    name: { nl: "Gespreksbeoordelingen", en: "Conversation reviews" },
    data: {
      nl: "Wat een coach bij een gesprek aankruiste en schreef, met citaten, en wat de medewerker daarop zei. Hoe streng een beoordelaar is, ziet alleen die zelf en wie meedoet aan dezelfde ijking.",
      en: "What a coach ticked and wrote about a conversation, with quotes, and what the agent said to it. How strict a reviewer is, is seen by that reviewer and by those in the same calibration.",
    },
    purpose: {
      nl: "Leren van echte gesprekken, en beoordelaars gelijk laten oordelen.",
      en: "To learn from real conversations, and to have reviewers judge alike.",
    },
    about: "agent",
    seenBy: ["agent", "coach"],
    retention: "reviews",
  },
  {
    id: "recognition",
    name: { nl: "Complimenten en teamdoelen", en: "Compliments and team goals" },
    data: {
      nl: "Wie wie een compliment gaf, voor welk gesprek of doel, en waar een team samen aan werkt.",
      en: "Who paid whom a compliment, for which conversation or goal, and what a team works at together.",
    },
    purpose: {
      nl: "Laten merken wat goed gaat.",
      en: "To let people know what goes well.",
    },
    about: "agent",
    seenBy: ["agent", "coach"],
    retention: "goals-and-sessions",
  },
  {
    id: "engagement",
    name: { nl: "Betrokkenheid van teams", en: "Engagement of teams" },
    data: {
      nl: "Antwoorden op vragenlijsten per team en meting, en wat er is geschreven, zonder persoon en zonder tijdstip. Zolang een meting open is, liggen ze versleuteld en ziet niemand ze.",
      en: "Answers to questionnaires per team and survey, and what was written, without a person and without a moment. While a survey is open they lie sealed and nobody sees them.",
    },
    purpose: {
      nl: "Weten hoe het met teams gaat en wat hun werk beter maakt, en onderzoeken of dat samenhangt met wat klanten merken.",
      en: "To know how teams are doing and what would make their work better, and to examine whether that goes together with what customers notice.",
    },
    about: "nobody",
    seenBy: ["agent", "coach", "executive"],
    retention: "pulse-responses",
  },
  {
    id: "pulse-invitations",
    name: { nl: "Uitnodigingen voor pulsmetingen", en: "Invitations to pulse surveys" },
    data: {
      nl: "Wie voor een meting is gevraagd en in welk team die meetelt, of die heeft geantwoord, en zolang de meting open is op welke dag een herinnering ging. Niemand krijgt te zien wie heeft geantwoord.",
      en: "Who was asked in a survey and in which team they are counted, whether they have answered, and while the survey is open on which day they were reminded. Nobody gets to see who has answered.",
    },
    purpose: {
      nl: "Ieder één keer laten antwoorden, en alleen herinneren wie dat nog niet deed.",
      en: "To let everybody answer once, and to remind only those who have not.",
    },
    about: "agent",
    seenBy: [],
    retention: "pulse-responses",
  },
];
