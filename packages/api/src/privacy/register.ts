import type { Role } from "@kwartet/db/schema/people";
import type { RETENTION_CATEGORIES } from "@kwartet/db/schema/settings";
import type { Localized } from "@kwartet/metrics/kpi";

/** One kind of data: what it is, what it is for, who can see it about whom, and how long it is kept. */
export type DataCategory = {
  id: string;
  name: Localized;
  data: Localized;
  purpose: Localized;
  /** Whom it is about. */
  about: "customer" | "agent" | "user" | "nobody";
  seenBy: readonly Role[];
  /** The retention rule that holds for it; null is as long as the organisation uses the product. */
  retention: (typeof RETENTION_CATEGORIES)[number] | null;
};

/** The register of what the product keeps; a new kind of data is not stored before it stands here. */
export const DATA_CATEGORIES: readonly DataCategory[] = [
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
  {
    id: "accounts",
    name: { nl: "Accounts en rollen", en: "Accounts and roles" },
    data: {
      nl: "Naam, e-mailadres, rollen en teams met begin en einde. Het wachtwoord alleen als controlegetal.",
      en: "Name, e-mail address, roles, and teams with their first and last day. The password only as a hash.",
    },
    purpose: {
      nl: "Inloggen, en ieder alleen laten zien wat bij de rol hoort.",
      en: "To sign in, and to show everybody only what belongs to their role.",
    },
    about: "user",
    seenBy: ["admin"],
    retention: null,
  },
  {
    id: "audit",
    name: { nl: "Logboek van inzage en wijzigingen", en: "Log of access and changes" },
    data: {
      nl: "Wie wanneer welke gegevens van een persoon bekeek of meenam, en wie wat instelde.",
      en: "Who looked at or took out which data about a person and when, and who set what.",
    },
    purpose: {
      nl: "Kunnen nagaan of gegevens worden gebruikt waarvoor ze zijn bedoeld.",
      en: "To be able to check that data are used for what they are meant for.",
    },
    about: "user",
    seenBy: [],
    retention: "audit",
  },
  {
    id: "programs",
    name: { nl: "Sleutels en webhooks", en: "Keys and webhooks" },
    data: {
      nl: "De naam, wie ze maakte, wat ze mogen aanleveren en wanneer ze het laatst zijn gebruikt. Van een sleutel alleen een kenmerk, van een webhook het geheim versleuteld, en 30 dagen lang welke leveringen binnenkwamen.",
      en: "The name, who made them, what they may hand in and when they were last used. Of a key only a hash, of a webhook the secret sealed, and for 30 days which deliveries came in.",
    },
    purpose: {
      nl: "Systemen zelf gegevens laten aanleveren, en kunnen nagaan en stoppen wat dat doet.",
      en: "To let systems hand in data by themselves, and to be able to check and stop what does.",
    },
    about: "user",
    seenBy: ["admin", "privacy-officer"],
    retention: null,
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
    id: "notifications",
    name: { nl: "Meldingen", en: "Notifications" },
    data: {
      nl: "Waarover iemand bericht kreeg en of het is gelezen, zonder cijfers. Wie de wekelijkse mail kreeg en wie die niet wil.",
      en: "What somebody was told of and whether it was read, without figures. Who got the weekly mail and who wants none.",
    },
    purpose: {
      nl: "Laten weten dat er iets te doen is.",
      en: "To let people know that there is something to do.",
    },
    about: "user",
    seenBy: [],
    retention: "goals-and-sessions",
  },
  {
    id: "import-files",
    name: { nl: "Ingelezen bestanden", en: "Imported files" },
    data: {
      nl: "De naam van het bestand, hoeveel rijen zijn verwerkt, en welke rijen niet bruikbaar waren.",
      en: "The name of the file, how many rows were used, and which rows could not be.",
    },
    purpose: {
      nl: "Fouten in de aanlevering vinden en herstellen.",
      en: "To find and mend mistakes in what is handed over.",
    },
    about: "nobody",
    seenBy: ["admin"],
    retention: "import-files",
  },
];

/** What the product does not do, whatever its settings. */
export const NOT_DONE: readonly Localized[] = [
  {
    nl: "Er is geen ranglijst van medewerkers, en niemand ziet cijfers van een collega.",
    en: "There is no ranking of agents, and nobody sees the figures of a colleague.",
  },
  {
    nl: "Geen cijfer heeft uit zichzelf een gevolg: een mens beslist.",
    en: "No figure has a consequence by itself: a person decides.",
  },
  {
    nl: "Er wordt geen geluid of beeld bewaard, en er worden geen emoties van medewerkers afgeleid.",
    en: "No sound or image is kept, and no emotions of agents are inferred.",
  },
];
