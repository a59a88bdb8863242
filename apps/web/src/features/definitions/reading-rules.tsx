import { formatDay } from "@kwartet/metrics/format";
import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/ui/section";
import { FactList } from "./fact-list";

const RULES = ["count", "interval", "few", "word", "open", "none", "asOf", "noRank"] as const;

type Props = { asOfDay: string | null; minimum: number };

/** What holds for every figure of the product. */
export function ReadingRules({ asOfDay, minimum }: Props) {
  const t = useTranslations("definitions.reading");
  const locale = useLocale();
  const rules = RULES.filter((rule) => rule !== "asOf" || asOfDay !== null);
  const values = { count: minimum, day: asOfDay === null ? "" : formatDay(asOfDay, locale) };
  return (
    <Section title={<span id="reading">{t("title")}</span>}>
      <FactList facts={rules.map((id) => ({ id, term: t(id, values), text: t(`${id}Text`, values) }))} />
    </Section>
  );
}
