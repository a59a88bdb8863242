import type { Localized } from "@kwartet/metrics/kpi";
import { COACHING_CATEGORIES } from "./coaching-categories";
import { CONTACT_CATEGORIES } from "./contact-categories";
import type { DataCategory } from "./data-category";
import { USE_CATEGORIES } from "./use-categories";

/** The register of what the product keeps; a new kind of data is not stored before it stands here. */
export const DATA_CATEGORIES: readonly DataCategory[] = [
  ...CONTACT_CATEGORIES,
  ...COACHING_CATEGORIES,
  ...USE_CATEGORIES,
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
