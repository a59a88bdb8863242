import { formatCount, type Locale } from "@kwartet/metrics/format";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "@/trpc/outputs";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";
import { DeclareWave } from "./declare-wave";

type Props = { waves: RouterOutputs["pulseResults"]["outsideWaves"] };

/** The surveys that came in by import, and what has to be decided about them. */
export function OutsideWaves({ waves }: Props) {
  const t = useTranslations("pulse-results");
  const locale = useLocale() as Locale;
  return (
    <Table label={t("outside.title")} stacks>
      <thead>
        <tr>
          <HeadCell>{t("survey")}</HeadCell>
          <HeadCell>{t("outside.kind")}</HeadCell>
          <HeadCell numeric>{t("outside.without")}</HeadCell>
          <HeadCell>
            <span className="sr-only">{t("outside.declare")}</span>
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        {waves.map(({ id, name, source, withoutRespondents }) => (
          <Row key={id}>
            <RowHead>{name}</RowHead>
            <Cell>{t(`outside.kinds.${source}`)}</Cell>
            <Cell numeric label={t("outside.without")}>
              {formatCount(withoutRespondents, locale)}
            </Cell>
            <Cell>
              {source === "aggregates" && withoutRespondents > 0 && <DeclareWave waveId={id} name={name} />}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
