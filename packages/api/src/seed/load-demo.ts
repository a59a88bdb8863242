import { randomInt } from "node:crypto";
import type { Store } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { createAccount } from "../accounts/create-account-queries";
import { createAuth } from "../auth";
import type { DemoAccount } from "../demo-record";
import { refreshStatistics } from "../imports/queries";
import { runImport } from "../imports/run-import";
import { tellNewSignals } from "../notifications/new-signals";
import { createOrganization } from "../organizations/create-queries";
import { refreshRollups } from "../rollups/refresh-queries";
import { systemScope } from "../scope";
import { refreshSuggestions } from "../suggestions/compute-run";
import { beginDemoCoaching } from "./begin-demo-coaching";
import { DEMO_TIME_ZONE } from "./demo/calendar";
import { listDemoGoals } from "./demo/coached-goals";
import { type DemoFile, readDemoFile } from "./demo/csv";
import { generateDemo } from "./demo/generate";
import { DEMO_PERSONAS, type DemoPersona } from "./demo/personas";
import { DEMO_SEED, type DemoScale } from "./demo/plan";
import type { DemoTruth } from "./demo/truth";
import { adoptPersona, settleDemo } from "./demo-queries";
import { storeDemoCoaching } from "./store-coaching";
import { storeDemoGoals } from "./store-goals-queries";

export const DEMO_COMPANY = "Zilverduin Energie";

export type DemoRequest = {
  customerKey: string;
  scale: DemoScale;
  seed?: number;
  /** Whether the personas get accounts; never on a server. */
  withAccounts: boolean;
  onProgress?: (text: string) => void;
};

export type LoadedDemo = { organizationId: string; accounts: DemoAccount[]; truth: DemoTruth };

/** Loads the demo company through the same import that everybody's own files take. */
import { storeDemoPulse } from "./store-pulse-queries";
export async function loadDemo(store: Store, request: DemoRequest): Promise<LoadedDemo> {
  const { customerKey, scale, seed = DEMO_SEED, withAccounts, onProgress = () => {} } = request;
  onProgress("making up the demo company");
  const { files, truth } = generateDemo({ seed, scale });
  const organizationId = await createOrganization(store.db, {
    name: DEMO_COMPANY,
    timeZone: DEMO_TIME_ZONE,
    locale: "nl",
    isDemo: true,
  });
  const scope = systemScope(organizationId, "import:write");
  await withOrganization(store.db, organizationId, (db) => settleDemo(db, organizationId));
  for (const file of files) {
    onProgress(`importing ${file.name} (${file.rows} rows)`);
    await importFile(store, { scope, file, customerKey });
  }
  await withOrganization(store.db, organizationId, (db) =>
    refreshRollups(db, scope, (share) => onProgress(`computing the figures, ${Math.floor(share * 100)} %`)),
  );
  await refreshStatistics(store.db);
  await withOrganization(store.db, organizationId, async (db) => {
    await refreshSuggestions(db, organizationId);
    await tellNewSignals(db, organizationId);
  });
  onProgress("storing what was coached");
  await withOrganization(store.db, organizationId, async (db) => {
    await storeDemoGoals(db, organizationId, listDemoGoals(truth));
    await storeDemoCoaching(db, organizationId, truth);
  });
  onProgress("asking the teams");
  await withOrganization(store.db, organizationId, (db) =>
    storeDemoPulse(db, organizationId, { customerKey, seed }),
  );
  const accounts = withAccounts ? await openAccounts(store, organizationId) : [];
  return { organizationId, accounts, truth };
}

type FileToImport = { scope: ReturnType<typeof systemScope>; file: DemoFile; customerKey: string };

async function importFile(store: Store, { scope, file, customerKey }: FileToImport): Promise<void> {
  const { problems } = await runImport(store.db, scope, {
    source: "neutral",
    fileName: file.name,
    fileBytes: null,
    bytes: readDemoFile(file),
    customerKey,
    computeLater: true,
  });
  const [first] = problems;
  if (first) throw new Error(`The demo's own ${file.name} has a problem in row ${first.row}: ${first.code}.`);
}

async function openAccounts(store: Store, organizationId: string): Promise<DemoAccount[]> {
  const password = demoPassword();
  // Only for the way in which it keeps passwords; nobody signs in through this one.
  const auth = createAuth(store.db, { secret: demoPassword().repeat(3), baseUrl: "http://localhost" });
  const accounts: DemoAccount[] = [];
  const userIds: string[] = [];
  for (const persona of DEMO_PERSONAS) {
    userIds.push(await openAccount(store, organizationId, { persona, password, auth }));
    accounts.push({ name: persona.name, role: persona.role, email: persona.email, password });
  }
  const [agentUserId, coachUserId] = userIds;
  if (agentUserId && coachUserId) await beginDemoCoaching(store, { agentUserId, coachUserId });
  return accounts;
}

type NewDemoAccount = { persona: DemoPersona; password: string; auth: ReturnType<typeof createAuth> };

async function openAccount(
  store: Store,
  organizationId: string,
  { persona, password, auth }: NewDemoAccount,
): Promise<string> {
  const userId = await createAccount(store.db, auth, { ...persona, password });
  if (userId === null) throw new Error(`There is an account of ${persona.email} already.`);
  await withOrganization(store.db, organizationId, (db) =>
    adoptPersona(db, { organizationId, id: newId(), userId, persona }),
  );
  return userId;
}

/** Easy to type, and of this installation alone. */
function demoPassword(): string {
  const letters = "abcdefghjkmnpqrstuvwxyz";
  const part = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join("");
  return `demo-${part()}-${part()}`;
}
