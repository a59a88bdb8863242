import type { ColumnGuide, DataSetGuide } from "./neutral-guide";
import { SCORES_GUIDE } from "./neutral-guide-scores";

const AGENT_MEANS = {
  nl: "De medewerker, met dezelfde naam of hetzelfde nummer als in de contacten.",
  en: "The agent, by the same name or number as in the contacts.",
};
const TEAM: ColumnGuide = {
  means: { nl: "De naam van het team.", en: "The name of the team." },
  examples: ["Noord", "Zuid"],
};
const CONTACT_MEANS = {
  nl: "Het nummer (external_id) van het contact. Importeer de contacten dus eerst.",
  en: "The number (external_id) of the contact. So import the contacts first.",
};

function intervalColumns(from: string, to: string): Record<string, ColumnGuide> {
  return {
    agent: { means: AGENT_MEANS, examples: ["Sanne de Boer", "Daan Visser"] },
    [from]: {
      means: { nl: "Begin, met datum en tijd.", en: "Start, with date and time." },
      examples: ["2026-01-05 09:00", "2026-01-05 13:00"],
    },
    [to]: {
      means: { nl: "Einde, hooguit 24 uur later.", en: "End, at most 24 hours later." },
      examples: ["2026-01-05 13:00", "2026-01-05 17:00"],
    },
    external_id: {
      means: {
        nl: "Een eigen nummer. Leeg: medewerker en begin samen.",
        en: "A number of its own. Empty: agent and start together.",
      },
      examples: ["D-1", "D-2"],
    },
  };
}

/** The data sets beside the contacts. */
export const OTHER_GUIDES: Readonly<Record<string, DataSetGuide>> = {
  ratings: {
    row: {
      nl: "Eén rij is het oordeel van een klant over één contact.",
      en: "One row is a customer's rating of one contact.",
    },
    columns: {
      contact_external_id: { means: CONTACT_MEANS, examples: ["T-1001", "C-2001"] },
      external_id: {
        means: {
          nl: "Een eigen nummer van het oordeel. Leeg: dat van het contact.",
          en: "A number of the rating itself. Empty: that of the contact.",
        },
        examples: ["R-1", "R-2"],
      },
      rated_at: {
        means: { nl: "Wanneer de klant antwoordde.", en: "When the customer answered." },
        examples: ["2026-01-05 12:00", "2026-01-06 08:15"],
      },
      ...Object.fromEntries(
        Object.entries(SCORES_GUIDE).map(([column, { means, examples }]) => [
          column,
          { means, examples: [examples[0], examples[0]] as const },
        ]),
      ),
    },
  },
  people: {
    row: {
      nl: "Eén rij is één plaats van één persoon in één team. Wie van team wisselt, heeft twee rijen.",
      en: "One row is one person's place in one team. Who changes teams has two rows.",
    },
    columns: {
      external_id: { means: AGENT_MEANS, examples: ["Sanne de Boer", "M-77"] },
      name: {
        means: { nl: "De naam die op het scherm komt.", en: "The name that screens show." },
        examples: ["Sanne de Boer", "Marieke Postma"],
      },
      team: TEAM,
      role: {
        means: { nl: "agent (medewerker) of coach.", en: "agent or coach." },
        examples: ["agent", "coach"],
      },
      starts_on: {
        means: { nl: "Eerste dag in het team.", en: "First day in the team." },
        examples: ["2025-09-01", "2024-03-15"],
      },
      ends_on: {
        means: { nl: "Laatste dag. Leeg: nog steeds.", en: "Last day. Empty: still." },
        examples: ["", ""],
      },
      email: {
        means: {
          nl: "E-mailadres, om later uit te nodigen.",
          en: "E-mail address, to invite them later.",
        },
        examples: ["s.deboer@voorbeeld.example", ""],
      },
      partner: {
        means: {
          nl: "De partner waar het team bij hoort. Leeg: eigen team.",
          en: "The partner that the team belongs to. Empty: in-house.",
        },
        examples: ["", "Belhuis"],
      },
    },
  },
  shifts: {
    row: {
      nl: "Eén rij is één ingeroosterde periode van één medewerker.",
      en: "One row is one period for which one agent was scheduled.",
    },
    columns: intervalColumns("scheduled_from", "scheduled_to"),
  },
  attendance: {
    row: {
      nl: "Eén rij is één periode waarin één medewerker beschikbaar was voor klanten.",
      en: "One row is one period in which one agent was available to customers.",
    },
    columns: intervalColumns("available_from", "available_to"),
  },
  customers: {
    row: { nl: "Eén rij is één klant.", en: "One row is one customer." },
    columns: {
      customer: {
        means: {
          nl: "Het klantnummer, zoals in de contacten.",
          en: "The customer's number, as in the contacts.",
        },
        examples: ["K-501", "K-502"],
      },
      customer_email: {
        means: {
          nl: "Het e-mailadres van de klant. Alleen een versleuteld kenmerk wordt bewaard.",
          en: "The customer's e-mail address. Only a keyed pseudonym is kept.",
        },
        examples: ["", ""],
      },
      customer_phone: {
        means: {
          nl: "Het telefoonnummer van de klant. Alleen een versleuteld kenmerk wordt bewaard.",
          en: "The customer's telephone number. Only a keyed pseudonym is kept.",
        },
        examples: ["", ""],
      },
      value_per_year: {
        means: {
          nl: "Wat de klant per jaar oplevert, als bedrag zonder valutateken.",
          en: "What the customer brings in a year, as an amount without a currency sign.",
        },
        examples: ["480.00", "1250.50"],
      },
      since: {
        means: { nl: "Klant sinds.", en: "Customer since." },
        examples: ["2021-05-01", "2023-11-15"],
      },
      left_on: {
        means: { nl: "Vertrokken op. Leeg: nog klant.", en: "Left on. Empty: still a customer." },
        examples: ["", "2026-02-28"],
      },
      experiences: {
        means: {
          nl: "Aantal slechte ervaringen, als je dat zelf telt.",
          en: "Number of bad experiences, if you count them yourself.",
        },
        examples: ["0", "2"],
      },
    },
  },
  engagement: {
    row: {
      nl: "Eén rij is één ingevulde vragenlijst, zonder naam.",
      en: "One row is one questionnaire that was filled in, without a name.",
    },
    columns: {
      wave: {
        means: { nl: "De meting, zoals een maand.", en: "The wave, such as a month." },
        examples: ["2026-01", "2026-01"],
      },
      team: TEAM,
      item_energy: {
        means: {
          nl: "Een antwoord. Elke vraag is een eigen kolom item_…, met een naam die je zelf kiest.",
          en: "An answer. Every question is a column item_… of its own, named as you like.",
        },
        examples: ["4", "3"],
      },
      item_pride: {
        means: { nl: "Nog een antwoord, op dezelfde manier.", en: "Another answer, in the same way." },
        examples: ["5", "4"],
      },
    },
  },
  "engagement-averages": {
    row: {
      nl: "Eén rij is het gemiddelde van één team op één vraag, als losse antwoorden er niet zijn.",
      en: "One row is one team's average on one question, where single answers are not given.",
    },
    columns: {
      wave: {
        means: {
          nl: "De meting: een maand, kwartaal of jaar.",
          en: "The wave: a month, quarter or year.",
        },
        examples: ["2026", "2026"],
      },
      team: TEAM,
      item: {
        means: { nl: "De vraag, met een naam die je zelf kiest.", en: "The question, named as you like." },
        examples: ["energy", "energy"],
      },
      value: {
        means: {
          nl: "Het gemiddelde, op de schaal van de meting.",
          en: "The average, on the scale of the survey.",
        },
        examples: ["3.8", "3.4"],
      },
      respondents: {
        means: {
          nl: "Hoeveel mensen antwoordden. Leeg: de rij blijft verborgen tot een beheerder zegt dat ze al openbaar is.",
          en: "How many people answered. Empty: the row stays hidden until an admin says that it is public already.",
        },
        examples: ["12", "9"],
      },
    },
  },
  outcomes: {
    row: {
      nl: "Eén rij is één uitkomst van één team in één periode, die al ergens anders is geteld.",
      en: "One row is one outcome of one team in one period, counted elsewhere already.",
    },
    columns: {
      team: TEAM,
      period: {
        means: {
          nl: "Een maand (2026-01), kwartaal (2026-Q1) of jaar (2026).",
          en: "A month (2026-01), quarter (2026-Q1) or year (2026).",
        },
        examples: ["2026-01", "2026-01"],
      },
      outcome: {
        means: { nl: "Wat er is gemeten.", en: "What was measured." },
        examples: ["retention", "retention"],
      },
      value: { means: { nl: "De uitkomst.", en: "The outcome." }, examples: ["0.94", "0.91"] },
      n: {
        means: { nl: "Over hoeveel klanten of metingen.", en: "Over how many customers or readings." },
        examples: ["812", "640"],
      },
    },
  },
  transcripts: {
    row: {
      nl: "Eén rij is één bericht in een geschreven gesprek.",
      en: "One row is one message in a written conversation.",
    },
    columns: {
      contact_external_id: { means: CONTACT_MEANS, examples: ["C-2001", "C-2001"] },
      sequence: {
        means: {
          nl: "Het hoeveelste bericht van het gesprek.",
          en: "Which message of the conversation it is.",
        },
        examples: ["1", "2"],
      },
      speaker: {
        means: { nl: "customer (klant), agent of bot.", en: "customer, agent or bot." },
        examples: ["customer", "agent"],
      },
      said_at: {
        means: { nl: "Wanneer het werd gezegd.", en: "When it was said." },
        examples: ["2026-01-05 10:30:05", "2026-01-05 10:30:40"],
      },
      text: {
        means: { nl: "Wat er werd gezegd.", en: "What was said." },
        examples: ["Waar vind ik mijn factuur?", "Die staat in je account, onder Facturen."],
      },
    },
  },
};
