import type { BoardBlock, BoardBlockId, BoardSummary } from "@kwartet/metrics/board/board-summary";
import { boardRange, boardText } from "@kwartet/metrics/board/board-text";
import { formatCount, type Locale } from "@kwartet/metrics/format";
import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { Section, SideBySide } from "@/ui/section";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";
import { TextLink } from "@/ui/text-link";

const WHAT_MATTERS = "/drivers" as Route;
const SHOWN = ["risk", "engagement", "coaching", "quality"] as const satisfies readonly BoardBlockId[];

/** What stands beside the table: what it may cost, how employees are, what coaching did, how good the data are. */
export function BoardBlocks({ summary }: { summary: BoardSummary }) {
  const t = useTranslations("board-summary");
  return (
    <SideBySide>
      {SHOWN.map((id) => (
        <Section key={id} title={t(id)}>
          <BlockText block={summary.blocks[id]} />
          {summary.blocks[id].figures.length > 0 && (
            <BlockFigures
              block={summary.blocks[id]}
              title={t("figuresOf", { title: t(id) })}
              currency={summary.currency}
            />
          )}
          {id === "risk" && (
            <p className="mt-3">
              <TextLink href={WHAT_MATTERS}>{t("whatMatters")}</TextLink>
            </p>
          )}
        </Section>
      ))}
    </SideBySide>
  );
}

export function BlockText({ block }: { block: BoardBlock }) {
  const locale = useLocale() as Locale;
  return block.sentences.map((sentence) => (
    <p key={sentence.en} className="mb-2 max-w-measure text-pretty">
      {sentence[locale]}
    </p>
  ));
}

type FiguresProps = { block: BoardBlock; title: string; currency: string };

function BlockFigures({ block, title, currency }: FiguresProps) {
  const t = useTranslations("board-summary");
  const locale = useLocale() as Locale;
  return (
    <div className="mt-3">
      <Table label={title} stacks>
        <thead>
          <tr>
            <HeadCell>{t("head.figure")}</HeadCell>
            <HeadCell numeric>{t("head.value")}</HeadCell>
            <HeadCell numeric>{t("head.interval")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {block.figures.map((figure) => (
            <Row key={figure.id}>
              <RowHead note={figure.n !== null && t("n", { n: formatCount(figure.n, locale) })}>
                {figure.name[locale]}
              </RowHead>
              <Cell numeric strong>
                {boardText(figure, locale, currency)}
              </Cell>
              <Cell numeric quiet label={t("head.interval")}>
                {boardRange(figure, locale, currency)}
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
