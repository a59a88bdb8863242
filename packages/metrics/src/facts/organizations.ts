import type { Fact } from "./fact";

const EIU = {
  population: {
    nl: "832 bedrijven in Europa, Noord-Amerika en Azië, eind 2013",
    en: "832 companies in Europe, North America and Asia, end of 2013",
  },
  year: 2013,
  kind: "self-report",
  source: "Economist Intelligence Unit for BDO, Service 2020",
  sourceUrl: null,
  shownByDefault: false,
} as const;

const AMEX = {
  population: { nl: "consumenten in de Verenigde Staten", en: "consumers in the United States" },
  year: 2020,
  kind: "self-report",
  sourceUrl: null,
  shownByDefault: false,
} as const;

const UNKNOWN_POPULATION = { nl: "niet bekend", en: "not known" } as const;

/** What companies say of service, and what service is said to bring them. */
export const ORGANIZATION_FACTS: readonly Fact[] = [
  {
    id: "eiu-important",
    statement: {
      nl: "84% denkt dat klantenservice telt voor het financiële resultaat; een andere samenvatting van dezelfde enquête zegt 83%.",
      en: "84% believe that customer service matters to financial performance; another summary of the same survey says 83%.",
    },
    ...EIU,
    checked: "sources-differ",
  },
  {
    id: "eiu-strategy",
    statement: {
      nl: "36% heeft een strategie die het verband tussen service en resultaat erkent.",
      en: "36% have a strategy that recognises the link between service and performance.",
    },
    ...EIU,
    checked: "yes",
  },
  {
    id: "eiu-board",
    statement: {
      nl: "Bij 28% zit een hoofd klantenservice in het bestuur.",
      en: "28% have a head of customer service on the board.",
    },
    ...EIU,
    checked: "second-hand",
  },
  {
    id: "eiu-nps",
    statement: {
      nl: "35% meet met de Net Promoter Score.",
      en: "35% measure with the Net Promoter Score.",
    },
    ...EIU,
    checked: "second-hand",
  },
  {
    id: "eiu-failings",
    statement: {
      nl: "66% zegt dat slechte service het financiële resultaat schaadt.",
      en: "66% say that poor service hurts financial performance.",
    },
    ...EIU,
    checked: "second-hand",
  },
  {
    id: "forrester-stuck",
    statement: {
      nl: "De klantbeoordelingen van winkelketens blijven steken op ‘gemiddeld’ of ‘goed’; geen enkele is ‘uitstekend’.",
      en: "Retailers' experience scores stay at “average” or “good”; none is “excellent”.",
    },
    population: {
      nl: "winkelketens met meerdere kanalen en digitale winkels",
      en: "multichannel and digital retailers",
    },
    year: 2021,
    kind: "self-report",
    source: "Forrester, quoted by CM.com (2021)",
    sourceUrl: null,
    checked: "second-hand",
    shownByDefault: false,
  },
  {
    id: "deloitte-spend",
    statement: {
      nl: "Klanten met een goede ervaring zouden tot 140% meer uitgeven dan klanten met een slechte.",
      en: "Customers with a positive experience would spend up to 140% more than those with a negative one.",
    },
    population: UNKNOWN_POPULATION,
    year: null,
    kind: "self-report",
    source: "Deloitte, quoted second hand; the study itself was not found",
    sourceUrl: null,
    checked: "second-hand",
    shownByDefault: false,
  },
  {
    id: "amex-person",
    statement: {
      nl: "68% noemt de medewerker bepalend voor de ervaring.",
      en: "68% call the service employee crucial to the experience.",
    },
    ...AMEX,
    source: "American Express (2020), quoted by 2Contact",
    checked: "second-hand",
  },
  {
    id: "amex-engaged",
    statement: {
      nl: "Goede ervaringen gaan samen met anderhalf keer zo veel betrokken medewerkers; bovengemiddelde betrokkenheid met 147% betere resultaten.",
      en: "Good experiences go with 1.5 times more engaged employees; above-average engagement with 147% better results.",
    },
    ...AMEX,
    source: "American Express (2020), quoted by 2Contact",
    checked: "not-found",
  },
  {
    id: "retention-cost",
    statement: {
      nl: "2% meer behoud van klanten zou evenveel opleveren als 10% lagere kosten.",
      en: "2% more retention would equal 10% lower cost.",
    },
    population: UNKNOWN_POPULATION,
    year: null,
    kind: "argument",
    source: "Quoted by 2Contact",
    sourceUrl: null,
    checked: "not-found",
    shownByDefault: false,
  },
  {
    id: "kpmg-tipping",
    statement: {
      nl: "Een slechte ervaring kost meer dan een uitstekende oplevert, en vanaf een zeker punt kost meer service meer dan ze opbrengt. Een algemene grens is er niet.",
      en: "A poor experience costs more than an excellent one earns, and beyond a point more service costs more than it returns. There is no universal threshold.",
    },
    population: { nl: "een redenering, geen meting", en: "an argument, not a measurement" },
    year: 2016,
    kind: "argument",
    source: "KPMG (2016), How much is customer experience worth?",
    sourceUrl: null,
    checked: "yes",
    shownByDefault: false,
  },
  {
    id: "chain",
    statement: {
      nl: "De meeste schakels van de service-winstketen hielden stand, maar tevredenheid was een uitkomst op zich en ging niet vooraf aan het bedrijfsresultaat.",
      en: "Most links of the service-profit chain held, but satisfaction was a separate outcome, not a precursor of company performance.",
    },
    population: {
      nl: "937 klantcontactcentra in 14 landen, op één moment gemeten",
      en: "937 call centres in 14 countries, measured at one moment",
    },
    year: null,
    kind: "observed",
    source: "Chicu, Valverde, Ryan & Batt (abstract)",
    sourceUrl: null,
    checked: "second-hand",
    shownByDefault: false,
  },
];
