import type { CriterionInput } from "./input";

type DefaultForm = { name: string; criteria: Omit<CriterionInput, "criterionId">[] };

const usual = { isCritical: false, allowsNotApplicable: true };
const critical = { isCritical: true, allowsNotApplicable: true, weight: 1 };

/** What an organisation starts with, in its own language; it can be followed by a version of its own. */
export const DEFAULT_FORMS: Readonly<Record<"nl" | "en", DefaultForm>> = {
  nl: {
    name: "Goed gesprek",
    criteria: [
      {
        kpi: "resolution",
        title: "Zoekt uit wat er echt aan de hand is",
        weight: 2,
        ...usual,
        anchors: [
          "Gaat uit van de eerste uitleg",
          "Vraagt één keer door",
          "Vraagt door tot de oorzaak duidelijk is",
          "Noemt de oorzaak en vraagt of dat klopt",
        ],
      },
      {
        kpi: "resolution",
        title: "Eindigt met een duidelijke volgende stap",
        weight: 2,
        ...usual,
        anchors: [
          "Noemt geen volgende stap",
          "Noemt een stap, maar niet wie of wanneer",
          "Zegt wie wat doet, en wanneer",
          "Zegt dat ook, en vraagt of de klant zo verder kan",
        ],
      },
      {
        kpi: "friendliness",
        title: "Laat merken wat het voor de klant betekent",
        weight: 2,
        ...usual,
        anchors: [
          "Gaat er niet op in",
          "Zegt iets algemeens",
          "Noemt wat het voor deze klant betekent",
          "Noemt dat, en doet er iets mee",
        ],
      },
      {
        kpi: "friendliness",
        title: "Gebruikt woorden die de klant begrijpt",
        weight: 1,
        ...usual,
        anchors: [
          "Gebruikt vaktaal zonder uitleg",
          "Legt uit als de klant erom vraagt",
          "Gebruikt gewone woorden",
          "Controleert ook of het duidelijk is",
        ],
      },
      {
        kpi: "response-speed",
        title: "Gaat goed om met wachten",
        weight: 1,
        ...usual,
        anchors: [
          "Laat de klant wachten zonder iets te zeggen",
          "Zegt alleen dat de klant moet wachten",
          "Zegt waarom en hoe lang",
          "Geeft ook de keuze om later verder te gaan",
        ],
      },
      {
        kpi: "availability",
        title: "Maakt een afspraak die de klant uitkomt",
        weight: 1,
        ...usual,
        anchors: [
          "Maakt geen afspraak",
          "Kiest zelf een moment",
          "Vraagt welk moment uitkomt",
          "Spreekt ook af hoe de klant iemand bereikt",
        ],
      },
      {
        kpi: "resolution",
        title: "Controleert met wie het gesprek is",
        ...critical,
        anchors: ["Niet gecontroleerd", "Gecontroleerd voordat er gegevens zijn gedeeld"],
      },
      {
        kpi: "resolution",
        title: "Geeft informatie die klopt",
        ...critical,
        anchors: ["Er is iets gezegd dat niet klopt", "Alles wat is gezegd, klopt"],
      },
    ],
  },
  en: {
    name: "Good conversation",
    criteria: [
      {
        kpi: "resolution",
        title: "Finds out what is really the matter",
        weight: 2,
        ...usual,
        anchors: [
          "Goes by the first explanation",
          "Asks once more",
          "Asks until the cause is clear",
          "Names the cause and asks whether that is right",
        ],
      },
      {
        kpi: "resolution",
        title: "Ends with a clear next step",
        weight: 2,
        ...usual,
        anchors: [
          "Names no next step",
          "Names a step, but not who or when",
          "Says who does what, and when",
          "Says so, and asks whether the customer can go on like this",
        ],
      },
      {
        kpi: "friendliness",
        title: "Shows what it means to the customer",
        weight: 2,
        ...usual,
        anchors: [
          "Does not respond to it",
          "Says something general",
          "Names what it means to this customer",
          "Names it, and does something about it",
        ],
      },
      {
        kpi: "friendliness",
        title: "Uses words that the customer understands",
        weight: 1,
        ...usual,
        anchors: [
          "Uses jargon without explaining it",
          "Explains when the customer asks",
          "Uses plain words",
          "Also checks that it is clear",
        ],
      },
      {
        kpi: "response-speed",
        title: "Handles waiting well",
        weight: 1,
        ...usual,
        anchors: [
          "Lets the customer wait without a word",
          "Says only that the customer must wait",
          "Says why and how long",
          "Also offers to go on later",
        ],
      },
      {
        kpi: "availability",
        title: "Makes an appointment that suits the customer",
        weight: 1,
        ...usual,
        anchors: [
          "Makes no appointment",
          "Picks a moment without asking",
          "Asks which moment suits",
          "Also agrees how the customer can reach somebody",
        ],
      },
      {
        kpi: "resolution",
        title: "Checks whom the conversation is with",
        ...critical,
        anchors: ["Not checked", "Checked before any details were shared"],
      },
      {
        kpi: "resolution",
        title: "Gives information that is right",
        ...critical,
        anchors: ["Something said is not right", "All that was said is right"],
      },
    ],
  },
};
