import { problemCode } from "@kwartet/api/imports/input";
import { may } from "@kwartet/api/permissions";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { ImportResult } from "@/features/imports/import-result";
import { PROBLEM_PAGE, ProblemPage } from "@/features/imports/problem-page";
import { readMe } from "@/features/shell/me";
import { orNotFound } from "@/features/shell/or-not-found";
import { requirePage } from "@/page-permission";
import { api } from "@/trpc/server";
import { Page } from "@/ui/page";
import { uuidOrNotFound } from "../../uuid-or-not-found";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("imports");
  return { title: t("title") };
}

const place = z.object({
  code: problemCode.optional().catch(undefined),
  from: z.coerce.number().int().min(0).catch(0),
});

export default async function ImportPage({ params, searchParams }: PageProps<"/imports/[id]">) {
  const actor = await requirePage("import:read");
  const id = uuidOrNotFound((await params).id);
  const { code, from: offset } = place.parse(await searchParams);
  const { timeZone } = await readMe();
  const row = await orNotFound(api.imports.get({ id }));
  if (code) {
    const problems = await api.imports.problems({ id, code, limit: PROBLEM_PAGE, offset });
    return (
      <Page>
        <ProblemPage row={row} code={code} problems={problems} offset={offset} />
      </Page>
    );
  }
  const groups = await api.imports.problemGroups({ id });
  const isUndoable = row.status === "committed" && !row.isDryRun && may(actor.roles, "import:write");
  const undo = isUndoable ? await api.imports.undoCheck({ id }) : null;
  return (
    <Page>
      <ImportResult row={row} groups={groups} timeZone={timeZone} roles={actor.roles} undo={undo} />
    </Page>
  );
}
