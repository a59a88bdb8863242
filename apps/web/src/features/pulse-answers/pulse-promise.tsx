import { useTranslations } from "next-intl";
import { Section } from "@/ui/section";

const LINES = ["first", "second", "third", "fourth"] as const;

/** What becomes of what people answer, and what nobody can know of it. */
export function PulsePromise() {
  const t = useTranslations("pulse.promise");
  return (
    <Section title={t("title")}>
      <ul className="grid max-w-measure gap-2 text-ink-2 text-ui">
        {LINES.map((line) => (
          <li key={line} className="text-pretty">
            {t(line)}
          </li>
        ))}
      </ul>
    </Section>
  );
}
