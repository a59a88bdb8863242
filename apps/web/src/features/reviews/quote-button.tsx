import { useTranslations } from "next-intl";
import { joinClasses } from "@/ui/join-classes";
import type { SelectedWords } from "./use-selected-words";

type Props = {
  sequence: number;
  length: number;
  /** The criterion that is being scored. */
  number: number;
  selected: SelectedWords | null;
  onQuote: (words: SelectedWords) => void;
};

/** Puts the selected words of a message with the criterion at hand, or all of it where nothing is selected. */
export function QuoteButton({ sequence, length, number, selected, onQuote }: Props) {
  const t = useTranslations("reviews");
  const isSelected = selected?.sequence === sequence;
  return (
    <button
      type="button"
      // The selection would be gone before the button is released.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onQuote(isSelected && selected ? selected : { sequence, startsAt: 0, endsAt: length })}
      className={joinClasses(
        "mt-1 h-9 text-brand text-small underline decoration-brand/40 underline-offset-3 transition-colors tablet:h-6",
        !isSelected &&
          "[@media(hover:hover)]:opacity-0 group-focus-within:opacity-100! group-hover:opacity-100!",
      )}
    >
      {t(isSelected ? "desk.quoteSelection" : "desk.quoteMessage", { number })}
    </button>
  );
}
