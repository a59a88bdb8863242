import { TRPCError } from "@trpc/server";
import { notFound } from "next/navigation";

const HIDDEN = ["NOT_FOUND", "FORBIDDEN"];

/** What is not there and what is not yours look the same on a screen, as they do in the procedures. */
export async function orNotFound<Answer>(asked: Promise<Answer>): Promise<Answer> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof TRPCError && HIDDEN.includes(error.code)) notFound();
    throw error;
  }
}
