import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "@/trpc/outputs";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";
import { keptFor } from "./kept-for";

type Category = RouterOutputs["privacy"]["register"]["categories"][number];

/** What is kept about whom, what for, who sees it, and for how long. */
export function RegisterTable({ categories }: { categories: Category[] }) {
  const t = useTranslations("privacy");
  const locale = useLocale();
  return (
    <Table label={t("registerLabel")} stacks>
      <thead>
        <tr>
          <HeadCell width="38%">{t("data")}</HeadCell>
          <HeadCell width="24%">{t("purpose")}</HeadCell>
          <HeadCell>{t("aboutWhom")}</HeadCell>
          <HeadCell>{t("seenBy")}</HeadCell>
          <HeadCell>{t("kept")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {categories.map((category) => (
          <Row key={category.id}>
            <RowHead note={category.data[locale]}>{category.name[locale]}</RowHead>
            <Cell className="py-2.5 align-top!" label={t("purpose")}>
              {category.purpose[locale]}
            </Cell>
            <Cell className="py-2.5 align-top!" label={t("aboutWhom")}>
              {t(`about.${category.about}`)}
            </Cell>
            <Cell className="py-2.5 align-top!" label={t("seenBy")} quiet={category.seenBy.length === 0}>
              {category.seenBy.map((role) => t(`roles.${role}`)).join(", ") || t("seenByNobody")}
            </Cell>
            <Cell className="py-2.5 align-top!" label={t("kept")}>
              <Kept days={category.keepDays} />
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

function Kept({ days }: { days: number | null }) {
  const t = useTranslations("privacy");
  if (days === null) return t("keptAlways");
  const { key, count } = keptFor(days);
  if (key === "keptDays") return t(key, { days: count });
  return key === "keptMonths" ? t(key, { months: count }) : t(key, { years: count });
}
