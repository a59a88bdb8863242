import { Menu } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { joinClasses } from "../join-classes";
import { Wordmark } from "../logo";
import { AccountMenu, type Person } from "./account-menu";
import { BOTTOM_TAB_STYLE, BottomTabs } from "./bottom-tabs";
import { MenuDrawer } from "./menu-drawer";
import { NavList } from "./nav-list";
import type { Destination, NavGroup, NavItem } from "./navigation";
import { Palette } from "./palette";

type Props = {
  groups: NavGroup[];
  person: Person;
  /** What the palette offers; without it, the destinations of the menu. */
  destinations?: Destination[];
  /** For agents: up to three places at the bottom of a phone. */
  tabs?: NavItem[];
  /** Beside the logo: what waits to be read. */
  inbox?: ReactNode;
  /** Behind the name of the person: language, appearance, sign out. */
  account: ReactNode;
  children: ReactNode;
};

/** The frame of every page behind sign-in. It never changes place when the role does. */
export function Shell({ groups, person, destinations, tabs, inbox, account, children }: Props) {
  const t = useTranslations("shell");
  const places =
    destinations ?? groups.flatMap(({ title, items }) => items.map((item) => ({ ...item, group: title })));
  const drawer = (trigger: ReactNode) => (
    <MenuDrawer groups={groups} destinations={places} trigger={trigger}>
      <p className="mb-4 text-small">
        {person.name}
        <span className="block text-ink-3">{person.role}</span>
      </p>
      <div className="grid gap-4">{account}</div>
    </MenuDrawer>
  );

  return (
    <div className="min-h-dvh desk:grid desk:grid-cols-[13.5rem_minmax(0,1fr)] print:block">
      <a
        href="#content"
        className="-translate-y-20 print:hidden fixed top-2 left-2 z-50 rounded-control bg-brand px-4 py-2 font-semibold text-on-brand text-ui focus:translate-y-0"
      >
        {t("skip")}
      </a>

      <div className="hidden border-line border-r bg-sunken desk:block print:hidden">
        <div className="sticky top-0 flex h-dvh flex-col overflow-y-auto px-3 pt-5 pb-4">
          <header className="mb-5 flex items-center justify-between gap-2 pl-2">
            <HomeLink />
            {inbox}
          </header>
          <Palette destinations={places} listens />
          <nav aria-label={t("mainMenu")} className="mb-4">
            <NavList groups={groups} />
          </nav>
          <AccountMenu person={person}>{account}</AccountMenu>
        </div>
      </div>

      <header className="flex h-13 items-center justify-between border-line border-b px-5 tablet:px-12 desk:hidden print:hidden">
        <HomeLink />
        <span className="flex min-w-0 items-center gap-2">
          {tabs && <span className="truncate text-ink-2 text-small tablet:hidden">{person.name}</span>}
          {inbox}
          <span className={tabs ? "hidden tablet:block" : ""}>
            {drawer(
              <button
                type="button"
                className="-mr-2 flex h-11 items-center gap-2 rounded-control px-2 text-ui"
              >
                <Menu size={18} aria-hidden="true" />
                {t("menu")}
              </button>,
            )}
          </span>
        </span>
      </header>

      <main
        id="content"
        tabIndex={-1}
        className={joinClasses(
          "min-w-0 px-5 pt-4 outline-none tablet:px-12 tablet:pt-7 tablet:pb-16 print:p-0",
          tabs ? "pb-22" : "pb-16",
        )}
      >
        {children}
      </main>

      {tabs && (
        <BottomTabs
          items={tabs}
          more={drawer(
            <button type="button" className={BOTTOM_TAB_STYLE}>
              {t("more")}
            </button>,
          )}
        />
      )}
    </div>
  );
}

function HomeLink() {
  const t = useTranslations("shell");
  return (
    <Link href={"/" as Route} aria-label={t("home")}>
      <Wordmark />
    </Link>
  );
}
