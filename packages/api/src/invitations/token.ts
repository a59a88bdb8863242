import { createHash, randomBytes } from "node:crypto";

const SECRET_BYTES = 32;
const TOKEN = /^([A-Za-z0-9_-]{22})\.[A-Za-z0-9_-]{43}$/;

/** The organisation goes first, so that a link can be looked up inside the wall around its organisation. */
export function newToken(organizationId: string): string {
  const organization = Buffer.from(organizationId.replaceAll("-", ""), "hex").toString("base64url");
  return `${organization}.${randomBytes(SECRET_BYTES).toString("base64url")}`;
}

/** The organisation that a token names, or null for what is no token. */
export function organizationOfToken(token: string): string | null {
  const [, organization] = TOKEN.exec(token) ?? [];
  if (!organization) return null;
  const hex = Buffer.from(organization, "base64url").toString("hex");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** What is stored of a token. It is as random as a key, so that a plain hash cannot be guessed back. */
export function hashOfToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
