import type { DataCategory } from "./data-category";

/** What comes in about customers’ contacts, and who helped them. */
export const CONTACT_CATEGORIES: readonly DataCategory[] = [
  {
    id: "contacts",
    name: { nl: "Klantcontacten", en: "Customer contacts" },
    data: {
      nl: "Kanaal, onderwerp, tijdstippen, wachttijd, behandeltijd, team en medewerker. Van de klant alleen een versleuteld kenmerk.",
      en: "Channel, topic, moments, wait, handle time, team and agent. Of the customer only a keyed pseudonym.",
    },
    purpose: {
      nl: "Laten zien hoe goed klanten worden geholpen, en medewerkers helpen om beter te worden.",
      en: "To show how well customers are helped, and to help agents improve.",
    },
    about: "agent",
    seenBy: ["agent", "coach"],
    retention: "person-days",
  },
  {
    id: "ratings",
    name: { nl: "Beoordelingen door klanten", en: "Ratings by customers" },
    data: {
      nl: "Cijfers die een klant na een contact geeft: vriendelijkheid, tevredenheid, moeite, opgelost, aanbevelen.",
      en: "Scores that a customer gives after a contact: friendliness, satisfaction, effort, solved, recommending.",
    },
    purpose: {
      nl: "Weten hoe klanten het contact hebben ervaren.",
      en: "To know how customers experienced the contact.",
    },
    about: "agent",
    seenBy: ["agent", "coach"],
    retention: "person-days",
  },
  {
    id: "presence",
    name: { nl: "Rooster en aanwezigheid", en: "Shifts and attendance" },
    data: {
      nl: "Wanneer een medewerker was ingeroosterd en beschikbaar was voor klanten.",
      en: "When an agent was scheduled, and when they were available to customers.",
    },
    purpose: {
      nl: "Laten zien of het team bereikbaar is op de tijden die het belooft.",
      en: "To show whether the team can be reached in the hours that it promises.",
    },
    about: "agent",
    seenBy: ["agent", "coach"],
    retention: "person-days",
  },
  {
    id: "transcripts",
    name: { nl: "Gespreksteksten", en: "Transcripts" },
    data: {
      nl: "Wat er in een geschreven gesprek is gezegd, door wie en wanneer. Geluid wordt niet bewaard.",
      en: "What was said in a written conversation, by whom and when. Sound is not kept.",
    },
    purpose: {
      nl: "Een gesprek samen nabespreken.",
      en: "To look back on a conversation together.",
    },
    about: "agent",
    seenBy: ["agent", "coach"],
    retention: "transcripts",
  },
  {
    id: "customers",
    name: { nl: "Klanten", en: "Customers" },
    data: {
      nl: "Een versleuteld kenmerk van het klantnummer, het e-mailadres en het telefoonnummer, welke daarvan bij elkaar horen of zijn losgemaakt, de waarde per jaar, sinds wanneer iemand klant is en wanneer die vertrok. Geen naam, en geen leesbaar nummer of adres.",
      en: "A keyed pseudonym of the customer number, the e-mail address and the telephone number, which of these belong together or were taken apart, the value per year, since when somebody is a customer and when they left. No name, and no readable number or address.",
    },
    purpose: {
      nl: "Herhaald contact herkennen en uitrekenen wat goede service oplevert.",
      en: "To recognise repeated contact and to compute what good service is worth.",
    },
    about: "customer",
    seenBy: [],
    retention: null,
  },
];
