import { LINK_FAMILIES } from "@kwartet/api/linkage/input";
import type { Linkage } from "@kwartet/api/linkage/read-linkage";
import type { Route } from "next";
import { useTranslations } from "next-intl";
import { ChoiceMenu } from "@/ui/choice-menu";

type Props = {
  linkage: Linkage;
  linkTo: (change: Record<string, string | number | null | undefined>) => Route;
};

/** What is held against engagement, and which pulse it is, where there is more than one. */
export function FamilyMenus({ linkage: { family, series, chosen, hasElsewhere }, linkTo }: Props) {
  const t = useTranslations("linkage");
  const nameOf = ({ name, source, waves }: Linkage["series"][number]) =>
    t("series.name", { name: name ?? t(`series.${source}`), waves });
  const current = series.find(({ key }) => key === chosen);
  return (
    <>
      <ChoiceMenu
        label={t("family.label")}
        value={t(`family.${family}`)}
        choices={LINK_FAMILIES.filter((one) => one !== "elsewhere" || hasElsewhere || family === one).map(
          (one) => ({
            label: t(`family.${one}`),
            href: linkTo({ family: one === "main" ? null : one }),
            current: one === family,
          }),
        )}
      />
      {current && series.length > 1 && (
        <ChoiceMenu
          label={t("series.label")}
          value={nameOf(current)}
          choices={series.map((one) => ({
            label: nameOf(one),
            href: linkTo({ series: one.key }),
            current: one.key === chosen,
          }))}
        />
      )}
    </>
  );
}
