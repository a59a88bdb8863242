import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { newToken } from "../invitations/token";

const CIPHER = "aes-256-gcm";
const SALT_BYTES = 32;
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** The half of the key that the database keeps while a wave is open; without it the other half opens nothing. */
export const newSalt = (): Uint8Array => randomBytes(SALT_BYTES);

/** What a wave's answers and links are kept under; it stands nowhere and cannot be made again without the salt. */
export type WaveKeys = { organizationId: string; waveId: string; seal: Buffer; ballot: Buffer; link: Buffer };

export type SaltedWave = { organizationId: string; waveId: string; salt: Uint8Array };

/** @param installationKey the installation's own key, which is not in the database */
export function waveKeys(installationKey: string, { organizationId, waveId, salt }: SaltedWave): WaveKeys {
  const derive = (purpose: string) =>
    Buffer.from(
      hkdfSync("sha256", installationKey, salt, `pulse ${purpose}\n${organizationId}\n${waveId}`, KEY_BYTES),
    );
  return {
    organizationId,
    waveId,
    seal: derive("answers"),
    ballot: derive("ballots"),
    link: derive("links"),
  };
}

/** Under which somebody's answer is found again by themselves, and tells nobody else whose it is. */
export function ballotKeyOf({ ballot }: WaveKeys, personId: string): string {
  return createHmac("sha256", ballot).update(personId).digest("base64url");
}

/** The token of somebody's link: the same in every mail of a wave, so that an older mail leads there too. */
export function linkTokenOf({ organizationId, link }: WaveKeys, personId: string): string {
  const [organization = ""] = newToken(organizationId).split(".");
  return `${organization}.${createHmac("sha256", link).update(personId).digest("base64url")}`;
}

/**
 * Seals a text that is filled up to a fixed length, so that the size of what is stored tells nothing of it.
 *
 * @throws {RangeError} if the text is longer
 */
export function seal(keys: WaveKeys, text: string, lengthBytes: number): Uint8Array {
  const plain = Buffer.alloc(lengthBytes, " ");
  if (Buffer.byteLength(text, "utf8") > lengthBytes) throw new RangeError("The answer is too long to seal.");
  plain.write(text, "utf8");
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, keys.seal, nonce).setAAD(placeOf(keys));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** @throws when it was sealed under another key or for another wave, or was changed since */
export function unseal(keys: WaveKeys, sealed: Uint8Array): string {
  const bytes = Buffer.from(sealed);
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv(CIPHER, keys.seal, nonce, { authTagLength: TAG_BYTES })
    .setAAD(placeOf(keys))
    .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  const plain = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
  return plain.toString("utf8").trimEnd();
}

/** Of which wave it is: an answer that was put in another row does not open there. */
const placeOf = ({ organizationId, waveId }: WaveKeys): Buffer => Buffer.from(`${organizationId}\n${waveId}`);
