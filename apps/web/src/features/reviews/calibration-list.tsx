import type { ToDo } from "@kwartet/api/reviews/to-do-queries";
import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Item, ItemList } from "@/ui/item-list";
import { TextLink } from "@/ui/text-link";

/** Calibrations in which the caller takes part, the open ones first. */
export function CalibrationList({ calibrations }: { calibrations: ToDo["calibrations"] }) {
  const t = useTranslations("reviews.calibrations");
  if (calibrations.length === 0) return <p className="max-w-measure text-ink-2 text-ui">{t("none")}</p>;
  return (
    <ItemList>
      {calibrations.map(({ id, title, isClosed, left }) => (
        <Item key={id} end={isClosed ? t("closed") : left > 0 ? t("left", { count: left }) : t("waits")}>
          <TextLink href={`/calibrations/${id}` as Route}>{title}</TextLink>
        </Item>
      ))}
    </ItemList>
  );
}
