import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { CONTROL_STYLE } from "./control-style";
import { Field, type FieldProps } from "./field";
import { joinClasses } from "./join-classes";

/** One line of text. Spread what react-hook-form's `register` gives after the label. */
export function TextField({
  label,
  hint,
  error,
  aside,
  className,
  ...rest
}: FieldProps & ComponentProps<"input">) {
  return (
    <Field label={label} hint={hint} error={error} aside={aside}>
      {(control) => (
        <input type="text" {...rest} {...control} className={joinClasses(CONTROL_STYLE, className)} />
      )}
    </Field>
  );
}

/** The browser's own date field: it knows the keyboard and the language of the visitor. */
export function DateField(props: FieldProps & ComponentProps<"input">) {
  return <TextField {...props} type="date" className={joinClasses("tablet:w-44", props.className)} />;
}

export function TextAreaField({
  label,
  hint,
  error,
  aside,
  className,
  ...rest
}: FieldProps & ComponentProps<"textarea">) {
  return (
    <Field label={label} hint={hint} error={error} aside={aside}>
      {(control) => (
        <textarea
          rows={3}
          {...rest}
          {...control}
          className={joinClasses(CONTROL_STYLE, "h-auto min-h-18 py-2 tablet:h-auto", className)}
        />
      )}
    </Field>
  );
}

/** A choice of more than five, or of unknown number; fewer are a segmented control or radios. */
export function SelectField({
  label,
  hint,
  error,
  aside,
  children,
  ...rest
}: FieldProps & ComponentProps<"select">) {
  return (
    <Field label={label} hint={hint} error={error} aside={aside}>
      {(control) => (
        <Select {...rest} {...control}>
          {children}
        </Select>
      )}
    </Field>
  );
}

/** A select without its field, for a toolbar or a table; give it an aria-label there. */
export function Select({ className, children, ...rest }: ComponentProps<"select">) {
  return (
    <span className="relative block">
      <select {...rest} className={joinClasses(CONTROL_STYLE, "appearance-none pr-9", className)}>
        {children}
      </select>
      <ChevronDown
        size={16}
        aria-hidden="true"
        className="pointer-events-none absolute inset-y-0 right-3 my-auto text-ink-3"
      />
    </span>
  );
}

/** Chooses a file; the browser's own button, dressed. */
export function FileField({
  label,
  hint,
  error,
  aside,
  className,
  ...rest
}: FieldProps & ComponentProps<"input">) {
  return (
    <Field label={label} hint={hint} error={error} aside={aside}>
      {(control) => (
        <input
          {...rest}
          {...control}
          type="file"
          className={joinClasses(
            CONTROL_STYLE,
            "h-auto py-2 text-ui tablet:h-auto",
            "file:mr-3 file:h-8 file:rounded-control file:border file:border-control file:bg-paper file:px-3 file:font-medium file:text-small",
            className,
          )}
        />
      )}
    </Field>
  );
}
