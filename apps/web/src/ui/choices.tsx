import { type ComponentProps, type ReactNode, useId } from "react";
import { FieldError } from "./field";
import { joinClasses } from "./join-classes";

type CheckboxProps = Omit<ComponentProps<"input">, "type"> & { label: ReactNode; hint?: ReactNode };

const BOX_STYLE =
  "mt-px size-4.5 shrink-0 appearance-none border-[1.5px] border-control bg-paper bg-center bg-no-repeat checked:border-brand checked:bg-brand disabled:border-line-strong";

/** The tick is drawn with the colour of the ink on brand, so it follows the theme. */
const TICK_STYLE =
  "after:block after:h-full after:scale-0 after:bg-on-brand after:[clip-path:polygon(14%_44%,0_60%,38%_96%,100%_22%,84%_8%,36%_64%)] checked:after:scale-[.62]";

export function Checkbox({ label, hint, className, ...rest }: CheckboxProps) {
  return (
    <label className="flex min-h-11 items-start gap-2.5 py-2.5 text-ui tablet:min-h-9 tablet:py-2">
      <input
        type="checkbox"
        {...rest}
        className={joinClasses(BOX_STYLE, TICK_STYLE, "rounded-mark", className)}
      />
      <span>
        {label}
        {hint && <span className="block text-ink-3 text-small">{hint}</span>}
      </span>
    </label>
  );
}

/** A checkbox alone in the first column of a table; its name is read, not shown. */
export function RowCheckbox({
  label,
  className,
  ...rest
}: Omit<ComponentProps<"input">, "type"> & { label: string }) {
  return (
    <label className="relative -ml-2 inline-grid size-9 place-items-center">
      <span className="sr-only">{label}</span>
      <input
        type="checkbox"
        {...rest}
        className={joinClasses(BOX_STYLE, TICK_STYLE, "rounded-mark", className)}
      />
    </label>
  );
}

export type Choice = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean };

type GroupProps = Omit<ComponentProps<"input">, "type" | "value" | "defaultValue" | "children"> & {
  legend: ReactNode;
  name: string;
  choices: Choice[];
  value?: string;
  defaultValue?: string;
  error?: ReactNode;
  /** The legend is only read out: what the group is about is plain from its place. */
  hideLegend?: boolean;
};

/** Native radios throughout: arrow keys, forms and screen readers need nothing from us. */
function radioProps({ value, defaultValue }: { value?: string; defaultValue?: string }, choice: Choice) {
  return value === undefined
    ? { defaultChecked: defaultValue === choice.value }
    : { checked: value === choice.value };
}

export function RadioGroup({ legend, choices, value, defaultValue, error, hideLegend, ...rest }: GroupProps) {
  const id = useId();
  return (
    <fieldset className="mb-5" aria-describedby={error ? id : undefined}>
      <legend className={hideLegend ? "sr-only" : "mb-0.5 font-medium text-ui"}>{legend}</legend>
      {choices.map((choice) => (
        <label
          key={choice.value}
          className="flex min-h-11 items-start gap-2.5 py-2.5 text-ui tablet:min-h-9 tablet:py-2"
        >
          <input
            type="radio"
            {...rest}
            {...radioProps({ value, defaultValue }, choice)}
            value={choice.value}
            disabled={choice.disabled}
            className={joinClasses(
              BOX_STYLE,
              "rounded-full checked:inset-ring-[3.5px] checked:inset-ring-paper",
            )}
          />
          <span>
            {choice.label}
            {choice.hint && <span className="block text-ink-3 text-small">{choice.hint}</span>}
          </span>
        </label>
      ))}
      {error && <FieldError id={id}>{error}</FieldError>}
    </fieldset>
  );
}

/** Two to five short choices in a row: a mark from 1 to 4 and "n/a", a unit, a view. */
export function SegmentedControl({
  legend,
  choices,
  value,
  defaultValue,
  error,
  hideLegend,
  ...rest
}: GroupProps) {
  const id = useId();
  return (
    <fieldset aria-describedby={error ? id : undefined}>
      <legend className={hideLegend ? "sr-only" : "mb-1.5 font-medium text-ui"}>{legend}</legend>
      <div className="inline-flex max-w-full rounded-control border border-control">
        {choices.map((choice) => (
          <label
            key={choice.value}
            className="grid h-10.5 min-w-10 place-items-center border-line-strong px-2.5 text-ink-2 text-ui transition-colors not-first:border-l first:rounded-l-[5px] last:rounded-r-[5px] hover:bg-hover has-checked:bg-brand has-checked:font-semibold has-checked:text-on-brand has-disabled:text-ink-3 has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2 tablet:h-8.5"
          >
            <input
              type="radio"
              {...rest}
              {...radioProps({ value, defaultValue }, choice)}
              value={choice.value}
              disabled={choice.disabled}
              className="sr-only"
            />
            {choice.label}
          </label>
        ))}
      </div>
      {error && <FieldError id={id}>{error}</FieldError>}
    </fieldset>
  );
}
