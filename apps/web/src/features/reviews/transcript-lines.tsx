import type { ReviewDetail } from "@kwartet/api/reviews/read-review";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { MarkedWords } from "./quoted-pieces";
import { QuotedWords } from "./said-lines";

type Message = ReviewDetail["transcript"][number];
type Props = {
  messages: readonly Message[];
  quotesOf: (sequence: number) => readonly MarkedWords[];
  /** Under a message, such as the button that quotes it. */
  action?: (message: Message) => ReactNode;
};

/** The conversation, message by message with its time at the left. */
export function TranscriptLines({ messages, quotesOf, action }: Props) {
  const t = useTranslations("reviews");
  return (
    <ol className="grid gap-4">
      {messages.map((message) => (
        <li key={message.sequence} className="group grid grid-cols-[2.75rem_minmax(0,1fr)] gap-x-3">
          <span className="text-ink-3 text-label/6">{message.time}</span>
          <div>
            <span className="block text-ink-3 text-small">{t(`speaker.${message.speaker}`)}</span>
            <p data-sequence={message.sequence} className="max-w-[54ch] text-pretty">
              <QuotedWords message={message.message} quotes={quotesOf(message.sequence)} />
            </p>
            {action?.(message)}
          </div>
        </li>
      ))}
    </ol>
  );
}
