"use client";

import type { ReviewDetail } from "@kwartet/api/reviews/read-review";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { TextAreaField } from "@/ui/inputs";
import { useShortcuts } from "@/ui/use-shortcuts";
import { CriterionField } from "./criterion-field";
import { DeskBar } from "./desk-bar";
import { groupCriteria } from "./group-criteria";
import { KeyHints } from "./key-hints";
import { PasteTranscript } from "./paste-transcript";
import { QuoteButton } from "./quote-button";
import { ScoreSoFar } from "./score-so-far";
import { TranscriptLines } from "./transcript-lines";
import { type Quote, useReviewDraft } from "./use-review-draft";
import { type SelectedWords, useSelectedWords } from "./use-selected-words";

type Props = { review: ReviewDetail; groupNames: Readonly<Record<string, string>> };

const keyOf = ({ criterionId, sequence, startsAt, endsAt }: Quote): string =>
  [criterionId, sequence, startsAt, endsAt].join(" ");

/** The conversation beside the form. Keys score the criterion at hand while the form has the focus. */
export function ReviewDesk({ review, groupNames }: Props) {
  const t = useTranslations("reviews.desk");
  const { draft, change, keeping, flush, seenVersion } = useReviewDraft(review);
  const selected = useSelectedWords();
  const [isOn, setOn] = useShortcuts();
  const groups = groupCriteria(review.form.criteria);
  const all = groups.flatMap(({ items }) => items);
  const [at, setAt] = useState(0);
  const current = all[at];
  const textOf = ({ sequence, startsAt, endsAt }: Quote) =>
    review.transcript.find((one) => one.sequence === sequence)?.message.slice(startsAt, endsAt) ?? "";

  const setLevel = (criterionId: string, level: number | null) =>
    change({ levels: { ...draft.levels, [criterionId]: level } });
  const moveTo = (next: number) => {
    const target = all[Math.max(0, Math.min(all.length - 1, next))];
    if (!target) return;
    setAt(target.number - 1);
    const field = document.getElementById(`criterion-${target.criterion.id}`);
    field?.scrollIntoView({ block: "nearest" });
    field?.querySelector<HTMLInputElement>("input:checked, input")?.focus({ preventScroll: true });
  };
  const quote = (words: SelectedWords) => {
    if (!current) return;
    const added = { criterionId: current.criterion.id, ...words };
    const isThere = draft.quotes.some((one) => keyOf(one) === keyOf(added));
    if (!isThere) change({ quotes: [...draft.quotes, added] });
    document.getSelection()?.removeAllRanges();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const isTyping = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLSelectElement;
    if (!isOn || isTyping || event.ctrlKey || event.metaKey || event.altKey || !current) return;
    const { criterion } = current;
    const level = Number(event.key) - 1;
    if (event.key === "]") moveTo(at + 1);
    else if (event.key === "[") moveTo(at - 1);
    else if (event.key.toLowerCase() === "n" && criterion.allowsNotApplicable) setLevel(criterion.id, null);
    else if (Number.isInteger(level) && level >= 0 && level < criterion.anchors.length)
      setLevel(criterion.id, level);
    else return;
    event.preventDefault();
  };

  const numberOf = new Map(all.map(({ criterion, number }) => [criterion.id, number]));
  const quotesOf = (sequence: number) =>
    draft.quotes.flatMap((one) =>
      one.sequence === sequence ? { ...one, number: numberOf.get(one.criterionId) ?? 0 } : [],
    );

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the parts inside come by here; nothing is pressed.
    <div onKeyDown={onKeyDown}>
      <DeskBar review={review} keeping={keeping} flush={flush} seenVersion={seenVersion} />
      <div className="grid grid-cols-1 gap-x-12 border-line-strong border-t desk:grid-cols-[minmax(0,1fr)_31.25rem]">
        <section aria-label={t("conversation")} className="pt-5">
          {review.transcript.length === 0 ? (
            <PasteTranscript reviewId={review.id} />
          ) : (
            <>
              <p className="mb-4.5 text-ink-3 text-small">{t("select")}</p>
              <TranscriptLines
                messages={review.transcript}
                quotesOf={quotesOf}
                action={({ sequence, message }) => (
                  <QuoteButton
                    sequence={sequence}
                    length={message.length}
                    number={current?.number ?? 1}
                    selected={selected}
                    onQuote={quote}
                  />
                )}
              />
            </>
          )}
        </section>
        <section
          aria-label={t("form")}
          className="pt-5 max-desk:mt-8 max-desk:border-line-strong max-desk:border-t max-desk:pl-3 desk:border-line desk:border-l desk:pl-10"
        >
          <p className="mb-4.5 text-ink-3 text-small">{t("blind")}</p>
          {groups.map(({ name, items }) => (
            <div key={name} className="mt-5 first-of-type:mt-0">
              <h2 className="font-normal text-ink-3 text-label">{groupNames[name]}</h2>
              {items.map((item) => {
                const { id } = item.criterion;
                return (
                  <CriterionField
                    key={id}
                    {...item}
                    level={draft.levels[id]}
                    note={draft.notes[id] ?? ""}
                    quotes={draft.quotes
                      .filter(({ criterionId }) => criterionId === id)
                      .map((one) => ({ key: keyOf(one), text: textOf(one) }))}
                    isCurrent={current?.criterion.id === id}
                    onCurrent={() => setAt(item.number - 1)}
                    onLevel={(level) => setLevel(id, level)}
                    onNote={(note) => change({ notes: { ...draft.notes, [id]: note } })}
                    onRemoveQuote={(key) =>
                      change({ quotes: draft.quotes.filter((one) => keyOf(one) !== key) })
                    }
                  />
                );
              })}
            </div>
          ))}
          <ScoreSoFar criteria={review.form.criteria} levels={draft.levels} />
          <div className="mt-5">
            <TextAreaField
              label={t("remark")}
              hint={t("remarkHint")}
              maxLength={4000}
              value={draft.remark}
              onChange={({ currentTarget: { value } }) => change({ remark: value })}
            />
          </div>
          <KeyHints isOn={isOn} onSwitch={setOn} />
        </section>
      </div>
    </div>
  );
}
