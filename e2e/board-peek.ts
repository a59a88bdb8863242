import type { Locator, Page } from "@playwright/test";
import { expect } from "./fixtures";

/** Looks closer at an agent of the board. A press before the page listens is lost, so it is pressed until it is heard. */
export async function openPeek(coach: Page, name: string): Promise<Locator> {
  const drawer = coach.getByRole("dialog", { name });
  await expect(async () => {
    if (!(await drawer.isVisible())) {
      await coach.locator("main button[data-peek]", { hasText: name }).click({ timeout: 5000 });
    }
    await expect(drawer).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 30_000 });
  return drawer;
}

/** The agents of a board with their ids, as soon as there are any. */
export async function agentsOnBoard(coach: Page): Promise<{ id: string; name: string }[]> {
  const rows = coach.locator("main button[data-peek]");
  await expect(rows).not.toHaveCount(0);
  return rows.evaluateAll((all) =>
    all.map((row) => ({ id: row.getAttribute("data-peek") ?? "", name: row.textContent ?? "" })),
  );
}
