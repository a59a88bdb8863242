import type { Route } from "next";
import Link from "next/link";
import type { ComponentProps } from "react";
import { type ButtonLook, buttonStyle } from "./button-style";

type ButtonProps = ComponentProps<"button"> & ButtonLook & { busy?: boolean };

/** A pressed thing. `busy` keeps its width and its name while the work goes on. */
export function Button({ kind, size, wide, className, busy, disabled, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
      className={buttonStyle({ kind, size, wide, className })}
    >
      {children}
    </button>
  );
}

type ButtonLinkProps = Omit<ComponentProps<typeof Link>, "href"> & ButtonLook & { href: Route };

/** Goes somewhere, looks like a button. */
export function ButtonLink({ kind, size, wide, className, ...rest }: ButtonLinkProps) {
  return <Link {...rest} className={buttonStyle({ kind, size, wide, className })} />;
}
