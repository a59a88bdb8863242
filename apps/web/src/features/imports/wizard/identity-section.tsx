"use client";

import { keyUseOf } from "@kwartet/api/imports/mapping/check-plan";
import type { DataSetName } from "@kwartet/api/imports/mapping/fields";
import type { Identity, Mapping } from "@kwartet/api/imports/mapping/mapping";
import { useTranslations } from "next-intl";
import { RadioGroup } from "@/ui/choices";
import { SelectField, TextField } from "@/ui/inputs";
import { Section } from "@/ui/section";

export const SYSTEM = /^[a-z0-9][a-z0-9-]{0,39}$/;

type Props = {
  dataSet: DataSetName;
  columns: readonly string[];
  mapping: Mapping;
  onEdit: (mapping: Mapping) => void;
};

/** What makes a row the same row when it comes again; nothing else keeps it from being counted twice. */
export function IdentitySection({ dataSet, columns, mapping, onEdit }: Props) {
  const t = useTranslations("import-wizard.columns");
  const { identity } = mapping;
  const use = keyUseOf(dataSet);
  const keys = identity?.by === "columns" ? identity.columns : [];
  const say = (next: Identity | null) => onEdit({ ...mapping, identity: next });
  const choose = (by: string) => {
    if (by === "content") say({ by: "content" });
    else if (by === "nothing") say(null);
    else if (columns[0] !== undefined) say({ by: "columns", columns: [columns[0]] });
  };
  const byColumns = { value: "columns", label: t("byColumns"), hint: t("byColumnsHint") };
  const byContent = { value: "content", label: t("byContent"), hint: t("byContentHint") };
  const byNothing = { value: "nothing", label: t("byNothing"), hint: t("byNothingHint") };
  return (
    <Section title={t("identity")} note={t("identityNote")}>
      <div className="max-w-measure">
        {use !== "none" && (
          <RadioGroup
            legend={t("identityLegend")}
            hideLegend
            name="identity"
            value={identity?.by ?? (use === "optional" ? "nothing" : "")}
            onChange={({ target }) => choose(target.value)}
            choices={[
              byColumns,
              ...(dataSet === "contacts" ? [byContent] : []),
              ...(use === "optional" ? [byNothing] : []),
            ]}
          />
        )}
        {use === "none" && <p className="mb-5 text-ink-2 text-ui">{t("byNothingHint")}</p>}
        {identity?.by === "columns" && (
          <KeyColumns columns={columns} keys={keys} onSay={(next) => say({ by: "columns", columns: next })} />
        )}
        <TextField
          label={t("system")}
          hint={t("systemHint")}
          autoComplete="off"
          value={mapping.system ?? ""}
          error={mapping.system !== null && !SYSTEM.test(mapping.system) ? t("systemWrong") : undefined}
          onChange={({ target }) => onEdit({ ...mapping, system: target.value.trim() || null })}
        />
      </div>
    </Section>
  );
}

type KeyProps = { columns: readonly string[]; keys: readonly string[]; onSay: (keys: string[]) => void };

/** The column of the key, and a second one where numbers are used again in another list. */
function KeyColumns({ columns, keys, onSay }: KeyProps) {
  const t = useTranslations("import-wizard.columns");
  const [first = "", second = ""] = keys;
  const say = (...next: string[]) => onSay([...new Set(next.filter((column) => column !== ""))]);
  return (
    <div className="grid gap-x-6 tablet:grid-cols-2">
      <SelectField label={t("keyColumn")} value={first} onChange={({ target }) => say(target.value, second)}>
        <Options columns={columns} />
      </SelectField>
      <SelectField label={t("secondKey")} value={second} onChange={({ target }) => say(first, target.value)}>
        <option value="">{t("none")}</option>
        <Options columns={columns.filter((column) => column !== first)} />
      </SelectField>
    </div>
  );
}

function Options({ columns }: { columns: readonly string[] }) {
  return columns.map((column) => (
    <option key={column} value={column}>
      {column}
    </option>
  ));
}
