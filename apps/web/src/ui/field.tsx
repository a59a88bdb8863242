import { type ReactNode, useId } from "react";

/** What a control needs to belong to its label, hint and error. */
export type ControlProps = { id: string; "aria-describedby"?: string; "aria-invalid"?: true };

export type FieldProps = {
  label: ReactNode;
  hint?: ReactNode;
  /** What was expected, in a sentence; it stands where the eye is. */
  error?: ReactNode;
  /** At the right of the label, such as "Forgot it?". */
  aside?: ReactNode;
};

type Props = FieldProps & { children: (control: ControlProps) => ReactNode };

/** Label above, error below. The controls of `inputs.tsx` use it; a control of your own takes its props from it. */
export function Field({ label, hint, error, aside, children }: Props) {
  const id = useId();
  return (
    <div className="mb-5">
      <div className="mb-1.5 flex flex-wrap items-baseline justify-between gap-x-4">
        <label htmlFor={id} className="font-medium text-ui">
          {label}
          {hint && <span className="font-normal text-ink-3 text-small"> {hint}</span>}
        </label>
        {aside && <span className="text-small">{aside}</span>}
      </div>
      {children({
        id,
        "aria-describedby": error ? `${id}-error` : undefined,
        "aria-invalid": error ? true : undefined,
      })}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} role="alert" className="mt-1.5 text-danger text-small">
      {children}
    </p>
  );
}
