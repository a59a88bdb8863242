import { MINIMUMS } from "../policy";
import type { OperationDefinition } from "./definition";

const NO_CLOCK = {
  nl: "Geen klok: een contact telt op de dag waarop het binnenkwam.",
  en: "No clock: a contact counts on the day on which it came in.",
};
const WILSON = "Wilson (1927) JASA 22:209; Newcombe (1998) Stat Med 17:857";

/** What comes in, from whom and over which channel. */
export const VOLUME_OPERATIONS: readonly OperationDefinition[] = [
  {
    id: "contacts",
    version: 1,
    name: { nl: "Contacten", en: "Contacts" },
    says: { nl: "Hoeveel contacten er binnenkwamen.", en: "How many contacts came in." },
    direction: "neutral",
    clock: NO_CLOCK,
    population: {
      nl: "Alle contacten van alle kanalen, ook van wie afhaakte, kort afhaakte of nog wacht.",
      en: "All contacts of all channels, also those abandoned, abandoned at once or still waiting.",
    },
    limits: {
      nl: "Een telling van alles wat er was heeft geen marge. Zonder contacten staat er geen 0: een stille dag en een ontbrekend bestand zien er hetzelfde uit.",
      en: "A count of everything that happened has no interval. Without contacts there is no 0: a quiet day and a missing file look the same.",
    },
    minimumN: 1,
    source: null,
    measures: [
      {
        id: "contact-count",
        name: { nl: "Contacten", en: "Contacts" },
        unit: "count",
        formula: { nl: "aantal contacten", en: "number of contacts" },
      },
    ],
  },
  {
    id: "channel-mix",
    version: 1,
    name: { nl: "Verdeling over kanalen", en: "Channel mix" },
    says: {
      nl: "Welk deel van de contacten over welk kanaal kwam.",
      en: "Which share of the contacts came over which channel.",
    },
    direction: "neutral",
    clock: NO_CLOCK,
    population: { nl: "Alle contacten.", en: "All contacts." },
    limits: {
      nl: "Kanalen waarvan geen bron is ingelezen ontbreken, en de andere lijken dan groter.",
      en: "Channels of which no source was taken in are missing, and the others then seem larger.",
    },
    minimumN: MINIMUMS.interval,
    source: WILSON,
    measures: [
      {
        id: "channel-share",
        name: { nl: "Aandeel van het kanaal", en: "Share of the channel" },
        unit: "share",
        formula: {
          nl: "contacten van het kanaal ÷ alle contacten",
          en: "contacts of the channel ÷ all contacts",
        },
      },
    ],
  },
  {
    id: "self-service-share",
    version: 1,
    name: { nl: "Aandeel selfservice", en: "Self-service share" },
    says: {
      nl: "Welk deel van de vragen klanten zelf afhandelden.",
      en: "Which share of the questions customers handled themselves.",
    },
    direction: "neutral",
    clock: NO_CLOCK,
    population: { nl: "Alle contacten, selfservice meegeteld.", en: "All contacts, self-service included." },
    limits: {
      nl: "Is van een team nooit selfservice vastgelegd, dan staat er geen cijfer. Wie selfservice opgaf en daarna belde telt bij beide.",
      en: "If self-service was never recorded for a team there is no figure. Somebody who gave up on self-service and then called counts in both.",
    },
    minimumN: MINIMUMS.interval,
    source: WILSON,
    measures: [
      {
        id: "self-service",
        name: { nl: "Aandeel selfservice", en: "Self-service share" },
        unit: "share",
        formula: { nl: "selfservice ÷ alle contacten", en: "self-service ÷ all contacts" },
      },
    ],
  },
  {
    id: "contacts-per-customer",
    version: 1,
    name: { nl: "Contacten per klant", en: "Contacts per customer" },
    says: {
      nl: "Hoe vaak iemand die contact zocht dat in deze periode deed.",
      en: "How often somebody who was in touch was so in this period.",
    },
    direction: "neutral",
    clock: NO_CLOCK,
    population: {
      nl: "Contacten waarvan de klant bekend is. Ernaast staat van welk deel van alle contacten dat is.",
      en: "Contacts of which the customer is known. Beside it stands of which share of all contacts that is.",
    },
    limits: {
      nl: "Hangt af van de lengte van de periode: vergelijk alleen even lange perioden. Klanten zonder contact tellen niet mee, dus het is nooit minder dan 1.",
      en: "Depends on the length of the period: compare only periods of the same length. Customers without a contact are not in it, so it is never below 1.",
    },
    minimumN: MINIMUMS.interval,
    source: "Student (1908) Biometrika 6:1; Wilson (1927) JASA 22:209",
    measures: [
      {
        id: "contacts-each",
        name: { nl: "Contacten per klant", en: "Contacts per customer" },
        unit: "per-customer",
        formula: {
          nl: "contacten van bekende klanten ÷ verschillende klanten",
          en: "contacts of known customers ÷ distinct customers",
        },
      },
      {
        id: "customer-known",
        name: { nl: "Klant bekend", en: "Customer known" },
        unit: "share",
        formula: {
          nl: "contacten van bekende klanten ÷ alle contacten",
          en: "contacts of known customers ÷ all contacts",
        },
      },
    ],
  },
];
