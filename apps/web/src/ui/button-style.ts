import { joinClasses } from "./join-classes";

/** One primary button per page; tertiary is text; danger destroys something. */
export type ButtonKind = "primary" | "secondary" | "tertiary" | "danger";
export type ButtonSize = "small" | "normal" | "large";

export type ButtonLook = { kind?: ButtonKind; size?: ButtonSize; wide?: boolean; className?: string };

const KINDS: Record<ButtonKind, string> = {
  primary: "border-brand bg-brand text-on-brand font-semibold hover:border-brand-hover hover:bg-brand-hover",
  secondary: "border-control bg-paper text-ink hover:bg-hover",
  tertiary: "border-transparent text-brand hover:text-brand-hover hover:underline underline-offset-4",
  danger: "border-danger bg-paper text-danger hover:bg-danger-soft",
};

// Below the tablet width everything that is pressed is at least 44 px high, small ones 36.
const SIZES: Record<ButtonSize, string> = {
  small: "h-9 tablet:h-7 text-small",
  normal: "h-11 tablet:h-9 text-ui",
  large: "h-11 text-body",
};

const PADDINGS: Record<ButtonSize, string> = { small: "px-2.5", normal: "px-3.5", large: "px-4" };

export function buttonStyle({ kind = "secondary", size = "normal", wide, className }: ButtonLook): string {
  return joinClasses(
    "inline-flex shrink-0 items-center justify-center gap-2 rounded-control border font-medium whitespace-nowrap transition-colors",
    "disabled:border-line-strong disabled:bg-paper disabled:text-ink-3 disabled:no-underline",
    KINDS[kind],
    SIZES[size],
    kind === "tertiary" ? "border-x-0" : PADDINGS[size],
    wide && "w-full",
    className,
  );
}
