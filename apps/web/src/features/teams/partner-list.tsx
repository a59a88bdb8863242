import { useTranslations } from "next-intl";
import type { RouterOutputs } from "@/trpc/outputs";
import { Item, ItemList } from "@/ui/item-list";
import { PartnerForm } from "./partner-form";

type Props = {
  partners: RouterOutputs["teams"]["partners"];
  teams: RouterOutputs["teams"]["list"];
};

export function PartnerList({ partners, teams }: Props) {
  const t = useTranslations("teams");
  return (
    <div className="max-w-measure">
      {partners.length === 0 && <p className="mb-4 text-ink-2 text-ui">{t("noPartnersText")}</p>}
      <ItemList>
        {partners.map((partner) => (
          <Item key={partner.id} end={<PartnerForm partner={partner} />}>
            {partner.name}{" "}
            <span className="ml-2 text-ink-3 text-small">
              {t("teamCount", { count: teams.filter(({ partnerId }) => partnerId === partner.id).length })}
            </span>
          </Item>
        ))}
      </ItemList>
      <div className="mt-4">
        <PartnerForm />
      </div>
    </div>
  );
}
