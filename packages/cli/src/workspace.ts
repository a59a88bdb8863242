import { tmpdir } from "node:os";
import { join } from "node:path";
import { defaultDataPath, openDataDirectory } from "@kwartet/api/data-directory";
import { refuseDemoDirectory } from "@kwartet/api/demo-record";
import { closeBrokenImports } from "@kwartet/api/imports/queries";
import { createOrganization } from "@kwartet/api/organizations/create-queries";
import { listOrganizations } from "@kwartet/api/organizations/queries";
import { openStore, type Store } from "@kwartet/db/client";
import { migrate } from "@kwartet/db/migrate";
import { CommandRefused } from "./command-refused";
import { readEnvironment } from "./env";

/** An open store with the organisation that a command works for. */
export type Workspace = {
  store: Store;
  customerKey: string;
  organizationId: string;
  callerDirectory: string;
  /** Where the app keeps files that wait for their import. */
  uploadsFolder: string;
};

/** Public holidays are filled in from here to two years ahead. */
const FIRST_HOLIDAY_YEAR = 2015;

/**
 * Opens the embedded directory, or the server that DATABASE_URL names, brings it to the newest
 * schema, and makes a default organisation where there is none.
 */
export async function withWorkspace<Result>(
  { organization, addsData = false }: { organization?: string | undefined; addsData?: boolean },
  work: (workspace: Workspace) => Promise<Result>,
): Promise<Result> {
  return withStore({ addsData }, async (opened) =>
    work({ ...opened, organizationId: await chooseOrganization(opened.store, organization) }),
  );
}

/** The same for work that is for every organisation. */
export async function withStore<Result>(
  { addsData = false }: { addsData?: boolean },
  work: (opened: Omit<Workspace, "organizationId">) => Promise<Result>,
): Promise<Result> {
  const opened = await openLocation(addsData);
  try {
    await migrate(opened.store);
    if (opened.store.engine === "embedded") await closeBrokenImports(opened.store.db);
    return await work(opened);
  } finally {
    await opened.store.close();
  }
}

async function openLocation(addsData: boolean): Promise<{
  store: Store;
  customerKey: string;
  callerDirectory: string;
  uploadsFolder: string;
}> {
  const { root, dataPath, databaseUrl, customerKey, callerDirectory } = readEnvironment();
  if (databaseUrl !== undefined) {
    if (customerKey === undefined) {
      throw new CommandRefused(
        "DATABASE_URL is set, so KWARTET_CUSTOMER_KEY must be set too: customers are pseudonymised with it, and a new key would make every customer a new one. Use the key of the server; a first one is made with: openssl rand -hex 32",
      );
    }
    const uploadsFolder = dataPath ? join(dataPath, "uploads") : join(tmpdir(), "kwartet-uploads");
    return { store: await openStore({ url: databaseUrl }), customerKey, callerDirectory, uploadsFolder };
  }
  const directory = await openDataDirectory(dataPath ?? defaultDataPath(root, "own"));
  if (addsData) await refuseDemoDirectory(directory);
  const store = await openStore({ dataDirectory: directory.databasePath });
  const { secrets, uploadsPath } = directory;
  return { store, customerKey: secrets.customerKey, callerDirectory, uploadsFolder: uploadsPath };
}

async function chooseOrganization(store: Store, wanted: string | undefined): Promise<string> {
  const organizations = await listOrganizations(store.db);
  if (wanted !== undefined) {
    const chosen = organizations.find(({ id, name }) => id === wanted || name === wanted);
    if (!chosen)
      throw new CommandRefused(`There is no organisation "${wanted}". There are: ${namesOf(organizations)}.`);
    return chosen.id;
  }
  const [first, second] = organizations;
  if (second)
    throw new CommandRefused(`Say for which organisation, with --organization: ${namesOf(organizations)}.`);
  if (first) return first.id;
  const lastYear = new Date().getFullYear() + 2;
  return createOrganization(store.db, {
    name: "Klantenservice",
    timeZone: "Europe/Amsterdam",
    locale: "nl",
    holidayYears: Array.from(
      { length: lastYear - FIRST_HOLIDAY_YEAR + 1 },
      (_, index) => FIRST_HOLIDAY_YEAR + index,
    ),
  });
}

const namesOf = (organizations: readonly { name: string }[]): string =>
  organizations.map(({ name }) => name).join(", ") || "none yet";
