/** What is said in invented conversations, by topic in the order of `TOPICS`; `{n}` becomes a number. */
export type TopicPhrases = { asks: string[]; checks: string[]; replies: string[]; solves: string[] };

export const GREETINGS = [
  "Goedendag, u spreekt met {agent} van Zilverduin Energie. Waarmee kan ik u helpen?",
  "Hallo, met {agent} van Zilverduin. Fijn dat u contact opneemt. Wat is uw vraag?",
  "Welkom bij Zilverduin Energie, ik ben {agent}. Vertel, wat kan ik voor u doen?",
];

export const BOT_OPENINGS = [
  "Hallo, ik ben de digitale hulp van Zilverduin. Waar gaat uw vraag over?",
  "Welkom. Beschrijf kort uw vraag, dan zoek ik de juiste collega erbij.",
];

export const BOT_HAND_OVERS = [
  "Dank u wel. Ik verbind u door met een collega.",
  "Daar kan een medewerker u het beste bij helpen. Een ogenblik.",
];

export const THANKS = [
  "Helder, dat wilde ik weten. Bedankt!",
  "Dan is het geregeld. Heel fijn, dank u wel.",
  "Prima, daar ben ik mee geholpen.",
  "O, zo zit het. Bedankt voor de uitleg.",
];

export const DOUBTS = [
  "Hm, ik snap het nog niet helemaal, maar ik wacht het even af.",
  "Goed, dan kijk ik of het zo lukt. Anders meld ik mij weer.",
  "Dat had ik eigenlijk anders verwacht. We zullen zien.",
];

export const CLOSINGS = [
  "Graag gedaan. Nog een fijne dag!",
  "Mooi. Is er verder nog iets? Anders wens ik u een prettige dag.",
  "Fijn dat u even contact zocht. Tot ziens.",
];

export const LETTER_CLOSINGS = ["Met vriendelijke groet", "Alvast bedankt", "Ik hoor graag van u"];

export const TOPIC_PHRASES: readonly TopicPhrases[] = [
  {
    asks: [
      "Mijn termijnbedrag is ineens {n} euro hoger. Hoe kan dat?",
      "Ik heb twee keer een rekening gekregen over dezelfde maand.",
      "Op mijn jaarrekening staat een bedrag dat ik niet begrijp.",
    ],
    checks: ["Gaat het om de rekening van deze maand?", "Heeft u de rekening bij de hand?"],
    replies: ["Ja, die van deze maand.", "Ik heb hem hier voor mij liggen."],
    solves: [
      "Ik zie het al: uw verbruik lag hoger dan geschat. Ik zet het termijnbedrag {n} euro lager, dan klopt het weer.",
      "De tweede rekening is een herinnering die te vroeg is verstuurd. U hoeft die niet te betalen.",
      "Dat bedrag is de verrekening van de oude meterstand. Ik stuur u een overzicht per regel.",
    ],
  },
  {
    asks: [
      "Wij verhuizen over {n} dagen. Wat moet ik doorgeven?",
      "Ik heb de sleutel van mijn nieuwe huis. Kan het contract mee?",
      "De vorige bewoner staat nog op dit adres. Kunt u dat aanpassen?",
    ],
    checks: ["Op welke dag krijgt u de sleutel?", "Blijft u ook nog betalen voor het oude adres?"],
    replies: ["Aan het eind van de maand.", "Nee, het oude huis is dan verkocht."],
    solves: [
      "Ik heb de verhuizing ingepland. Geef op de dag zelf de standen van beide woningen door.",
      "Uw contract gaat mee met hetzelfde tarief. U krijgt vandaag een bevestiging.",
      "Ik heb de vorige bewoner afgemeld. Vanaf de sleuteldag loopt alles op uw naam.",
    ],
  },
  {
    asks: [
      "Sinds vanochtend heb ik geen stroom meer.",
      "De warmte doet het niet en het is hier {n} graden.",
      "De meter geeft een foutmelding en het licht knippert.",
    ],
    checks: ["Is het bij de buren ook donker?", "Staan alle schakelaars in de meterkast omhoog?"],
    replies: ["Nee, alleen bij ons.", "Ja, dat heb ik net nagekeken."],
    solves: [
      "Ik maak een melding voor de monteur. Hij belt u een half uur voordat hij komt.",
      "Er is een storing in uw wijk. De verwachting is dat het over {n} minuten weer werkt.",
      "Zet de hoofdschakelaar een minuut uit en weer aan. Blijft de melding staan, dan komt er iemand langs.",
    ],
  },
  {
    asks: [
      "Mijn vaste contract loopt af. Welke keuze heb ik?",
      "Ik wil overstappen van een variabel naar een vast tarief.",
      "Wij hebben nu zonnepanelen. Moet het contract anders?",
    ],
    checks: ["Wilt u zekerheid over de prijs voor een jaar of langer?", "Hoeveel panelen liggen er?"],
    replies: ["Liefst voor een jaar.", "Dat zijn er {n}."],
    solves: [
      "Dan past het vaste jaarcontract. Ik stuur u het voorstel, u heeft veertien dagen bedenktijd.",
      "Het nieuwe tarief gaat in op de eerste van de maand. Dat is kosteloos.",
      "Ik heb de teruglevering aangezet. Op de volgende rekening ziet u die apart staan.",
    ],
  },
  {
    asks: [
      "Ik kan mijn meterstand niet doorgeven, de pagina blijft hangen.",
      "Volgens u heb ik {n} kuub verbruikt, maar dat klopt niet.",
      "De slimme meter stuurt niets meer door.",
    ],
    checks: ["Welke stand ziet u nu op de meter?", "Wanneer heeft u voor het laatst iets doorgegeven?"],
    replies: ["De laatste drie cijfers zijn {n}.", "Vorige maand nog."],
    solves: [
      "Ik heb de stand voor u ingevoerd. De berekening wordt vannacht bijgewerkt.",
      "Er was een schatting gebruikt. Met uw stand komt het verbruik lager uit.",
      "Ik vraag de meter opnieuw uit. Over een dag ziet u de standen weer.",
    ],
  },
  {
    asks: [
      "Het lukt mij deze maand niet om alles te betalen.",
      "Kan ik de eindrekening in delen betalen?",
      "Ik heb een aanmaning gekregen, maar ik heb al een afspraak.",
    ],
    checks: ["In hoeveel delen zou het wel lukken?", "Weet u nog wanneer de afspraak is gemaakt?"],
    replies: ["In {n} delen zou fijn zijn.", "Een paar weken geleden, met een collega van u."],
    solves: [
      "Ik spreek een regeling in delen met u af, zonder extra kosten. U krijgt het op papier.",
      "De aanmaning houd ik tegen. De afspraak die u had, blijft gewoon gelden.",
      "Ik geef u twee weken uitstel, dan kijken we samen wat er past.",
    ],
  },
  {
    asks: [
      "Ik kan niet meer inloggen op mijn account.",
      "Hoe kan ik mijn telefoonnummer bij u veranderen?",
      "Ik zag een advertentie en wil weten of die ook voor mij geldt.",
    ],
    checks: ["Krijgt u een melding te zien?", "Bent u al klant bij ons?"],
    replies: ["Er staat dat het wachtwoord is verlopen.", "Ja, al {n} jaar."],
    solves: [
      "Ik stuur u een link waarmee u een nieuw wachtwoord kiest.",
      "Ik heb het aangepast. U ziet het meteen in uw account.",
      "De actie geldt ook voor bestaande klanten. Ik zet hem voor u klaar.",
    ],
  },
];
