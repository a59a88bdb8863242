import { may } from "@kwartet/api/permissions";
import type { Locale } from "@kwartet/metrics/format";
import { KPIS } from "@kwartet/metrics/kpi";
import type { Metadata, Route } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { CreateForm } from "@/features/review-forms/create-form";
import { FormContents } from "@/features/review-forms/form-contents";
import { FormEditor } from "@/features/review-forms/form-editor";
import { FormList } from "@/features/review-forms/form-list";
import { SettingsFrame } from "@/features/settings/settings-frame";
import { orNotFound } from "@/features/shell/or-not-found";
import { requirePage } from "@/page-permission";
import { api } from "@/trpc/server";
import { Page } from "@/ui/page";
import { PageHeader } from "@/ui/page-header";
import { Section } from "@/ui/section";
import { TextLink } from "@/ui/text-link";
import { uuidOrNotFound } from "../../uuid-or-not-found";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("review-forms");
  return { title: t("title") };
}

export default async function ReviewFormsPage({ searchParams }: Props) {
  const { roles } = await requirePage("review-form:read");
  const mayWrite = may(roles, "review-form:write");
  const { form } = await searchParams;
  const contents =
    typeof form === "string" ? (
      <OneForm formId={uuidOrNotFound(form)} mayWrite={mayWrite} />
    ) : (
      <AllForms mayWrite={mayWrite} />
    );
  // A coach reads the forms and has no other settings.
  if (!may(roles, "setting:read")) return <PlainFrame>{contents}</PlainFrame>;
  return (
    <SettingsFrame tab="reviewForms" mayWrite={mayWrite}>
      {contents}
    </SettingsFrame>
  );
}

async function PlainFrame({ children }: { children: ReactNode }) {
  const t = await getTranslations("review-forms");
  return (
    <Page>
      <PageHeader kind="noun" title={t("title")} lead={t("lead")} />
      {children}
    </Page>
  );
}

async function AllForms({ mayWrite }: { mayWrite: boolean }) {
  const t = await getTranslations("review-forms");
  const forms = await api.reviewForms.list();
  return (
    <Section title={t("title")} note={t("note")}>
      <FormList forms={forms} mayWrite={mayWrite} />
      {mayWrite && (
        <div className="mt-5">
          <CreateForm />
        </div>
      )}
    </Section>
  );
}

async function OneForm({ formId, mayWrite }: { formId: string; mayWrite: boolean }) {
  const t = await getTranslations("review-forms");
  const locale = (await getLocale()) as Locale;
  const form = await orNotFound(api.reviewForms.get({ formId }));
  const kpiNames = Object.fromEntries(KPIS.map(({ id, name }) => [id, name[locale]]));
  const isDraft = form.publishedAt === null;
  return (
    <Section
      title={t(isDraft ? "draftTitle" : "publishedTitle", { name: form.name, version: form.version })}
      note={<TextLink href={"/settings/review-forms" as Route}>{t("back")}</TextLink>}
    >
      {isDraft && mayWrite ? (
        <FormEditor key={`${form.version} ${form.revision}`} form={form} kpiNames={kpiNames} />
      ) : (
        <FormContents form={form} kpiNames={kpiNames} />
      )}
    </Section>
  );
}
