"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import { Drawer } from "../dialog";
import { NavList } from "./nav-list";
import type { Destination, NavGroup } from "./navigation";
import { Palette } from "./palette";

type Props = {
  groups: NavGroup[];
  destinations: Destination[];
  /** The button that opens it. */
  trigger: ReactNode;
  /** Name, role and preferences. */
  children: ReactNode;
};

/** The menu where there is no room for a sidebar. Going somewhere closes it. */
export function MenuDrawer({ groups, destinations, trigger, children }: Props) {
  const t = useTranslations("shell");
  const pathname = usePathname();
  const [open, setOpen] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is what the closing waits for.
  useEffect(() => setOpen(false), [pathname]);

  return (
    <Drawer side="left" title={t("menu")} trigger={trigger} open={open} onOpenChange={setOpen}>
      <div className="flex flex-col gap-1">
        <Palette destinations={destinations} onLeave={() => setOpen(false)} />
        <nav aria-label={t("mainMenu")}>
          <NavList groups={groups} />
        </nav>
        <div className="mt-6">{children}</div>
      </div>
    </Drawer>
  );
}
