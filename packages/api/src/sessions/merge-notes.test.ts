import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeNotes } from "./merge-notes";

const base = "Noor names the time. The queue was long.\nNext week: chat.";

describe("notes that two people change at once", () => {
  it("hold what each added in a place of their own", () => {
    const mine = `${base}\nMarieke asks for a quiet hour.`;
    const theirs = `Good talk.\n${base}`;
    expect(mergeNotes({ base, mine, theirs })).toBe(`Good talk.\n${base}\nMarieke asks for a quiet hour.`);
  });

  it("hold both versions of a sentence that both changed", () => {
    const mine = base.replace("The queue was long.", "The queue was an hour long.");
    const theirs = base.replace("The queue was long.", "The queue was long on Monday.");
    expect(mergeNotes({ base, mine, theirs })).toBe(
      "Noor names the time. The queue was long on Monday. The queue was an hour long.\nNext week: chat.",
    );
  });

  it("hold both sentences that were typed at the same end", () => {
    const both = mergeNotes({ base: "Hello.", mine: "Hello. I agree.", theirs: "Hello. So do I." });
    expect(both).toBe("Hello. So do I. I agree.");
  });

  it("hold both beginnings of an empty page", () => {
    expect(mergeNotes({ base: "", mine: "Mine", theirs: "Theirs" })).toBe("Theirs Mine");
  });

  it("take what the other left out when only they did", () => {
    expect(mergeNotes({ base, mine: base, theirs: "Next week: chat." })).toBe("Next week: chat.");
  });

  it("do not say twice what both typed", () => {
    const typed = `${base}\nDone.`;
    expect(mergeNotes({ base, mine: typed, theirs: typed })).toBe(typed);
  });
});

describe("merging any two texts", () => {
  const word = fc.constantFrom("calm", "phone", "queue", "meter", "chat", "again");
  const sentence = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => `${words.join(" ")}.`);
  const text = fc.array(sentence, { maxLength: 6 }).map((sentences) => sentences.join("\n"));

  it("loses no line that one of them added", () => {
    fc.assert(
      fc.property(text, text, text, (start, mineNew, theirsNew) => {
        const tag = (added: string, who: string) =>
          added
            .split("\n")
            .filter((line) => line !== "")
            .map((line) => `${who} ${line}`);
        const [mineLines, theirLines] = [tag(mineNew, "I say"), tag(theirsNew, "They say")];
        const merged = mergeNotes({
          base: start,
          mine: [start, ...mineLines].join("\n"),
          theirs: [...theirLines, start].join("\n"),
        });
        for (const line of [...mineLines, ...theirLines]) expect(merged).toContain(line);
      }),
    );
  });

  it("gives the one text back when the other changed nothing", () => {
    fc.assert(
      fc.property(text, text, (start, changed) => {
        expect(mergeNotes({ base: start, mine: changed, theirs: start })).toBe(changed);
        expect(mergeNotes({ base: start, mine: start, theirs: changed })).toBe(changed);
      }),
    );
  });
});
