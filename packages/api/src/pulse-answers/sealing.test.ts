import { newId, newUnorderedId } from "@kwartet/db/id";
import { describe, expect, it } from "vitest";
import { organizationOfToken } from "../invitations/token";
import { ballotKeyOf, linkTokenOf, newSalt, seal, unseal, waveKeys } from "./sealing";

const wave = { organizationId: newId(), waveId: newId(), salt: newSalt() };
const KEY = "k".repeat(40);
const keys = waveKeys(KEY, wave);
const LENGTH = 200;

describe("a sealed answer", () => {
  it("opens to what was sealed, and looks different each time", () => {
    const text = JSON.stringify({ comments: { more: "Meer tijd é 🙂" } });
    const [one, two] = [seal(keys, text, LENGTH), seal(keys, text, LENGTH)];
    expect(unseal(keys, one)).toBe(text);
    expect(Buffer.compare(one, two)).not.toBe(0);
  });

  it("has the same size whatever is in it, and nothing that is longer is cut off", () => {
    expect(seal(keys, "{}", LENGTH)).toHaveLength(seal(keys, "x".repeat(LENGTH), LENGTH).length);
    expect(() => seal(keys, "x".repeat(LENGTH + 1), LENGTH)).toThrow(RangeError);
  });

  it("does not open with another installation's key, without the salt, in another wave or changed", () => {
    const sealed = seal(keys, "{}", LENGTH);
    const others = [
      waveKeys("another", wave),
      waveKeys(KEY, { ...wave, salt: newSalt() }),
      waveKeys(KEY, { ...wave, waveId: newId() }),
      waveKeys(KEY, { ...wave, organizationId: newId() }),
    ];
    for (const other of others) expect(() => unseal(other, sealed)).toThrow();
    const changed = Buffer.from(sealed);
    changed[changed.length - 1]! ^= 1;
    expect(() => unseal(keys, changed)).toThrow();
  });
});

describe("where an answer is found", () => {
  it("is the same place for the same person, and says nothing about another wave", () => {
    const personId = newUnorderedId();
    expect(ballotKeyOf(keys, personId)).toBe(ballotKeyOf(keys, personId));
    expect(ballotKeyOf(keys, newUnorderedId())).not.toBe(ballotKeyOf(keys, personId));
    const next = waveKeys(KEY, { ...wave, waveId: newId(), salt: newSalt() });
    expect(ballotKeyOf(next, personId)).not.toBe(ballotKeyOf(keys, personId));
  });

  it("is not told by the link of the person", () => {
    const personId = newUnorderedId();
    const token = linkTokenOf(keys, personId);
    expect(organizationOfToken(token)).toBe(wave.organizationId);
    expect(token).not.toContain(ballotKeyOf(keys, personId));
  });
});
