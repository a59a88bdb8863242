"use client";

import type { Route } from "next";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button, ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";
import { Tag } from "@/ui/tag";
import { TextLink } from "@/ui/text-link";
import { filterPeople, NO_FILTER } from "./filter-people";
import { PeopleFilters } from "./people-filters";
import { type ListedPerson, rolesOn, teamsOn } from "./roles-of";

type Props = { people: ListedPerson[]; teams: { id: string; name: string }[]; today: string };

/** Everybody with their roles, teams and access of today. */
export function PeopleTable({ people, teams, today }: Props) {
  const t = useTranslations("people");
  const [filter, setFilter] = useState(NO_FILTER);
  if (people.length === 0) {
    return (
      <EmptyState
        kind="not-set-up"
        level={2}
        title={t("emptyTitle")}
        action={
          <ButtonLink size="small" href={"/imports" as Route}>
            {t("emptyAction")}
          </ButtonLink>
        }
      >
        {t("emptyText")}
      </EmptyState>
    );
  }
  const shown = filterPeople(people, filter, today);
  const isAll = shown.length === people.length;
  return (
    <>
      <PeopleFilters filter={filter} teams={teams} onChange={setFilter} />
      <p role="status" className="mb-3 text-ink-3 text-small">
        {isAll
          ? t("shown", { count: people.length })
          : t("shownOf", { count: shown.length, total: people.length })}
      </p>
      {shown.length > 0 ? (
        <Rows people={shown} today={today} />
      ) : (
        <EmptyState
          kind="filtered-to-nothing"
          level={2}
          action={
            <Button size="small" onClick={() => setFilter(NO_FILTER)}>
              {t("clear")}
            </Button>
          }
        >
          {t("nobodyFound")}
        </EmptyState>
      )}
    </>
  );
}

function Rows({ people, today }: { people: ListedPerson[]; today: string }) {
  const t = useTranslations("people");
  return (
    <Table label={t("title")} stacks>
      <thead>
        <tr>
          <HeadCell width="30%">{t("columns.name")}</HeadCell>
          <HeadCell width="26%">{t("columns.roles")}</HeadCell>
          <HeadCell>{t("columns.teams")}</HeadCell>
          <HeadCell width="9rem">{t("columns.account")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => {
          const roles = rolesOn(person, today).map((role) => t(`roles.${role}`));
          const teams = teamsOn(person, today).map(({ name }) => name);
          return (
            <Row key={person.id}>
              <RowHead note={person.email ?? undefined}>
                <TextLink href={`/people/${person.id}` as Route}>{person.name}</TextLink>
              </RowHead>
              <Cell quiet={roles.length === 0}>{roles.join(", ") || t("noRole")}</Cell>
              <Cell quiet={teams.length === 0}>{teams.join(", ") || t("noTeam")}</Cell>
              <Cell>
                <Tag>{t(`account.${person.account}`)}</Tag>
              </Cell>
            </Row>
          );
        })}
      </tbody>
    </Table>
  );
}
