import { formatDay, type Locale } from "@kwartet/metrics/format";
import type { Metadata, Route } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { StartReview } from "@/features/reviews/start-review";
import { orNotFound } from "@/features/shell/or-not-found";
import { requirePage } from "@/page-permission";
import { api } from "@/trpc/server";
import { Breadcrumbs } from "@/ui/breadcrumbs";
import { ButtonLink } from "@/ui/button";
import { Page } from "@/ui/page";
import { PageHeader } from "@/ui/page-header";
import { uuidOrNotFound } from "../../uuid-or-not-found";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("reviews");
  return { title: t("new.title") };
}

/** Before a review begins: which conversation it is. What chance chose begins from the list of what is to do. */
export default async function NewReviewPage({ searchParams }: Props) {
  await requirePage("review:write");
  const t = await getTranslations("reviews");
  const { contact } = await searchParams;
  const contactId = typeof contact === "string" ? uuidOrNotFound(contact) : null;
  return (
    <Page>
      <PageHeader
        kind="noun"
        breadcrumbs={
          <Breadcrumbs
            items={[{ label: t("title"), href: "/reviews" as Route }, { label: t("new.title") }]}
          />
        }
        title={t("new.title")}
        lead={contactId === null ? t("new.choose") : await lineOf(contactId)}
      />
      {contactId === null ? (
        <p className="flex flex-wrap gap-3">
          <ButtonLink kind="primary" href={"/reviews" as Route}>
            {t("new.toDrawn")}
          </ButtonLink>
          <ButtonLink href={"/board" as Route}>{t("new.toBoard")}</ButtonLink>
        </p>
      ) : (
        <>
          <p className="mb-5 max-w-measure text-ink-2 text-ui">{t("new.text")}</p>
          <StartReview contactId={contactId} reason="request" kind="primary">
            {t("new.start")}
          </StartReview>
        </>
      )}
    </Page>
  );
}

async function lineOf(contactId: string): Promise<string> {
  const contact = await orNotFound(api.contacts.get({ contactId }));
  const [t, kpis] = [await getTranslations("reviews"), await getTranslations("kpis")];
  const locale = (await getLocale()) as Locale;
  const day = formatDay(contact.day, locale, "weekday");
  return [kpis(`channels.${contact.channel}`), contact.topic ?? t("noTopic"), day, contact.time].join(", ");
}
