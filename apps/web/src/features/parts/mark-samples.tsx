import { useTranslations } from "next-intl";
import { AssuranceIcon } from "@/ui/assurance-icon";
import { Logo, type LogoPart, Wordmark } from "@/ui/logo";
import { MarkKey } from "@/ui/mark";
import { Section, SideBySide } from "@/ui/section";
import { ASSURANCES, VARIATIONS } from "@/ui/signal";
import { Cell, Row, Table } from "@/ui/table";
import { VariationIcon } from "@/ui/variation-icon";

const SIZES = [
  ["hero", "text-hero font-semibold", "75%"],
  ["display", "text-display font-semibold tracking-[-0.018em]", "Een echte verbetering"],
  ["title", "text-title font-semibold", "Gesprek met Marieke"],
  ["metric", "text-metric font-semibold", "245 van 325"],
  ["heading", "text-heading font-semibold", "Jouw cijfers"],
  ["body", "text-body", "Dat is geen toeval meer."],
  ["ui", "text-ui", "Tabellen, knoppen, menu"],
  ["small", "text-small", "beoordeeld door 59 van 325"],
  ["label", "text-label", "assen en kolomkoppen"],
] as const;

const PARTS: LogoPart[] = ["speed", "effectiveness", "friendliness", "availability"];

export function MarkSamples() {
  const t = useTranslations("parts");
  const marks = useTranslations("marks");
  return (
    <>
      <Section title={t("logo")}>
        <div className="flex flex-wrap items-center gap-8">
          <Logo size={64} />
          <Logo size={32} />
          <Logo size={16} />
          {PARTS.map((part) => (
            <Logo key={part} size={24} lit={part} />
          ))}
          <Wordmark />
        </div>
      </Section>
      <SideBySide>
        <Section title={t("type")}>
          <dl className="grid grid-cols-[6rem_minmax(0,1fr)] items-baseline gap-y-2.5">
            {SIZES.map(([role, style, sample]) => (
              <div key={role} className="contents">
                <dt className="text-ink-3 text-small">{role}</dt>
                <dd className={style}>{sample}</dd>
              </div>
            ))}
          </dl>
        </Section>
        <Section title={t("marks")}>
          <Table label={t("marks")} dense>
            <tbody>
              {VARIATIONS.map((kind) => (
                <Row key={kind}>
                  <Cell className="w-10">
                    <VariationIcon kind={kind} decorative />
                  </Cell>
                  <Cell>{marks(`variation.${kind}.sentence`)}</Cell>
                </Row>
              ))}
              {ASSURANCES.map((kind) => (
                <Row key={kind}>
                  <Cell>
                    <AssuranceIcon kind={kind} decorative />
                  </Cell>
                  <Cell>{marks(`assurance.${kind}.sentence`)}</Cell>
                </Row>
              ))}
            </tbody>
          </Table>
          <div className="mt-4">
            <MarkKey kinds={["improvement", "concern", "chance", "too-few"]} />
          </div>
        </Section>
      </SideBySide>
    </>
  );
}
