import { TRPCError } from "@trpc/server";
import type { z } from "zod";
import { appRouter } from "./root";
import type { callerOf } from "./testing";
import type { Meta } from "./trpc";

/** A procedure as a test walks over it. */
export type WalkedProcedure = {
  path: string;
  kind: string;
  meta: Meta | undefined;
  input: z.core.$ZodType | null;
};

type Definition = { type: string; meta?: Meta; inputs: z.core.$ZodType[] };

/** Every procedure of the product, from the router itself. */
export function allProcedures(): WalkedProcedure[] {
  const procedures = appRouter._def.procedures as unknown as Record<string, { _def: Definition }>;
  return Object.entries(procedures).map(([path, { _def: definition }]) => ({
    path,
    kind: definition.type,
    meta: definition.meta,
    input: definition.inputs[0] ?? null,
  }));
}

export type Outcome = { code: string; message: string; data?: unknown };

/** Calls a procedure by its path, and gives back what a client would learn. */
export async function outcomeOf(
  caller: ReturnType<typeof callerOf>,
  path: string,
  input?: unknown,
): Promise<Outcome> {
  // A noun may hold another, as `imports.templates` does.
  const procedure = path
    .split(".")
    .reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], caller) as (
    input: unknown,
  ) => Promise<unknown>;
  try {
    return { code: "OK", message: "", data: await procedure(input) };
  } catch (error) {
    if (error instanceof TRPCError) return { code: error.code, message: error.message };
    throw error;
  }
}
