export type PastedMessage = { speaker: "customer" | "agent" | "bot"; message: string };

/** What a line begins with, for each who can speak, in Dutch and in English. */
const SPEAKERS = [
  ["customer", ["klant", "customer", "k"]],
  ["agent", ["medewerker", "agent", "m"]],
  ["bot", ["bot", "chatbot"]],
] as const;

/** "Klant: …" and "Medewerker: …", with or without a time before it. */
const LINE = /^(?:\[?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\]?\s*)?([\p{L}]+)\s*:\s*(.*)$/u;

/**
 * The messages of a pasted text. A line that names nobody goes on with the message before it; what comes before
 * the first name is nobody's, so that a text without names gives nothing.
 */
export function parseTranscript(text: string): PastedMessage[] {
  const messages: PastedMessage[] = [];
  for (const line of text.split(/\r?\n/)) {
    const [, name = "", said = ""] = LINE.exec(line.trim()) ?? [];
    const speaker = SPEAKERS.find(([, names]) => names.some((one) => one === name.toLowerCase()))?.[0];
    const last = messages.at(-1);
    if (speaker) messages.push({ speaker, message: said.trim() });
    else if (last && line.trim() !== "") last.message = `${last.message} ${line.trim()}`.trim();
  }
  return messages.filter(({ message }) => message !== "");
}
