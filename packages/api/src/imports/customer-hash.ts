import { createHmac, createSecretKey } from "node:crypto";

/**
 * Turns a customer's number into a keyed pseudonym. The organisation is part of the message: the same
 * customer of two organisations cannot be recognised as one.
 */
export function customerHasher(customerKey: string, organizationId: string): (customer: string) => string {
  const key = createSecretKey(customerKey, "utf8");
  return (customer) =>
    createHmac("sha256", key)
      .update(`${organizationId}\n${customer.trim().toLowerCase()}`)
      .digest("base64url");
}
