import type { ColumnGuide } from "./neutral-guide";

/** The five answers of a customer, on a contact's own row or in a file of ratings. */
export const SCORES_GUIDE: Readonly<Record<string, ColumnGuide>> = {
  friendliness: {
    means: { nl: "Hoe vriendelijk was het contact? 1 tot en met 5.", en: "How friendly was it? 1 to 5." },
    examples: ["5", ""],
  },
  satisfaction: {
    means: { nl: "Hoe tevreden is de klant? 1 tot en met 5.", en: "How satisfied is the customer? 1 to 5." },
    examples: ["4", ""],
  },
  effort: {
    means: {
      nl: "Maakten we het de klant makkelijk? 1 tot en met 7.",
      en: "Did we make it easy for the customer? 1 to 7.",
    },
    examples: ["6", ""],
  },
  solved: {
    means: {
      nl: "Vindt de klant de vraag opgelost? Ja of nee.",
      en: "Does the customer say it is solved? Yes or no.",
    },
    examples: ["yes", ""],
  },
  recommend: {
    means: {
      nl: "Zou de klant ons aanbevelen? 0 tot en met 10.",
      en: "Would the customer recommend us? 0 to 10.",
    },
    examples: ["9", ""],
  },
};
