import { LONGEST_COMMENT } from "@kwartet/api/pulse-answers/input";
import { useTranslations } from "next-intl";
import type { Locale } from "@/i18n/locale";
import { Button } from "@/ui/button";
import { CONTROL_STYLE } from "@/ui/control-style";
import { joinClasses } from "@/ui/join-classes";
import { choicesOf, type Item } from "./answer-form";

type Props = {
  item: Item;
  number: number;
  locale: Locale;
  answer: number | undefined;
  comment: string;
  onAnswer: (value: number | null) => void;
  onComment: (text: string) => void;
};

/** One question, with a way to answer it that is large enough for a thumb. */
export function AnswerItem(props: Props) {
  return (
    <div className="border-line border-t pt-5 pb-5.5">
      {props.item.kind === "text" ? <TextAnswer {...props} /> : <ChosenAnswer {...props} />}
    </div>
  );
}

const QUESTION = "mb-3.5 flex gap-2.5 font-semibold text-[1.125rem]/6";

function ChosenAnswer({ item, number, locale, answer, onAnswer }: Props) {
  const t = useTranslations("pulse.answer");
  return (
    <fieldset>
      <legend className={QUESTION}>
        <span className="font-normal text-ink-3">{number}</span>
        {item.text[locale]}
      </legend>
      <Choices item={item} locale={locale} answer={answer} onAnswer={onAnswer} />
      <Ends item={item} />
      <p className="mt-1 min-h-11">
        {answer !== undefined && (
          <Button
            kind="tertiary"
            size="small"
            aria-label={t("clearOf", { number })}
            onClick={() => onAnswer(null)}
          >
            {t("clear")}
          </Button>
        )}
      </p>
    </fieldset>
  );
}

/** In rows that still fit a screen of 320 px with targets of 44 px and more. */
const COLUMNS: Record<Exclude<Item["kind"], "text">, string> = {
  scale: "grid-flow-col auto-cols-fr gap-1.5 tablet:gap-2",
  score: "grid-cols-6 gap-1.5 tablet:gap-2",
  choice: "grid-cols-1 gap-2",
};

type ChoicesProps = Pick<Props, "item" | "locale" | "answer" | "onAnswer">;

function Choices({ item, locale, answer, onAnswer }: ChoicesProps) {
  if (item.kind === "text") return null;
  return (
    <div className={joinClasses("grid", COLUMNS[item.kind])}>
      {choicesOf(item).map((value) => (
        <label
          key={value}
          className={joinClasses(
            "grid min-h-13 cursor-pointer items-center rounded-control border border-control text-[1.125rem] transition-colors hover:bg-hover has-checked:border-brand has-checked:bg-brand has-checked:font-semibold has-checked:text-on-brand has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2",
            item.kind === "choice" ? "px-4 py-2.5 text-body" : "place-items-center",
          )}
        >
          <input
            type="radio"
            name={item.key}
            value={value}
            checked={answer === value}
            onChange={() => onAnswer(value)}
            className="sr-only"
          />
          {item.kind === "choice" ? item.options[value]?.[locale] : value}
        </label>
      ))}
    </div>
  );
}

function Ends({ item }: { item: Item }) {
  const t = useTranslations("pulse.answer");
  if (item.kind !== "scale" && item.kind !== "score") return null;
  const isScale = item.kind === "scale";
  return (
    <p className="mt-1.5 flex justify-between gap-4 text-ink-3 text-small">
      <span>{`${isScale ? 1 : 0} = ${t(isScale ? "agreeNot" : "scoreNot")}`}</span>
      <span className="text-right">{`${isScale ? item.points : 10} = ${t(isScale ? "agree" : "score")}`}</span>
    </p>
  );
}

function TextAnswer({ item, number, locale, comment, onComment }: Props) {
  const t = useTranslations("pulse.answer");
  const id = `answer-${item.key}`;
  return (
    <>
      <label htmlFor={id} className={QUESTION}>
        <span className="font-normal text-ink-3">{number}</span>
        {item.text[locale]}
      </label>
      <textarea
        id={id}
        rows={4}
        // What is typed here is kept nowhere before it is sent, not in the browser either.
        autoComplete="off"
        maxLength={LONGEST_COMMENT}
        value={comment}
        aria-describedby={`${id}-hint`}
        onChange={({ currentTarget: { value } }) => onComment(value)}
        className={joinClasses(CONTROL_STYLE, "h-auto min-h-24 py-2 tablet:h-auto")}
      />
      <p id={`${id}-hint`} className="mt-1.5 flex justify-between gap-4 text-ink-3 text-small">
        <span>{t("textHint")}</span>
        <span>{t("left", { count: LONGEST_COMMENT - comment.length })}</span>
      </p>
    </>
  );
}
