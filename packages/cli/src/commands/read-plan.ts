import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { DATA_SET_NAMES, type DataSetName } from "@kwartet/api/imports/mapping/fields";
import { type FilePlan, filePlan } from "@kwartet/api/imports/mapping/mapping";
import { listTemplates } from "@kwartet/api/imports/templates/template-queries";
import { systemScope } from "@kwartet/api/scope";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { z } from "zod";
import { CommandRefused } from "../command-refused";
import type { Workspace } from "../workspace";

export type PlanOptions = { dataSet?: string; template?: string; mapping?: string };

/** A plan by itself, or what `inspect` printed, in which questions may still be open. */
const planFile = z.union([
  filePlan.transform((plan) => ({ plan, unsettled: [] as string[] })),
  z.object({ plan: filePlan, unsettled: z.array(z.string()).default([]) }),
]);

type Chosen = { plan: FilePlan; templateId?: string };

/**
 * How a file of unknown layout is to be read, from a template or from a file of its own.
 *
 * @throws {CommandRefused} when neither says so, or when something in it has not been settled
 */
export async function readPlan(workspace: Workspace, options: PlanOptions): Promise<Chosen> {
  const chosen =
    options.template === undefined
      ? await fromFile(workspace, options)
      : await fromTemplate(workspace, options.template);
  const dataSet = readDataSet(options.dataSet);
  if (dataSet !== undefined && dataSet !== chosen.plan.dataSet) {
    throw new CommandRefused(`This is a plan for ${chosen.plan.dataSet}, not for ${dataSet}.`);
  }
  return chosen;
}

/** @throws {CommandRefused} when there is no data set of that name */
export function readDataSet(name: string | undefined): DataSetName | undefined {
  if (name === undefined) return undefined;
  const known = DATA_SET_NAMES.find((each) => each === name);
  if (!known)
    throw new CommandRefused(`There is no data set "${name}". Choose one of: ${DATA_SET_NAMES.join(", ")}.`);
  return known;
}

async function fromTemplate({ store, organizationId }: Workspace, name: string): Promise<Chosen> {
  const scope = systemScope(organizationId, "import:read");
  const templates = await withOrganization(store.db, organizationId, (tx) => listTemplates(tx, scope));
  const template = templates.find((each) => each.name === name);
  if (!template) {
    const names = templates.map((each) => each.name).join(", ") || "none yet";
    throw new CommandRefused(`There is no template "${name}". There are: ${names}.`);
  }
  if (!template.plan)
    throw new CommandRefused(`The template "${name}" is of an older version. Make it anew.`);
  return { plan: template.plan, templateId: template.templateId };
}

async function fromFile({ callerDirectory }: Workspace, { mapping }: PlanOptions): Promise<Chosen> {
  if (mapping === undefined) {
    throw new CommandRefused(
      "Say how the file is read: --template NAME, or --mapping FILE with what `kwartet inspect FILE --json` prints, once everything in it is settled.",
    );
  }
  const path = resolve(callerDirectory, mapping);
  const text = await readFile(path, "utf8").catch(() => {
    throw new CommandRefused(`There is no file ${path}.`);
  });
  const { plan, unsettled } = parsePlan(text, path);
  if (unsettled.length > 0) {
    throw new CommandRefused(
      `These are guesses so far: ${unsettled.join(", ")}. Check them in "plan", and take them out of "unsettled" in ${path}.`,
    );
  }
  return { plan };
}

function parsePlan(text: string, path: string): z.infer<typeof planFile> {
  try {
    return planFile.parse(JSON.parse(text));
  } catch (error) {
    const [issue] = error instanceof z.ZodError ? error.issues : [];
    const where = issue ? ` (${issue.path.join(".")}: ${issue.message})` : "";
    throw new CommandRefused(`${path} holds no plan${where}. See docs/sources/file.md.`);
  }
}
