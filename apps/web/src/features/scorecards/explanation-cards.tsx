import { useTranslations } from "next-intl";

const CARDS = ["what", "who", "not"] as const;

/** What this is, who sees what, and what it is not used for: before the first figure, and whenever asked. */
export function ExplanationCards() {
  const t = useTranslations("scorecards.explanation");
  return (
    <ol className="grid grid-cols-1 gap-x-12 gap-y-8 desk:grid-cols-3">
      {CARDS.map((card) => (
        <li key={card} className="border-line-strong border-t pt-4">
          <h2 className="mb-2 text-heading">{t(`${card}.title`)}</h2>
          <ul className="grid gap-2 text-ink-2 text-ui">
            {(["first", "second", "third"] as const).map((line) => (
              <li key={line} className="text-pretty">
                {t(`${card}.${line}`)}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
