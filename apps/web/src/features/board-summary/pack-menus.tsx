import type { PackKey } from "@kwartet/api/packs/queries";
import { boardPeriodText } from "@kwartet/metrics/board/board-text";
import type { Locale } from "@kwartet/metrics/format";
import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { ChoiceMenu, JoinedMenus } from "@/ui/choice-menu";
import type { PackPair } from "./pack-pair";

type Props = { packs: readonly PackKey[]; pair: PackPair };

/** Which two packs are looked at; both live in the address. */
export function PackMenus({ packs, pair }: Props) {
  const t = useTranslations("board-summary.sideBySide");
  return (
    <JoinedMenus>
      {(["before", "after"] as const).map((side) => (
        <PackMenu key={side} packs={packs} pair={pair} side={side} label={t(side)} />
      ))}
    </JoinedMenus>
  );
}

type MenuProps = Props & { side: keyof PackPair; label: string };

function PackMenu({ packs, pair, side, label }: MenuProps) {
  const locale = useLocale() as Locale;
  const current = packs.find(({ packId }) => packId === pair[side]);
  const choices = packs.map(({ packId, code, period }) => {
    const chosen: PackPair = { ...pair, [side]: packId };
    return {
      label: code,
      note: boardPeriodText(period, locale),
      href: `/board-summary/packs/compare?${new URLSearchParams({ a: chosen.before, b: chosen.after })}` as Route,
      current: packId === pair[side],
    };
  });
  return <ChoiceMenu label={label} value={current?.code ?? ""} choices={choices} />;
}
