import { isServing } from "./env";

/** Opens the store before the first visitor comes, so that what is wrong is said at the start. */
export async function register(): Promise<void> {
  if (!isServing()) return;
  const { openServer } = await import("./server");
  try {
    await openServer();
  } catch (error) {
    const { logProblem } = await import("./log");
    logProblem("Kwartet could not start.", error);
    process.exit(1);
  }
}
