import { useTranslations } from "next-intl";
import { Section } from "@/ui/section";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";

type Refusal = { status: number; title: string; detail: string };
type Props = { refusals: Readonly<Record<string, Refusal>> };

/** Every refusal of a whole call, in the words of the answer; the `type` of an answer leads here. */
export function RefusalTable({ refusals }: Props) {
  const t = useTranslations("api.developers");
  return (
    <Section title={t("refusals")}>
      <p className="mb-4 max-w-measure text-pretty text-ui">{t("refusalsText")}</p>
      <Table label={t("refusals")} stacks>
        <thead>
          <tr>
            <HeadCell width="7rem">{t("status")}</HeadCell>
            <HeadCell>{t("refusal")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {Object.entries(refusals).map(([kind, { status, title, detail }]) => (
            <Row key={kind}>
              <RowHead>
                <span id={kind} className="scroll-mt-6">
                  {status}
                </span>
              </RowHead>
              <Cell note={<span lang="en">{detail}</span>}>
                <span lang="en">{title}</span>
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
