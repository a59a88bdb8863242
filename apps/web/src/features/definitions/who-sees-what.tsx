import { useTranslations } from "next-intl";
import { Section } from "@/ui/section";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";

const ROLES = ["agent", "coach", "executive", "admin", "privacy-officer"] as const;

/** Who can see which figures; the same for everybody to read. */
export function WhoSeesWhat({ minimum }: { minimum: number }) {
  const t = useTranslations("definitions.who");
  return (
    <Section title={<span id="who">{t("title")}</span>}>
      <Table label={t("title")} stacks>
        <thead>
          <tr>
            <HeadCell width="20%">{t("head.role")}</HeadCell>
            <HeadCell>{t("head.sees")}</HeadCell>
            <HeadCell width="32%">{t("head.not")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {ROLES.map((role) => (
            <Row key={role}>
              <RowHead>{t(`${role}.role`)}</RowHead>
              <Cell label={t("head.sees")} className="text-pretty text-ink-2">
                {t(`${role}.sees`, { minimum })}
              </Cell>
              <Cell label={t("head.not")} className="text-pretty text-ink-2">
                {t(`${role}.not`)}
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
      <p className="mt-3 max-w-measure text-pretty text-ink-3 text-small">{t("note")}</p>
    </Section>
  );
}
