import type { Db } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { reasonOf } from "../errors";
import { type Scope, systemScope } from "../scope";
import { today } from "../settings/change-queries";
import { listToClose, listToOpen } from "./calendar-queries";
import { closeWave } from "./close-queries";
import { openWave } from "./open-queries";
import { type Sending, sendLinks } from "./send-links";

/**
 * What an organisation's calendar of waves says is to be done: closes what is past its last day, opens what has come, and
 * sends links and reminders. Each wave is one transaction, so that one that fails keeps no other from its day.
 */
export async function runWaves(db: Db, running: Sending): Promise<void> {
  const { organizationId, customerKey, onProblem } = running;
  const scope = systemScope(organizationId, "pulse:write");
  const plan = await withOrganization(db, organizationId, async (tx) => {
    const day = await today(tx, scope);
    return { day, toClose: await listToClose(tx, scope, day), toOpen: await listToOpen(tx, scope, day) };
  });
  const { day } = plan;
  const attempt = async (work: (tx: Db, of: Scope) => Promise<void>) => {
    try {
      await withOrganization(db, organizationId, (tx) => work(tx, scope));
    } catch (error) {
      // An admin did it a moment ago, or there is nobody to ask: both stand on their page.
      if (!EXPECTED.some((reason) => reason === reasonOf(error as Error))) {
        onProblem("A pulse survey was not opened or closed on its day; it is tried again.", error);
      }
    }
  };
  for (const waveId of plan.toClose) {
    await attempt((tx, of) => closeWave(tx, of, { waveId, day, customerKey }));
  }
  for (const waveId of plan.toOpen) await attempt((tx, of) => openWave(tx, of, { waveId, day }));
  await sendLinks(db, running);
}

const EXPECTED: readonly string[] = ["nobody", "not-planned", "closed"];
