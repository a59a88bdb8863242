import { mergeNotes } from "@kwartet/api/sessions/merge-notes";
import { describe, expect, it } from "vitest";
import { caretAfter, createNotesKeeper, type NotesPlace, type SavedText } from "./notes-keeper";

/** A server that merges as the real one does, and a device for each of two people. */
function setup(text = "") {
  let server: SavedText = { text, version: 0 };
  const net = { isUp: true, refusal: null as "closed" | null };
  const device = () => {
    let kept: string | null = null;
    const place: NotesPlace = {
      save: async ({ text: mine, base, baseVersion }) => {
        if (!net.isUp) throw new Error("No connection.");
        const merged =
          baseVersion === server.version ? mine : mergeNotes({ base, mine, theirs: server.text });
        server = { text: merged, version: server.version + 1 };
        return server;
      },
      read: async () => {
        if (!net.isUp) throw new Error("No connection.");
        return server;
      },
      judge: () => net.refusal ?? "again",
      kept: {
        read: () => kept,
        write: (next) => {
          kept = next;
        },
      },
      now: () => 1000,
    };
    return { open: () => createNotesKeeper(server, place), kept: () => kept };
  };
  return { net, device, stored: () => server.text };
}

describe("notes", () => {
  it("lie on the device until the server has them", async () => {
    const { device, stored } = setup();
    const mine = device();
    const notes = mine.open();
    notes.type("Hello.");
    expect(notes.get().standing).toBe("unsaved");
    expect(mine.kept()).toContain("Hello.");
    await notes.save();
    expect(notes.get()).toEqual({ text: "Hello.", standing: "saved", savedAt: 1000 });
    expect(mine.kept()).toBeNull();
    expect(stored()).toBe("Hello.");
  });

  it("survive a lost connection", async () => {
    const { net, device, stored } = setup();
    const notes = device().open();
    net.isUp = false;
    notes.type("Typed in the train.");
    await notes.save();
    expect(notes.get().standing).toBe("kept");
    net.isUp = true;
    await notes.save();
    expect(stored()).toBe("Typed in the train.");
    expect(notes.get().standing).toBe("saved");
  });

  it("survive a page that was closed without a connection", async () => {
    const { net, device, stored } = setup("Before.");
    const mine = device();
    const first = mine.open();
    net.isUp = false;
    first.type("Before. Typed in the train.");
    await first.save();
    net.isUp = true;
    const again = mine.open();
    expect(again.get()).toMatchObject({ text: "Before. Typed in the train.", standing: "kept" });
    await again.save();
    expect(stored()).toBe("Before. Typed in the train.");
  });

  it("hold what both typed, on both pages", async () => {
    const { device, stored } = setup("Begin.");
    const [ann, bob] = [device().open(), device().open()];
    ann.type("Begin.\nAnn was here.");
    bob.type("Bob was here.\nBegin.");
    await ann.save();
    await bob.save();
    await ann.look();
    expect(stored()).toBe("Bob was here.\nBegin.\nAnn was here.");
    expect(ann.get().text).toBe(stored());
    expect(bob.get().text).toBe(stored());
  });

  it("keep what is typed while a saving is on its way", async () => {
    const { device, stored } = setup();
    const notes = device().open();
    notes.type("One.");
    const saving = notes.save();
    notes.type("One. Two.");
    await saving;
    expect(notes.get()).toMatchObject({ text: "One. Two.", standing: "unsaved" });
    await notes.save();
    expect(stored()).toBe("One. Two.");
  });

  it("say that they can no longer be saved, and stop trying", async () => {
    const { net, device, stored } = setup();
    const notes = device().open();
    net.isUp = false;
    net.refusal = "closed";
    notes.type("Too late.");
    await notes.save();
    net.isUp = true;
    await notes.save();
    expect(notes.get()).toMatchObject({ text: "Too late.", standing: "closed" });
    expect(stored()).toBe("");
  });
});

describe("the cursor", () => {
  it.each([
    ["stays before what was added behind it", { before: "abc", after: "abc def", caret: 2 }, 2],
    ["moves with what was added before it", { before: "abc", after: "new abc", caret: 2 }, 6],
    ["stays inside the text", { before: "abc def", after: "x", caret: 7 }, 1],
  ] as const)("%s", (_, change, expected) => {
    expect(caretAfter(change)).toBe(expected);
  });
});
