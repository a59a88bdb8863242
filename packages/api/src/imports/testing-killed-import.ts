// A process that a test kills: takes in a generated file and says how far it is.
import { openStore, type StoreLocation } from "@kwartet/db/client";
import { systemScope } from "../scope";
import { runImport } from "./run-import";
import { generatedFile } from "./testing-generated-file";

const [place = "", organizationId = "", name = "", rows = "0"] = process.argv.slice(2);
const location = JSON.parse(place) as StoreLocation;
const store = await openStore(location);
const text = generatedFile(name, Number(rows));
process.stdout.write("open\n");
await runImport(store.db, systemScope(organizationId, "import:write"), {
  source: "neutral",
  fileName: `${name}.csv`,
  fileBytes: text.length,
  bytes: new Blob([text]).stream() as unknown as AsyncIterable<Uint8Array>,
  customerKey: "k".repeat(32),
  onProgress: ({ phase, share }) => process.stdout.write(`${phase} ${share ?? 0}\n`),
});
process.stdout.write("done\n");
await store.close();
