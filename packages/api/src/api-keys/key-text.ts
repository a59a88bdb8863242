import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { NONE } from "@kwartet/db/schema/columns";

const SECRET_BYTES = 32;
// The parts have fixed lengths, because their alphabet holds the underscore too.
const KEY = /^kwartet_([A-Za-z0-9_-]{22})_([A-Za-z0-9_-]{22})_([A-Za-z0-9_-]{43})$/;
const HINT_CHARACTERS = 6;

export type KeyParts = { organizationId: string; keyId: string; secret: string };

/**
 * The text of a new key. It names its organisation and itself, so that it is looked up inside the wall
 * around that organisation.
 */
export function newKeyText({ organizationId, keyId }: Omit<KeyParts, "secret">): KeyParts & { text: string } {
  const secret = randomBytes(SECRET_BYTES).toString("base64url");
  const text = `kwartet_${packId(organizationId)}_${packId(keyId)}_${secret}`;
  return { organizationId, keyId, secret, text };
}

/** What a key says of itself; what is no key names nobody, so that looking it up takes as long. */
export function readKeyText(text: string): KeyParts {
  const [, organization, key, secret] = KEY.exec(text) ?? [];
  if (!organization || !key || !secret) return { organizationId: NONE, keyId: NONE, secret: "" };
  return { organizationId: unpackId(organization), keyId: unpackId(key), secret };
}

/** By which people recognise a key in a list; far too little to guess the rest. */
export function hintOf(secret: string): string {
  return `…${secret.slice(-HINT_CHARACTERS)}`;
}

/** What is stored of a key. The secret is random, so that a plain hash cannot be guessed back. */
export function hashOfSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** Compares in the same time whatever differs, and whether there is a hash to compare with or not. */
export function isSecretOf(hash: string | undefined, secret: string): boolean {
  const known = Buffer.from(hash ?? "0".repeat(64), "hex");
  const isSame = timingSafeEqual(known, Buffer.from(hashOfSecret(secret), "hex"));
  return hash !== undefined && isSame;
}

export function packId(id: string): string {
  return Buffer.from(id.replaceAll("-", ""), "hex").toString("base64url");
}

export function unpackId(packed: string): string {
  const hex = Buffer.from(packed, "base64url").toString("hex");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
