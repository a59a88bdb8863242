import type { Locator } from "@playwright/test";
import { expect } from "./fixtures";

// More than any page has on the way to one thing; whoever needs more cannot find it either.
const MOST_TABS = 150;

/** Waits until the page listens to something: what is pressed before is lost. */
export async function expectListening(target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  await expect
    .poll(() => target.evaluate((element) => Object.keys(element).some((key) => key.startsWith("__react"))))
    .toBe(true);
}

/** Goes by the Tab key alone to something, once the page listens to it; fails where it cannot be reached. */
export async function tabTo(target: Locator): Promise<void> {
  await expectListening(target);
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await target.page().keyboard.press("Tab");
  }
  throw new Error(`${target} was not reached by ${MOST_TABS} times Tab`);
}

/** Presses a button or follows a link. */
export async function pressOn(target: Locator, key: "Enter" | "Space" = "Enter"): Promise<void> {
  await tabTo(target);
  await target.page().keyboard.press(key);
}

/** Types into a field in place of what stands there. */
export async function typeInto(target: Locator, text: string): Promise<void> {
  await tabTo(target);
  const { keyboard } = target.page();
  await keyboard.press("ControlOrMeta+A");
  await keyboard.type(text);
  await expect(target).toHaveValue(text);
}

/** Ticks a box. */
export async function tick(target: Locator): Promise<void> {
  await tabTo(target);
  await target.page().keyboard.press("Space");
  await expect(target).toBeChecked();
}

/** Chooses one of a group of radios: Tab leads to the group, arrows lead on within it. */
export async function choose(group: Locator, name: string | RegExp): Promise<void> {
  const radios = group.getByRole("radio");
  const wanted = group.getByRole("radio", { name, exact: typeof name === "string" });
  await expect(wanted).toBeVisible();
  const checked = group.getByRole("radio", { checked: true });
  const stop = (await checked.count()) > 0 ? checked : radios.first();
  await tabTo(stop);
  const { keyboard } = group.page();
  await keyboard.press("Space");
  const most = await radios.count();
  for (let pressed = 0; pressed < most && !(await wanted.isChecked()); pressed++) {
    await keyboard.press("ArrowDown");
  }
  await expect(wanted).toBeChecked();
}
