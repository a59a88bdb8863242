"use client";

import { useTranslations } from "next-intl";
import type { RouterOutputs } from "@/trpc/outputs";
import { Checkbox } from "@/ui/choices";
import { Select } from "@/ui/inputs";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";
import { choicesOf, SETTINGS_OF, useSettingWords } from "./setting-words";
import { Sureness } from "./sureness";
import type { SettingName, SettingValue, WizardState } from "./wizard-state";

export type Inspection = Exclude<RouterOutputs["imports"]["inspect"], { refused: unknown }>;
type Setting = Inspection["settings"][SettingName];

/** Settings of which the guess is not sure, and nobody has agreed with it yet. */
export function openSettings(
  { settings, reading }: Inspection,
  { given, confirmed }: WizardState,
): SettingName[] {
  return SETTINGS_OF[reading.kind].filter(
    (name) =>
      settings[name].needsConfirmation &&
      given[name] === undefined &&
      !(name in confirmed && confirmed[name] === settings[name].value),
  );
}

type Props = {
  inspection: Inspection;
  state: WizardState;
  timeZones: readonly string[];
  onChoose: (name: SettingName, value: SettingValue) => void;
  onConfirm: (name: SettingName, isRight: boolean) => void;
};

/** Each setting with its value, how sure it is, the cells that show it, and what else it could be. */
export function ReadingTable({ inspection, state, timeZones, onChoose, onConfirm }: Props) {
  const t = useTranslations("import-wizard");
  const say = useSettingWords();
  const { settings, sheets, reading } = inspection;
  return (
    <Table label={t("read.settings")} stacks>
      <thead>
        <tr>
          <HeadCell>{t("read.setting")}</HeadCell>
          <HeadCell width="30%">{t("read.value")}</HeadCell>
          <HeadCell>{t("read.sure")}</HeadCell>
          <HeadCell width="28%">{t("read.evidence")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {SETTINGS_OF[reading.kind].map((name) => {
          const setting = settings[name];
          const isChosen = state.given[name] !== undefined;
          const choices = choicesOf(name, { current: setting.value, sheets, timeZones });
          const isConfirmed = name in state.confirmed && state.confirmed[name] === setting.value;
          return (
            <Row key={name}>
              <RowHead>{t(`settings.${name}`)}</RowHead>
              <Cell className="py-2!">
                <Select
                  aria-label={t(`settings.${name}`)}
                  value={choices.indexOf(setting.value)}
                  onChange={({ target }) => onChoose(name, choices[Number(target.value)] ?? null)}
                >
                  {choices.map((value, index) => (
                    <option key={String(value)} value={index}>
                      {say(name, value)}
                    </option>
                  ))}
                </Select>
                {setting.needsConfirmation && !isChosen && (
                  <Checkbox
                    label={t("read.confirm")}
                    aria-label={t("read.confirmOf", {
                      name: t(`settings.${name}`),
                      value: say(name, setting.value),
                    })}
                    checked={isConfirmed}
                    onChange={({ target }) => onConfirm(name, target.checked)}
                  />
                )}
              </Cell>
              <Cell label={t("read.sure")}>
                {isChosen ? t("read.chosen") : <Sureness confidence={setting.confidence} />}
              </Cell>
              <Cell className="py-2! wrap-anywhere">
                {!isChosen && <Evidence name={name} setting={setting} />}
              </Cell>
            </Row>
          );
        })}
      </tbody>
    </Table>
  );
}

function Evidence({ name, setting }: { name: SettingName; setting: Setting }) {
  const t = useTranslations("import-wizard.read");
  const say = useSettingWords();
  const { evidence, alternatives } = setting;
  return (
    <span className="text-ink-2 text-small">
      {evidence.length === 0 && setting.needsConfirmation && <span className="block">{t("noEvidence")}</span>}
      {evidence.map(({ row, column, found }) => (
        <span key={`${row} ${column} ${found}`} className="block">
          {column === null ? t("cellAlone", { row, found }) : t("cell", { row, column, found })}
        </span>
      ))}
      {alternatives.length > 0 && setting.needsConfirmation && (
        <span className="block text-ink-3">
          {t("also", { values: alternatives.map(({ value }) => say(name, value)).join(", ") })}
        </span>
      )}
    </span>
  );
}
