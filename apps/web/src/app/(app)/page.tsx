import type { Route } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FirstRun } from "@/features/shell/first-run";
import { doneSteps } from "@/features/shell/first-steps";
import { readMe } from "@/features/shell/me";
import { firstPlaceOf } from "@/features/shell/places";
import { api } from "@/trpc/server";
import { EmptyState } from "@/ui/empty-state";
import { Page } from "@/ui/page";
import { PageHeader } from "@/ui/page-header";

/** Sends everybody to where their work starts; without data an admin is shown what to do first. */
export default async function StartPage() {
  const me = await readMe();
  if (me.roles.includes("admin") && me.dataAsOf === null) {
    const people = await api.people.list();
    const { total } = await api.imports.list({ limit: 1 });
    return (
      <Page>
        <FirstRun done={doneSteps({ people, imports: total })} />
      </Page>
    );
  }
  const first = firstPlaceOf(me.roles);
  if (first) redirect(first as Route);

  const t = await getTranslations("shell.noRole");
  return (
    <Page>
      <PageHeader kind="noun" title={t("title")} />
      <EmptyState kind="not-set-up" level={2}>
        {t("text")}
      </EmptyState>
    </Page>
  );
}
