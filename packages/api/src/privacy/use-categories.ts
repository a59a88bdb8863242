import type { DataCategory } from "./data-category";

/** What the use of the product itself leaves behind. */
export const USE_CATEGORIES: readonly DataCategory[] = [
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
    id: "settings",
    name: { nl: "Instellingen", en: "Settings" },
    data: {
      nl: "Wat er is afgesproken: openingstijden, beloften, doelen, formulieren, vragenlijsten en sjablonen, met elke eerdere versie en wie die maakte.",
      en: "What was agreed: opening hours, promises, targets, forms, questionnaires and templates, with every earlier version and who made it.",
    },
    purpose: {
      nl: "Elk cijfer kunnen narekenen met de regels van toen.",
      en: "To be able to recompute every figure with the rules of its day.",
    },
    about: "user",
    seenBy: ["admin", "privacy-officer"],
    retention: null,
  },
  {
    id: "board",
    name: { nl: "Bestuursoverzicht en scenario’s", en: "Board summary and scenarios" },
    data: {
      nl: "Cijfers van de organisatie, uitkomsten van teams die elders zijn geteld, bevroren overzichten, aannames, eigen cijfers met hun bron, en wie een kop of punt schreef. Nooit een cijfer van een persoon.",
      en: "Figures of the organisation, outcomes of teams that were counted elsewhere, frozen summaries, assumptions, own facts with their source, and who wrote a headline or an item. Never a figure of a person.",
    },
    purpose: {
      nl: "Beslissen op cijfers die te verdedigen zijn.",
      en: "To decide on figures that can be defended.",
    },
    about: "nobody",
    seenBy: ["executive"],
    retention: null,
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
