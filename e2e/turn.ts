import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect } from "./fixtures";

const placeOf = (name: string) => join(process.env.KWARTET_E2E_DATA ?? "", `turn-${name}`);

/** Waits until no other file uses what there is one of, such as an agent's last place for a goal. */
export async function takeTurn(name: string): Promise<void> {
  await expect(async () => mkdirSync(placeOf(name))).toPass({ timeout: 500_000 });
}

export function leaveTurn(name: string): void {
  rmSync(placeOf(name), { recursive: true, force: true });
}
