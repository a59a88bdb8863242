import { PULSE_ITEM_KINDS, type PulseItem } from "@kwartet/metrics/pulse/item";
import { useTranslations } from "next-intl";
import { Button } from "@/ui/button";
import { Checkbox } from "@/ui/choices";
import { SelectField } from "@/ui/inputs";
import { BothTexts } from "./both-texts";
import { withKind, withOptionCount } from "./edited-item";

type Props = {
  item: PulseItem;
  number: number;
  /** Only after somebody tried to save: nobody is corrected while typing. */
  showFaults: boolean;
  onChange: (item: PulseItem) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};

/** One question in both languages, with the way in which it is answered. */
export function ItemEditor(props: Props) {
  const { item, number, showFaults, onChange, onMove, onRemove } = props;
  const t = useTranslations("pulse.settings.editor");
  return (
    <fieldset className="border-line-strong border-t pt-5 pb-2">
      <legend className="sr-only">{t("item", { number })}</legend>
      <BothTexts
        value={item.text}
        labelOf={(language) => t("textIn", { number, language })}
        maxLength={200}
        showFaults={showFaults}
        onChange={(text) => onChange({ ...item, text })}
      />
      <div className="grid gap-x-5 tablet:grid-cols-[14rem_8rem_minmax(0,1fr)]">
        <SelectField
          label={t("kind")}
          value={item.kind}
          onChange={({ currentTarget: { value } }) =>
            onChange(withKind(item, PULSE_ITEM_KINDS.find((kind) => kind === value) ?? item.kind))
          }
        >
          {PULSE_ITEM_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kinds.${kind}`)}
            </option>
          ))}
        </SelectField>
        {item.kind === "scale" && <ScaleFields item={item} onChange={onChange} />}
      </div>
      {item.kind === "choice" && <Options {...props} item={item} />}
      <p className="mb-4 flex flex-wrap gap-x-4">
        <Button kind="tertiary" size="small" aria-label={t("upOf", { number })} onClick={() => onMove(-1)}>
          {t("up")}
        </Button>
        <Button kind="tertiary" size="small" aria-label={t("downOf", { number })} onClick={() => onMove(1)}>
          {t("down")}
        </Button>
        <Button kind="tertiary" size="small" aria-label={t("removeOf", { number })} onClick={onRemove}>
          {t("remove")}
        </Button>
      </p>
    </fieldset>
  );
}

type Scale = Extract<PulseItem, { kind: "scale" }>;

function ScaleFields({ item, onChange }: { item: Scale; onChange: (item: PulseItem) => void }) {
  const t = useTranslations("pulse.settings.editor");
  return (
    <>
      <SelectField
        label={t("points")}
        value={item.points}
        onChange={({ currentTarget: { value } }) => onChange({ ...item, points: value === "7" ? 7 : 5 })}
      >
        <option value={5}>5</option>
        <option value={7}>7</option>
      </SelectField>
      <Checkbox
        label={t("engagement")}
        hint={t("engagementHint")}
        checked={item.construct !== null}
        onChange={({ currentTarget: { checked } }) =>
          onChange({ ...item, construct: checked ? "engagement" : null })
        }
      />
    </>
  );
}

type Choice = Extract<PulseItem, { kind: "choice" }>;

function Options({ item, number, showFaults, onChange }: Omit<Props, "item"> & { item: Choice }) {
  const t = useTranslations("pulse.settings.editor");
  const { options } = item;
  const setCount = (count: number) => onChange({ ...item, options: withOptionCount(options, count) });
  return (
    <>
      {options.map((option, index) => (
        <BothTexts
          // biome-ignore lint/suspicious/noArrayIndexKey: an option is its place; none is moved or removed but the last.
          key={index}
          value={option}
          labelOf={(language) => t("optionIn", { option: index + 1, number, language })}
          maxLength={80}
          showFaults={showFaults}
          onChange={(next) =>
            onChange({ ...item, options: options.map((one, place) => (place === index ? next : one)) })
          }
        />
      ))}
      <p className="mb-3 flex flex-wrap gap-x-4">
        <Button
          kind="tertiary"
          size="small"
          aria-label={t("addOptionOf", { number })}
          onClick={() => setCount(options.length + 1)}
        >
          {t("addOption")}
        </Button>
        <Button
          kind="tertiary"
          size="small"
          aria-label={t("dropOptionOf", { number })}
          onClick={() => setCount(options.length - 1)}
        >
          {t("dropOption")}
        </Button>
      </p>
    </>
  );
}
