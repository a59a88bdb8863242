import { useTranslations } from "next-intl";
import { CodeBlock } from "@/ui/code-block";
import { Section } from "@/ui/section";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";

const HEADERS = ["webhook-id", "webhook-timestamp", "webhook-signature"] as const;

type Props = { address: string; body: object };

/** How another system delivers by itself. */
export function WebhookSection({ address, body }: Props) {
  const t = useTranslations("api.developers");
  const name = "POST /api/v1/hooks/…";
  return (
    <div id="hooks" className="mt-9 scroll-mt-6 tablet:mt-12">
      <Section title={t("webhooks")}>
        <p className="mb-4 max-w-measure text-pretty text-ui">{t("webhooksText")}</p>
        <CodeBlock label={name}>{`POST ${address}/api/v1/hooks/{organization_id}/{webhook_id}`}</CodeBlock>
        <div className="mt-6">
          <Table label={t("headersOf")} stacks>
            <thead>
              <tr>
                <HeadCell width="17rem">{t("header")}</HeadCell>
                <HeadCell>{t("means")}</HeadCell>
              </tr>
            </thead>
            <tbody>
              {HEADERS.map((header) => (
                <Row key={header}>
                  <RowHead>{header}</RowHead>
                  <Cell className="text-ink-2">{t(`headers.${header}`)}</Cell>
                </Row>
              ))}
            </tbody>
          </Table>
        </div>
        <h3 className="mt-6 mb-2 text-ui">{t("example")}</h3>
        <CodeBlock label={t("exampleOf", { name })}>{JSON.stringify(body, null, 2)}</CodeBlock>
      </Section>
    </div>
  );
}
