import { formatDay } from "@kwartet/metrics/format";
import type { Metadata, Route } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ContactFacts } from "@/features/contacts/contact-facts";
import { readContactParams } from "@/features/contacts/contact-params";
import { Transcript } from "@/features/contacts/transcript";
import { orNotFound } from "@/features/shell/or-not-found";
import { api } from "@/trpc/server";
import { Breadcrumbs } from "@/ui/breadcrumbs";
import { Page } from "@/ui/page";
import { PageFooter } from "@/ui/page-footer";
import { PageHeader } from "@/ui/page-header";
import { Section } from "@/ui/section";
import { uuidOrNotFound } from "../../uuid-or-not-found";
import { CoachingSection } from "./coaching-section";
import { TimelineSection } from "./timeline-section";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("contacts");
  return { title: t("titleOne") };
}

type Props = {
  params: Promise<{ contactId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ContactPage({ params, searchParams }: Props) {
  const contactId = uuidOrNotFound((await params).contactId);
  const contact = await orNotFound(api.contacts.get({ contactId }));
  const locale = await getLocale();
  const [t, kpis] = [await getTranslations("contacts"), await getTranslations("kpis")];
  const spoken = { locale, t };
  const channelName = (key: typeof contact.channel) => kpis(`channels.${key}`);
  return (
    <Page>
      <PageHeader
        kind="noun"
        breadcrumbs={
          <Breadcrumbs
            items={[{ label: t("title"), href: "/contacts" as Route }, { label: t("titleOne") }]}
          />
        }
        title={`${channelName(contact.channel)}, ${formatDay(contact.day, locale, "weekday")}, ${contact.time}`}
        lead={[contact.topic ?? t("noTopic"), contact.agent?.name ?? t("nobody"), contact.team.name].join(
          ", ",
        )}
      />
      <div className="grid grid-cols-1 items-start gap-x-16 gap-y-10 desk:grid-cols-[minmax(0,1fr)_20rem]">
        <div>
          <Section title={t("transcript.title")}>
            <Transcript messages={contact.transcript} />
          </Section>
          <TimelineSection contactId={contactId} page={readContactParams(await searchParams).page} />
        </div>
        <div>
          <Section title={t("facts.title")}>
            <ContactFacts contact={contact} channelName={channelName(contact.channel)} spoken={spoken} />
          </Section>
          {contact.agent && <CoachingSection contactId={contactId} agent={contact.agent} />}
        </div>
      </div>
      <PageFooter whoSeesThis={"/my-data" as Route}>{t("footer")}</PageFooter>
    </Page>
  );
}
