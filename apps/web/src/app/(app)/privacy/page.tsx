import { changeLogPage } from "@kwartet/api/privacy/input";
import type { Metadata, Route } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { AccessTable } from "@/features/privacy/access-table";
import { ArrivalsTable, SHOWN_ARRIVALS } from "@/features/privacy/arrivals-table";
import { CHANGE_PAGE, ChangeTable } from "@/features/privacy/change-table";
import { RegisterTable } from "@/features/privacy/register-table";
import { readMe } from "@/features/shell/me";
import { requirePage } from "@/page-permission";
import { api } from "@/trpc/server";
import { Page } from "@/ui/page";
import { PageHeader } from "@/ui/page-header";
import { Section } from "@/ui/section";
import { TextLink } from "@/ui/text-link";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("privacy");
  return { title: t("title") };
}

const place = z.object({
  before: z.coerce.number().pipe(changeLogPage.shape.before.unwrap()).optional().catch(undefined),
});

/** For the privacy officer and the works council: everything about the rules, and never a person. */
export default async function PrivacyPage({ searchParams }: PageProps<"/privacy">) {
  await requirePage("access:read");
  const { before } = place.parse(await searchParams);
  const [{ timeZone }, register, access, changes, imports] = await Promise.all([
    readMe(),
    api.privacy.register(),
    api.privacy.access(),
    api.privacy.changes({ limit: CHANGE_PAGE, ...(before === undefined ? {} : { before }) }),
    api.privacy.imports(),
  ]);
  const t = await getTranslations("privacy");
  const locale = await getLocale();
  return (
    <Page>
      <PageHeader kind="noun" title={t("title")} lead={t("lead")} />
      <Section title={t("notDone")}>
        <ul className="max-w-measure list-disc space-y-1.5 pl-5 text-pretty text-ui marker:text-ink-3">
          {register.notDone.map((sentence) => (
            <li key={sentence.en}>{sentence[locale]}</li>
          ))}
        </ul>
      </Section>
      <Section title={t("register")}>
        <RegisterTable categories={register.categories} />
      </Section>
      <Section title={t("settingsTitle")}>
        <p className="max-w-measure text-pretty text-ui">{t("settingsText")}</p>
        <p className="mt-2 flex flex-wrap gap-x-6 gap-y-1 text-ui">
          <TextLink href={"/settings" as Route}>{t("settingsLink")}</TextLink>
          <TextLink href={"/definitions" as Route}>{t("definitionsLink")}</TextLink>
        </p>
      </Section>
      <Section title={t("access")} note={t("accessNote")}>
        <AccessTable rows={access} />
      </Section>
      <div id="changes" className="mt-9 scroll-mt-6 tablet:mt-12">
        <Section title={t("changes")} note={t("changesNote")}>
          <ChangeTable entries={changes} timeZone={timeZone} isFirstPage={before === undefined} />
        </Section>
      </div>
      <Section
        title={t("imports")}
        note={t("importsNote", { count: Math.min(imports.length, SHOWN_ARRIVALS) })}
      >
        <ArrivalsTable rows={imports} timeZone={timeZone} />
      </Section>
    </Page>
  );
}
