import { z } from "zod";

/** Kept in lower case, as the sign-in compares it. */
export const email = z.string().trim().toLowerCase().max(254).pipe(z.email());

/** The same limits as the sign-in's own; a longer text would only make hashing slow. */
export const password = z.string().min(12).max(128);

export const personName = z.string().trim().min(1).max(120);
