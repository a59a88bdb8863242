import { getErrorShape, TRPCError } from "@trpc/server";
import { describe, expect, it } from "vitest";
import { conflict, conflictAtOnce } from "./errors";
import { appRouter } from "./root";
import { newHours } from "./settings/input";

const shapeOf = (error: TRPCError) =>
  getErrorShape({
    config: appRouter._def._config,
    error,
    type: "query",
    path: "people.list",
    input: undefined,
    ctx: undefined,
  });

describe("what a caller is told of an error", () => {
  it("is nothing of what failed inside", () => {
    const cause = new Error("Failed query: select email from people where email = 'ans@example.nl'");
    const shape = shapeOf(new TRPCError({ code: "INTERNAL_SERVER_ERROR", message: cause.message, cause }));
    expect(shape.message).toBe("Something went wrong.");
    expect(JSON.stringify(shape)).not.toContain("ans@example.nl");
  });

  it("is the word of a refusal", () => {
    const shape = shapeOf(conflict("A team has this name.", "name-taken"));
    expect(shape).toMatchObject({
      message: "A team has this name.",
      data: { reason: "name-taken", fields: [] },
    });
  });

  it("is that somebody else was first, where the database refused the second of two", () => {
    const taken = Object.assign(new Error("duplicate key value: (ans@example.nl)"), { code: "23505" });
    const failed = new Error("Failed query: insert into people", { cause: taken });
    const refusal = conflictAtOnce(
      new TRPCError({ code: "INTERNAL_SERVER_ERROR", message: failed.message, cause: failed }),
    );
    expect(refusal && shapeOf(refusal)).toMatchObject({
      message: "Somebody else changed this at the same moment. Look again and repeat it.",
      data: { code: "CONFLICT", reason: "at-once" },
    });
    expect(conflictAtOnce(new Error("no connection"))).toBeNull();
  });

  it("is which fields were wrong, without what was in them", () => {
    const hours = [{ weekday: 9, opensAtMinute: 0, closesAtMinute: 1440 }];
    const cause = newHours.safeParse({ calendarId: "secret", hours }).error!;
    const shape = shapeOf(new TRPCError({ code: "BAD_REQUEST", message: cause.message, cause }));
    expect(shape).toMatchObject({
      message: "The input is not valid.",
      data: { fields: ["calendarId", "hours.0.weekday"] },
    });
    expect(JSON.stringify(shape)).not.toContain("secret");
  });
});
