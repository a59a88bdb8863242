"use client";

import type { FilePlan, Mapping } from "@kwartet/api/imports/mapping/mapping";
import { formatCount } from "@kwartet/metrics/format";
import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/ui/button";
import { Select } from "@/ui/inputs";
import { Section } from "@/ui/section";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";
import { decideName, type NameKind } from "./decide-name";
import type { FileCheck } from "./step-problems";

/** A person or a team that is there already. */
export type Known = { id: string; name: string };

type Props = {
  plan: FilePlan;
  check: FileCheck;
  people: Known[];
  teams: Known[];
  onEdit: (mapping: Mapping) => void;
};

/** Names that nobody has said anything about: somebody we know, somebody new, or not to be taken in. */
export function NewNames({ plan, check, people, teams, onEdit }: Props) {
  const { mapping } = plan;
  const decidedPeople = mapping.people.map(({ name, personId }) => ({ name, id: personId }));
  const decidedTeams = mapping.teams.map(({ name, teamId }) => ({ name, id: teamId }));
  return (
    <>
      <Names
        kind="people"
        mapping={mapping}
        open={check.newPeople}
        decided={decidedPeople}
        known={people}
        onEdit={onEdit}
      />
      <Names
        kind="teams"
        mapping={mapping}
        open={check.newTeams}
        decided={decidedTeams}
        known={teams}
        onEdit={onEdit}
      />
    </>
  );
}

type NamesProps = {
  kind: NameKind;
  mapping: Mapping;
  open: readonly { name: string; rows: number }[];
  decided: readonly { name: string; id: string | null }[];
  known: Known[];
  onEdit: (mapping: Mapping) => void;
};

const OPEN = "";
const CREATE = "new";
const SKIP = "skip";

function Names({ kind, mapping, open, decided, known, onEdit }: NamesProps) {
  const t = useTranslations("import-wizard.problems");
  const locale = useLocale();
  if (open.length + decided.length === 0) return null;
  const choose = (name: string, value: string) => {
    const decision =
      value === OPEN ? undefined : value === CREATE ? null : value === SKIP ? SKIP : { id: value };
    onEdit(decideName(mapping, kind, { name, decision }));
  };
  const createAll = () =>
    onEdit(open.reduce((all, { name }) => decideName(all, kind, { name, decision: null }), mapping));
  const rows = [
    ...open.map(({ name, rows: count }) => ({ name, count: formatCount(count, locale), value: OPEN })),
    ...decided.map(({ name, id }) => ({ name, count: "", value: id ?? CREATE })),
  ];
  return (
    <Section title={t(kind)} note={kind === "people" ? t("peopleNote") : undefined}>
      <Table label={t(kind)} stacks>
        <thead>
          <tr>
            <HeadCell>{t("name")}</HeadCell>
            <HeadCell numeric>{t("count")}</HeadCell>
            <HeadCell width="50%">{t(kind === "people" ? "whose" : "which")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, count, value }) => (
            <Row key={name}>
              <RowHead>{name}</RowHead>
              <Cell numeric label={t("count")}>
                {count}
              </Cell>
              <Cell className="py-1.5!">
                <Select
                  aria-label={t(kind === "people" ? "whoseOf" : "whichOf", { name })}
                  value={value}
                  onChange={({ target }) => choose(name, target.value)}
                >
                  <option value={OPEN}>{t("choose")}</option>
                  <option value={CREATE}>{t("create")}</option>
                  <option value={SKIP}>{t("skipName")}</option>
                  {known.map((each) => (
                    <option key={each.id} value={each.id}>
                      {each.name}
                    </option>
                  ))}
                </Select>
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
      {open.length > 0 && (
        <Button className="mt-3" onClick={createAll}>
          {t("allNew", { count: open.length })}
        </Button>
      )}
    </Section>
  );
}
