import { Fragment } from "react";
import { type MarkedWords, quotedPieces } from "./quoted-pieces";

/** What was said in one message, with the words that stand with a criterion marked by its number. */
export function QuotedWords({ message, quotes }: { message: string; quotes: readonly MarkedWords[] }) {
  return quotedPieces(message, quotes).map(({ at, text, numbers, ends }) => (
    <Fragment key={at}>
      {numbers.length === 0 ? (
        text
      ) : (
        <mark className="bg-brand-soft py-px text-inherit shadow-[inset_0_-2px_0_var(--brand)]">
          {text}
          {ends.length > 0 && (
            <sup className="ml-0.75 font-semibold text-brand text-label leading-none">{ends.join(", ")}</sup>
          )}
        </mark>
      )}
    </Fragment>
  ));
}
