import type { DemoContact } from "./contacts";
import type { ContactReport } from "./files";
import { createRandom } from "./random";

/** Agents report more contacts as resolved than turn out to be; a contact in writing may be reopened. */
const REPORTED_RESOLVED_CHANCE = { followed: 0.62, notFollowed: 0.96 };
const REOPENED_CHANCE = 0.35;
const ENGLISH_CHANCE = 0.05;
const WRITTEN = ["email", "web-form", "messaging"];

/** What the systems of the company say about each contact beside its times. */
export function reportContacts(seed: number, contacts: readonly DemoContact[]): ContactReport[] {
  const random = createRandom(seed, "reports");
  return contacts.map(({ channel, followed, handedOverTo }) => {
    const language = random.chance(ENGLISH_CHANCE) ? "en" : "nl";
    if (handedOverTo !== null) return { language, reopenCount: 0, resolved: false };
    if (followed === null) return { language, reopenCount: null, resolved: null };
    const resolvedChance = followed
      ? REPORTED_RESOLVED_CHANCE.followed
      : REPORTED_RESOLVED_CHANCE.notFollowed;
    const isReopened = followed && WRITTEN.includes(channel) && random.chance(REOPENED_CHANCE);
    return { language, reopenCount: isReopened ? 1 : 0, resolved: random.chance(resolvedChance) };
  });
}
