import type { ReviewDetail } from "@kwartet/api/reviews/read-review";
import { formatDay, type Locale } from "@kwartet/metrics/format";
import type { Metadata, Route } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AcknowledgeReview } from "@/features/reviews/acknowledge-review";
import { contactLine } from "@/features/reviews/contact-line";
import { ReviewDesk } from "@/features/reviews/review-desk";
import { ReviewResult } from "@/features/reviews/review-result";
import { ScoreWords } from "@/features/reviews/score-words";
import { orNotFound } from "@/features/shell/or-not-found";
import { api } from "@/trpc/server";
import { Breadcrumbs } from "@/ui/breadcrumbs";
import { Notice } from "@/ui/notice";
import { Page } from "@/ui/page";
import { PageFooter } from "@/ui/page-footer";
import { PageHeader } from "@/ui/page-header";
import { uuidOrNotFound } from "../../uuid-or-not-found";
import { readGroupNames } from "../group-names";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("reviews");
  return { title: t("titleOne") };
}

export default async function ReviewPage({ params }: { params: Promise<{ id: string }> }) {
  const reviewId = uuidOrNotFound((await params).id);
  const review = await orNotFound(api.reviews.get({ reviewId }));
  const t = await getTranslations("reviews");
  const isOpen = review.status === "open";
  const groupNames = await readGroupNames();
  return (
    <Page>
      <PageHeader
        kind="noun"
        breadcrumbs={
          <Breadcrumbs
            items={[
              { label: t("title"), href: "/reviews" as Route },
              { label: t(isOpen ? "desk.title" : "titleOne") },
            ]}
          />
        }
        title={t(isOpen ? "desk.title" : "titleOne")}
        lead={await leadOf(review)}
      />
      {isOpen ? (
        <ReviewDesk key={review.transcript.length} review={review} groupNames={groupNames} />
      ) : (
        <Published review={review} groupNames={groupNames} />
      )}
      <PageFooter whoSeesThis={"/my-data" as Route}>
        {t("footerOne", { form: review.form.name, version: review.form.version })}
        {isOpen && ` ${t(review.calibration ? "footerCalibration" : "footerOpen")}`}
      </PageFooter>
    </Page>
  );
}

/** Which conversation it is and how it came here; of whom only once it is published. */
async function leadOf(review: ReviewDetail): Promise<string> {
  const [t, kpis] = [await getTranslations("reviews"), await getTranslations("kpis")];
  const locale = (await getLocale()) as Locale;
  const words = {
    channels: (channel: NonNullable<ReviewDetail["contact"]>["channel"]) => kpis(`channels.${channel}`),
    gone: t("gone"),
    noTopic: t("noTopic"),
  };
  const line = contactLine(review.contact, { locale, words });
  const { agent, reviewer } = review;
  const who =
    agent && reviewer && review.publishedOn
      ? ` ${t("byWhom", { agent: agent.name, reviewer: reviewer.name, day: formatDay(review.publishedOn, locale) })}`
      : "";
  return `${line}. ${t(`reasonSentence.${review.reason}`)}${who}`;
}

type Props = { review: ReviewDetail; groupNames: Record<string, string> };

async function Published({ review, groupNames }: Props) {
  const t = await getTranslations("reviews");
  const locale = (await getLocale()) as Locale;
  return (
    <>
      <div className="mb-6 grid max-w-measure gap-3">
        <p className="text-[1.25rem]">
          <ScoreWords score={review.score} isDisputed={review.status === "disputed"} />
        </p>
        {review.remark && <p className="whitespace-pre-line text-pretty">{review.remark}</p>}
        {review.comment && review.as !== "agent" && (
          <p className="text-ink-2">
            <span className="font-semibold">{t("commentOf", { name: review.agent?.name ?? "" })}</span>{" "}
            {review.comment}
          </p>
        )}
        {review.may.dispute && review.disputeUntil && (
          <p className="text-ink-3 text-small">
            {t("disputeUntil", { day: formatDay(review.disputeUntil, locale) })}
          </p>
        )}
        {review.calibration && <p className="text-ink-3 text-small">{t("calibrationNote")}</p>}
        {review.status === "disputed" && !review.hasDecider && <Notice>{t("noDecider")}</Notice>}
      </div>
      <ReviewResult review={review} groupNames={groupNames} />
      {review.as === "agent" && <AcknowledgeReview key={review.version} review={review} />}
    </>
  );
}
