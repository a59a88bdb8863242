"use client";

import { useTranslations } from "next-intl";
import { CONTROL_STYLE } from "@/ui/control-style";
import { Select } from "@/ui/inputs";
import { joinClasses } from "@/ui/join-classes";
import type { PeopleFilter } from "./filter-people";

const ACCOUNTS = ["active", "invited", "none", "disabled"] as const;

type Props = {
  filter: PeopleFilter;
  teams: { id: string; name: string }[];
  onChange: (filter: PeopleFilter) => void;
};

export function PeopleFilters({ filter, teams, onChange }: Props) {
  const t = useTranslations("people");
  return (
    <div className="mb-5 grid gap-2 tablet:grid-cols-[minmax(0,1fr)_14rem_12rem]">
      <input
        type="search"
        aria-label={t("filterName")}
        placeholder={t("filterName")}
        autoComplete="off"
        value={filter.name}
        onChange={(event) => onChange({ ...filter, name: event.target.value })}
        className={joinClasses(CONTROL_STYLE, "text-ui")}
      />
      <Select
        aria-label={t("filterTeam")}
        value={filter.teamId}
        onChange={(event) => onChange({ ...filter, teamId: event.target.value })}
        className="text-ui"
      >
        <option value="">{t("allTeams")}</option>
        {teams.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Select
        aria-label={t("filterAccount")}
        value={filter.account}
        onChange={(event) => onChange({ ...filter, account: event.target.value })}
        className="text-ui"
      >
        <option value="">{t("allAccounts")}</option>
        {ACCOUNTS.map((account) => (
          <option key={account} value={account}>
            {t(`account.${account}`)}
          </option>
        ))}
      </Select>
    </div>
  );
}
