import type { ReviewDetail } from "@kwartet/api/reviews/read-review";
import { useTranslations } from "next-intl";
import { DecideDispute } from "./decide-dispute";
import { DisputeCriterion } from "./dispute-criterion";
import { groupCriteria, type NumberedCriterion } from "./group-criteria";
import { TranscriptLines } from "./transcript-lines";

type Props = { review: ReviewDetail; groupNames: Readonly<Record<string, string>> };

/** A published review: what was seen, with the words that show it, and the conversation beside it. */
export function ReviewResult({ review, groupNames }: Props) {
  const t = useTranslations("reviews");
  const groups = groupCriteria(review.form.criteria);
  const numberOf = new Map(
    groups.flatMap(({ items }) => items.map(({ criterion, number }) => [criterion.id, number] as const)),
  );
  return (
    <div className="grid grid-cols-1 gap-x-12 border-line-strong border-t desk:grid-cols-[minmax(0,1fr)_31.25rem]">
      <section
        aria-label={t("desk.form")}
        className="pt-5 desk:order-2 desk:border-line desk:border-l desk:pl-10"
      >
        {groups.map(({ name, items }) => (
          <div key={name} className="mt-5 first-of-type:mt-0">
            <h2 className="font-normal text-ink-3 text-label">{groupNames[name]}</h2>
            {items.map((item) => (
              <CriterionResult key={item.criterion.id} review={review} {...item} />
            ))}
          </div>
        ))}
      </section>
      <section aria-label={t("desk.conversation")} className="pt-8 desk:pt-5">
        <h2 className="mb-3 text-heading desk:sr-only">{t("desk.conversation")}</h2>
        {review.transcript.length === 0 ? (
          <p className="max-w-measure text-ink-2 text-ui">{t("noText")}</p>
        ) : (
          <TranscriptLines
            messages={review.transcript}
            quotesOf={(sequence) =>
              review.quotes.flatMap((one) =>
                one.sequence === sequence ? { ...one, number: numberOf.get(one.criterionId) ?? 0 } : [],
              )
            }
          />
        )}
      </section>
    </div>
  );
}

function CriterionResult({ review, criterion, number }: NumberedCriterion & { review: ReviewDetail }) {
  const t = useTranslations("reviews");
  const score = review.scores.find(({ criterionId }) => criterionId === criterion.id);
  const dispute = review.disputes.find(({ criterionId }) => criterionId === criterion.id);
  const quotes = review.quotes.filter(({ criterionId }) => criterionId === criterion.id);
  const anchor = typeof score?.level === "number" ? criterion.anchors[score.level] : null;
  return (
    <article aria-label={`${number}. ${criterion.title}`} className="border-line border-b py-4">
      <div className="flex gap-3 text-ui">
        <span className="w-5 shrink-0 text-ink-3">{number}</span>
        <div className="min-w-0 flex-1">
          <p className="font-semibold">{criterion.title}</p>
          <p className="mt-1">
            {anchor === null || anchor === undefined
              ? t("desk.notApplicable")
              : criterion.isCritical
                ? anchor
                : t("levelOf", {
                    level: (score?.level ?? 0) + 1,
                    levels: criterion.anchors.length,
                    anchor,
                  })}
          </p>
          {score?.note && <p className="mt-1 text-ink-2">{score.note}</p>}
          {quotes.map(({ sequence, startsAt, text }) => (
            <blockquote
              key={`${sequence} ${startsAt}`}
              className="mt-2 border-brand border-l-2 pl-3 text-ink-2 text-small"
            >
              {text}
            </blockquote>
          ))}
          {dispute && <DisputeWords dispute={dispute} criterion={criterion} />}
          {!dispute && review.may.dispute && (
            <DisputeCriterion
              reviewId={review.id}
              version={review.version}
              criterionId={criterion.id}
              title={criterion.title}
            />
          )}
          {dispute && dispute.decision === null && review.may.decide && (
            <DecideDispute review={review} criterion={criterion} level={score?.level ?? null} />
          )}
        </div>
      </div>
    </article>
  );
}

type DisputeProps = {
  dispute: ReviewDetail["disputes"][number];
  criterion: NumberedCriterion["criterion"];
};

function DisputeWords({ dispute, criterion }: DisputeProps) {
  const t = useTranslations("reviews.dispute");
  const before =
    dispute.levelBefore === null ? t("wasNotApplicable") : (criterion.anchors[dispute.levelBefore] ?? "");
  return (
    <div className="mt-3 border-line-strong border-l-2 pl-3 text-small">
      <p>
        <span className="font-semibold">{t("says")}</span> {dispute.reason}
      </p>
      {dispute.decision === null ? (
        <p className="mt-1 text-ink-3">{t("waits")}</p>
      ) : (
        <p className="mt-1">
          <span className="font-semibold">
            {t(dispute.decision, { name: dispute.decidedBy ?? "", before })}
          </span>{" "}
          {dispute.decisionReason}
        </p>
      )}
    </div>
  );
}
