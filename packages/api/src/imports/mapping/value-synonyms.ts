import { readBoolean } from "../read-value";
import type { Field } from "./fields";
import { joinedName } from "./name-words";

/** What other programs write for our own words, parted by commas; nothing here is used before somebody agrees. */
const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  channel: {
    phone:
      "telefoon, tel, telefonisch, call, calls, voice, bellen, gebeld, inbound call, phone call, telephone, telefoongesprek, inbound",
    email: "e mail, mail, e mails, emails, mails",
    chat: "live chat, livechat, webchat, web chat, chatgesprek, native messaging",
    messaging:
      "whatsapp, whats app, sms, messenger, facebook messenger, telegram, bericht, message, signal, rcs, apple messages",
    social: "social media, facebook, twitter, x, instagram, linkedin, tiktok",
    "web-form":
      "web, webform, web form, formulier, contactformulier, webformulier, form, website, portal form",
    "in-person": "balie, winkel, bezoek, loket, in persoon, face to face, store, branch, kantoor",
    "self-service":
      "selfservice, self service, portal, portaal, bot, chatbot, ivr, mijn omgeving, kennisbank, app",
  },
  role: {
    agent: "medewerker, adviseur, employee, advisor, klantadviseur",
    coach: "teamleider, team leader, team lead, supervisor, teamcoach, manager",
  },
  speaker: {
    customer: "klant, client, visitor, user, end user, contact, bezoeker",
    agent: "medewerker, operator, admin, adviseur, employee",
    bot: "chatbot, system, systeem, automation, automatisch",
  },
};
const YES =
  "ja, yes, true, waar, opgelost, resolved, solved, klopt, x, v, ✓, good, done, afgerond, abandoned, opgehangen, satisfied";
const NO =
  "nee, no, false, onwaar, niet opgelost, unresolved, not resolved, not solved, open, bad, answered, beantwoord";

const indexes = new Map<string, ReadonlyMap<string, string>>();

const listOf = (names: string): string[] => names.split(",").map((name) => name.trim());

function indexFor(key: string, words: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const known = indexes.get(key);
  if (known) return known;
  const pairs = Object.entries(words).flatMap(([to, names]) =>
    [to, ...listOf(names)].map((name) => [joinedName(name) || name, to] as const),
  );
  const index = new Map(pairs);
  indexes.set(key, index);
  return index;
}

/** Our word for a value of the file, or null when it is none that is known. */
export function synonymOf(field: Field, text: string): string | null {
  const key = joinedName(text) || text.trim();
  if (field.kind === "choice") return indexFor(field.name, WORDS[field.name] ?? {}).get(key) ?? null;
  if (field.kind !== "boolean") return null;
  return indexFor("boolean", { yes: YES, no: NO }).get(key) ?? null;
}

/** Whether a value is read as it stands, without being told. */
export function isOwnValue(field: Field, text: string): boolean {
  if (field.kind === "choice") return field.choices.includes(text.trim().toLowerCase());
  return field.kind !== "boolean" || readBoolean(text.trim()) !== null;
}
