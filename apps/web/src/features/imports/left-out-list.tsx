import { describeLeftOut } from "@kwartet/api/imports/problem";
import { formatCount } from "@kwartet/metrics/format";
import { useLocale } from "next-intl";
import { Item, ItemList } from "@/ui/item-list";

type Props = { leftOut: readonly { reason: string; count: number }[] };

/** Rows and columns that are no part of what was imported, each with its reason: nothing is left out silently. */
export function LeftOutList({ leftOut }: Props) {
  const locale = useLocale();
  return (
    <ItemList>
      {leftOut.map(({ reason, count }) => {
        const isColumn = reason.startsWith("unknown-column");
        return (
          <Item key={reason} end={isColumn ? undefined : formatCount(count, locale)}>
            {describeLeftOut(reason, locale)}
          </Item>
        );
      })}
    </ItemList>
  );
}
