import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

const CIPHER = "aes-256-gcm";
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Which secret this is: a sealed text that was put in another row does not open there. */
export type Place = { organizationId: string; webhookId: string };

/**
 * Seals a secret that must be read again, unlike a password: whoever has the database alone cannot sign
 * with it. The key is derived from the installation's own, for this purpose only.
 */
export function seal(installationKey: string, place: Place, text: string): Uint8Array {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, deriveKey(installationKey), nonce).setAAD(bytesOf(place));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** @throws when it was sealed under another key or for another place, or was changed since */
export function unseal(installationKey: string, place: Place, sealed: Uint8Array): string {
  const bytes = Buffer.from(sealed);
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
  const decipher = createDecipheriv(CIPHER, deriveKey(installationKey), nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(bytesOf(place)).setAuthTag(tag);
  const text = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
  return text.toString("utf8");
}

function deriveKey(installationKey: string): Buffer {
  return Buffer.from(hkdfSync("sha256", installationKey, "", "kwartet webhook secrets 1", KEY_BYTES));
}

function bytesOf({ organizationId, webhookId }: Place): Buffer {
  return Buffer.from(`${organizationId} ${webhookId}`);
}
