import { kpiOf } from "@kwartet/metrics/kpi";
import type { Route } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { InboxBell } from "@/features/notifications/inbox-bell";
import { LanguageSwitch } from "@/features/preferences/language-switch";
import { ThemeSwitch } from "@/features/preferences/theme-switch";
import { DemoLine } from "@/features/shell/demo-line";
import { readMe } from "@/features/shell/me";
import { placesFor } from "@/features/shell/places";
import { describeRoles } from "@/features/shell/role-line";
import { SignOutButton } from "@/features/shell/sign-out-button";
import { StaleImport } from "@/features/shell/stale-import";
import { DataProvider } from "@/trpc/provider";
import { api } from "@/trpc/server";
import { Shell } from "@/ui/shell/shell";

/** What an agent is coached on; the rest is their team's. */
const AGENT_KPIS = ["resolution", "friendliness", "availability"] as const;

/** The frame of every page behind sign-in: whoever is not signed in is sent away before anything is asked. */
export default async function AppLayout({ children }: { children: ReactNode }) {
  const me = await readMe();
  const unread = await api.notifications.unread();
  const t = await getTranslations("shell");
  const groups = placesFor(me.roles).map(({ heading, places }) => ({
    title: t(`groups.${heading}`),
    // The addresses come from one table of ours.
    items: places.map(({ place, href }) => ({ label: t(`places.${place}`), href: href as Route })),
  }));
  const isAgent = me.roles.includes("agent");
  const places = groups.flatMap(({ title, items }) => items.map((item) => ({ ...item, group: title })));
  const operations = await getTranslations("operations");
  // Somebody can be in a team twice, with a time between.
  const teamNames = new Map([...me.agentOf, ...me.coachOf].map(({ teamId, teamName }) => [teamId, teamName]));
  const teams = [...teamNames].map(([teamId, team]) => ({
    label: operations("palette", { team }),
    href: `/teams/${teamId}/operations` as Route,
    group: operations("title"),
  }));
  const locale = await getLocale();
  const kpis = AGENT_KPIS.map((id) => ({
    label: kpiOf(id).name[locale],
    href: `/kpis/${id}` as Route,
    group: t("kpis"),
  }));
  return (
    <DataProvider>
      <Shell
        groups={groups}
        person={{ name: me.name, role: describeRoles(me, t) }}
        destinations={[...places, ...teams, ...(isAgent ? kpis : [])]}
        {...(isAgent && groups[0] ? { tabs: groups[0].items } : {})}
        inbox={<InboxBell count={unread.count} />}
        account={
          <>
            <LanguageSwitch />
            <ThemeSwitch />
            <SignOutButton />
          </>
        }
      >
        {me.isDemo && <DemoLine />}
        {me.roles.includes("admin") && <StaleImport />}
        {children}
      </Shell>
    </DataProvider>
  );
}
