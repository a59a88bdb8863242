import type { CalibrationDetail } from "@kwartet/api/calibrations/read-calibration";
import { explainKrippendorffAlpha } from "@kwartet/metrics/explain/reviewing";
import { formatCount, formatOutOf, type Locale } from "@kwartet/metrics/format";
import type { Metadata, Route } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { CloseCalibration } from "@/features/calibrations/close-calibration";
import { ComparedScores, LeniencyTable } from "@/features/calibrations/compared-scores";
import { ScoreConversation } from "@/features/calibrations/score-conversation";
import { contactLine } from "@/features/reviews/contact-line";
import { orNotFound } from "@/features/shell/or-not-found";
import { api } from "@/trpc/server";
import { Breadcrumbs } from "@/ui/breadcrumbs";
import { Item, ItemList } from "@/ui/item-list";
import { Page } from "@/ui/page";
import { PageFooter } from "@/ui/page-footer";
import { PageHeader } from "@/ui/page-header";
import { Section } from "@/ui/section";
import { uuidOrNotFound } from "../../uuid-or-not-found";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("calibrations");
  return { title: t("title") };
}

export default async function CalibrationPage({ params }: { params: Promise<{ id: string }> }) {
  const calibrationId = uuidOrNotFound((await params).id);
  const detail = await orNotFound(api.calibrations.get({ calibrationId }));
  const [t, reviews] = [await getTranslations("calibrations"), await getTranslations("reviews")];
  const lineOf = await linesOf(detail);
  return (
    <Page>
      <PageHeader
        kind="noun"
        breadcrumbs={
          <Breadcrumbs
            items={[{ label: reviews("title"), href: "/reviews" as Route }, { label: detail.title }]}
          />
        }
        title={detail.title}
        lead={t(detail.isClosed ? "leadClosed" : "leadOpen")}
        controls={detail.isMine && !detail.isClosed && <CloseCalibration calibrationId={detail.id} />}
      />
      {detail.compared ? (
        <Results detail={detail} compared={detail.compared} lineOf={lineOf} />
      ) : (
        <Scoring detail={detail} lineOf={lineOf} />
      )}
      <PageFooter whoSeesThis={"/my-data" as Route}>
        {t("footer", { form: detail.form.name, version: detail.form.version })}
      </PageFooter>
    </Page>
  );
}

/** Which conversation each one is; of whose it was nothing is said. */
async function linesOf({ contacts }: CalibrationDetail): Promise<(contactId: string) => string> {
  const [t, kpis] = [await getTranslations("reviews"), await getTranslations("kpis")];
  const locale = (await getLocale()) as Locale;
  const words = {
    channels: (channel: NonNullable<(typeof contacts)[number]["contact"]>["channel"]) =>
      kpis(`channels.${channel}`),
    gone: t("gone"),
    noTopic: t("noTopic"),
  };
  const lines = new Map(
    contacts.map(({ contactId, contact }) => [contactId, contactLine(contact, { locale, words })]),
  );
  return (contactId) => lines.get(contactId) ?? "";
}

type Props = { detail: CalibrationDetail; lineOf: (contactId: string) => string };

async function Scoring({ detail, lineOf }: Props) {
  const t = await getTranslations("calibrations");
  const locale = (await getLocale()) as Locale;
  const all = detail.contacts.length;
  return (
    <>
      <Section title={t("conversations")} note={t("conversationsNote")}>
        <ItemList>
          {detail.contacts.map(({ contactId, mine }) => (
            <Item
              key={contactId}
              end={
                mine?.isDone
                  ? t("done")
                  : detail.takesPart && (
                      <ScoreConversation
                        calibrationId={detail.id}
                        contactId={contactId}
                        label={lineOf(contactId)}
                        isBegun={mine !== null}
                      />
                    )
              }
            >
              {lineOf(contactId)}
            </Item>
          ))}
        </ItemList>
      </Section>
      <Section title={t("progress")}>
        <ItemList>
          {detail.reviewers.map(({ id, name, done }) => (
            <Item key={id} end={formatOutOf(done, all, locale)}>
              {name}
            </Item>
          ))}
        </ItemList>
      </Section>
    </>
  );
}

async function Results({
  detail,
  compared,
  lineOf,
}: Props & { compared: NonNullable<CalibrationDetail["compared"]> }) {
  const t = await getTranslations("calibrations");
  const locale = (await getLocale()) as Locale;
  return (
    <>
      <p className="mb-8 max-w-measure text-pretty">
        {explainKrippendorffAlpha(compared.agreement, locale)}{" "}
        <span className="text-ink-3">
          {t("conversationCount", {
            count: detail.contacts.length,
            reviewers: formatCount(detail.reviewers.length, locale),
          })}
        </span>
      </p>
      <Section title={t("differences")} note={t("differencesNote")}>
        <ComparedScores detail={detail} compared={compared} lineOf={lineOf} />
      </Section>
      <Section title={t("leniency.title")} note={t("leniency.note")}>
        <LeniencyTable detail={detail} compared={compared} />
      </Section>
    </>
  );
}
