import { useTranslations } from "next-intl";
import { SegmentedControl } from "@/ui/choices";
import { joinClasses } from "@/ui/join-classes";
import type { NumberedCriterion } from "./group-criteria";

const NOT_APPLICABLE = "na";

export type ShownQuote = { key: string; text: string };

type Props = NumberedCriterion & {
  level: number | null | undefined;
  note: string;
  quotes: readonly ShownQuote[];
  isCurrent: boolean;
  onCurrent: () => void;
  onLevel: (level: number | null) => void;
  onNote: (note: string) => void;
  onRemoveQuote: (key: string) => void;
};

/** One thing to look at: its levels in words, a note, and the words of the conversation that stand with it. */
export function CriterionField(props: Props) {
  const { criterion, number, level, isCurrent, onCurrent } = props;
  const t = useTranslations("reviews.desk");
  const chosen = typeof level === "number" ? criterion.anchors[level] : null;
  return (
    <section
      id={`criterion-${criterion.id}`}
      aria-label={`${number}. ${criterion.title}`}
      aria-current={isCurrent ? "step" : undefined}
      onFocus={onCurrent}
      onPointerDown={onCurrent}
      className={joinClasses(
        "relative scroll-mt-20 border-line border-b py-4",
        isCurrent &&
          "before:absolute before:inset-y-3 before:-left-3 before:w-0.5 before:bg-brand desk:before:-left-10.25",
      )}
    >
      <div className="flex gap-3 text-ui">
        <span className="w-5 shrink-0 text-ink-3">{number}</span>
        <p className="font-semibold">
          {criterion.title}
          {criterion.isCritical && (
            <span className="block font-normal text-ink-3 text-small">{t("apart")}</span>
          )}
        </p>
      </div>
      <div className="mt-2.5 tablet:ml-8">
        <Levels {...props} />
        {isCurrent ? (
          <ol className="mt-2.5 grid gap-1 text-ink-3 text-small">
            {criterion.anchors.map((anchor, index) => (
              <li
                key={anchor}
                className={joinClasses("flex gap-2", index === level && "font-medium text-ink")}
              >
                {!criterion.isCritical && <span className="w-3 shrink-0">{index + 1}</span>}
                {anchor}
              </li>
            ))}
          </ol>
        ) : (
          chosen && <p className="mt-2 text-ink-2 text-small">{chosen}</p>
        )}
        <Quotes {...props} />
        {level !== undefined && (isCurrent || props.note !== "") && <Note {...props} />}
      </div>
    </section>
  );
}

function Levels({ criterion, level, onLevel }: Props) {
  const t = useTranslations("reviews.desk");
  const choices = criterion.anchors.map((anchor, index) => ({
    value: String(index),
    label: (
      <>
        {criterion.isCritical ? t(index === 0 ? "notInOrder" : "inOrder") : index + 1}
        <span className="sr-only">: {anchor}</span>
      </>
    ),
  }));
  return (
    <SegmentedControl
      legend={criterion.title}
      hideLegend
      name={criterion.id}
      value={level === undefined ? "" : level === null ? NOT_APPLICABLE : String(level)}
      choices={[
        ...choices,
        ...(criterion.allowsNotApplicable ? [{ value: NOT_APPLICABLE, label: t("notApplicable") }] : []),
      ]}
      onChange={({ currentTarget: { value } }) => onLevel(value === NOT_APPLICABLE ? null : Number(value))}
    />
  );
}

function Quotes({ quotes, onRemoveQuote, number }: Props) {
  const t = useTranslations("reviews.desk");
  if (quotes.length === 0) return null;
  return (
    <ul className="mt-2.5 grid gap-1.5">
      {quotes.map(({ key, text }) => (
        <li key={key} className="flex items-start gap-3 border-brand border-l-2 pl-3 text-ink-2 text-small">
          <q className="min-w-0 flex-1 break-words before:content-none after:content-none">{text}</q>
          <button
            type="button"
            aria-label={t("removeQuote", { number, text })}
            onClick={() => onRemoveQuote(key)}
            className="-my-1 h-7 shrink-0 text-brand underline decoration-brand/40 underline-offset-3"
          >
            {t("remove")}
          </button>
        </li>
      ))}
    </ul>
  );
}

function Note({ number, note, onNote }: Props) {
  const t = useTranslations("reviews.desk");
  return (
    <textarea
      aria-label={t("noteOf", { number })}
      placeholder={t("note")}
      rows={1}
      maxLength={500}
      value={note}
      onChange={({ currentTarget: { value } }) => onNote(value)}
      className="mt-2.5 field-sizing-content min-h-9 w-full rounded-control border border-control bg-paper px-3 py-1.5 text-ink text-small placeholder:text-ink-3"
    />
  );
}
