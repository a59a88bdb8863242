import type { DataSetGuide } from "./neutral-guide";
import { SCORES_GUIDE } from "./neutral-guide-scores";

/** A phone call that was answered, and a chat that the customer gave up. */
export const CONTACTS_GUIDE: DataSetGuide = {
  row: {
    nl: "Eén rij is één vraag van één klant, via één kanaal.",
    en: "One row is one customer asking once, over one channel.",
  },
  columns: {
    external_id: {
      means: {
        nl: "Het nummer van het contact in je eigen systeem. Hieraan herkent Kwartet een rij die al bestaat.",
        en: "The contact's number in your own system. By it Kwartet recognises a row that is there already.",
      },
      examples: ["T-1001", "C-2001"],
    },
    channel: {
      means: {
        nl: "phone, email, chat, messaging, social, web-form, in-person of self-service.",
        en: "phone, email, chat, messaging, social, web-form, in-person or self-service.",
      },
      examples: ["phone", "chat"],
    },
    offered_at: {
      means: { nl: "Wanneer de vraag binnenkwam.", en: "When the question came in." },
      examples: ["2026-01-05 09:12:00", "2026-01-05 10:30:00"],
    },
    answered_at: {
      means: {
        nl: "Wanneer een mens voor het eerst antwoord gaf. Een bot of een ontvangstbericht telt niet.",
        en: "When a human first answered. A bot or an automatic receipt does not count.",
      },
      examples: ["2026-01-05 09:12:25", ""],
    },
    ended_at: {
      means: { nl: "Wanneer het contact klaar was.", en: "When the contact was over." },
      examples: ["2026-01-05 09:18:10", "2026-01-05 10:33:00"],
    },
    team: {
      means: {
        nl: "De naam van het team. Een team dat nog niet bestaat, wordt gemaakt.",
        en: "The name of the team. A team that does not exist yet is made.",
      },
      examples: ["Noord", "Noord"],
    },
    agent: {
      means: {
        nl: "De naam of het nummer van de medewerker, zoals je systeem die kent.",
        en: "The name or number of the agent, as your system knows them.",
      },
      examples: ["Sanne de Boer", ""],
    },
    customer: {
      means: {
        nl: "Het klantnummer. Kwartet bewaart alleen een versleuteld kenmerk, en herkent zo herhaald contact.",
        en: "The customer's number. Kwartet keeps only a keyed pseudonym, and so recognises repeat contact.",
      },
      examples: ["K-501", "K-502"],
    },
    customer_email: {
      means: {
        nl: "Het e-mailadres van de klant. Kwartet bewaart alleen een versleuteld kenmerk; wat samen op een rij staat, is één klant.",
        en: "The customer's e-mail address. Kwartet keeps only a keyed pseudonym; what stands on one row together is one customer.",
      },
      examples: ["", ""],
    },
    customer_phone: {
      means: {
        nl: "Het telefoonnummer van de klant, op dezelfde manier. Zonder landnummer geldt het land van de organisatie.",
        en: "The customer's telephone number, in the same way. Without a country code it is in the organisation's country.",
      },
      examples: ["+31612345678", ""],
    },
    topic: {
      means: { nl: "Waar de vraag over ging.", en: "What the question was about." },
      examples: ["verhuizen", "factuur"],
    },
    queue: {
      means: { nl: "De wachtrij of lijn.", en: "The queue or line." },
      examples: ["lijn 1", "chat"],
    },
    abandoned: {
      means: {
        nl: "Of de klant afhaakte voor er antwoord kwam. Leeg is nee.",
        en: "Whether the customer gave up before an answer came. Empty is no.",
      },
      examples: ["no", "yes"],
    },
    wait_seconds: {
      means: {
        nl: "Seconden tot het antwoord, of tot de klant afhaakte. Leeg: uitgerekend uit de tijden.",
        en: "Seconds until the answer, or until the customer gave up. Empty: worked out from the times.",
      },
      examples: ["25", "180"],
    },
    handle_seconds: {
      means: {
        nl: "Seconden die de medewerker ermee bezig was, afronden meegeteld.",
        en: "Seconds that the agent worked on it, wrap-up included.",
      },
      examples: ["375", ""],
    },
    talk_seconds: {
      means: { nl: "Waarvan in gesprek.", en: "Of which in conversation." },
      examples: ["330", ""],
    },
    hold_seconds: { means: { nl: "Waarvan in de wacht.", en: "Of which on hold." }, examples: ["15", ""] },
    wrap_seconds: { means: { nl: "Waarvan afronden.", en: "Of which wrap-up." }, examples: ["30", ""] },
    reported_resolved: {
      means: {
        nl: "Of de medewerker meldde dat de vraag is opgelost.",
        en: "Whether the agent reported the question as solved.",
      },
      examples: ["yes", ""],
    },
    reopen_count: {
      means: { nl: "Hoe vaak de vraag is heropend.", en: "How often the question was reopened." },
      examples: ["0", ""],
    },
    handed_over_from: {
      means: {
        nl: "Bij een doorverbonden contact: het nummer van het contact waaruit dit voortkomt.",
        en: "Of a transferred contact: the number of the contact that this one continues.",
      },
      examples: ["", ""],
    },
    handed_over_to: {
      means: {
        nl: "Bij een doorverbonden contact: het nummer van het contact waarin dit verderging.",
        en: "Of a transferred contact: the number of the contact in which this one went on.",
      },
      examples: ["", ""],
    },
    bot_involved: {
      means: { nl: "Of er een bot meedeed.", en: "Whether a bot took part." },
      examples: ["no", "yes"],
    },
    language: {
      means: { nl: "De taal van het contact.", en: "The language of the contact." },
      examples: ["nl", "nl"],
    },
    ...SCORES_GUIDE,
  },
};
