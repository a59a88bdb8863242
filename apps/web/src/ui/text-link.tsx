import type { Route } from "next";
import Link from "next/link";
import type { ComponentProps } from "react";
import { joinClasses } from "./join-classes";

export const LINK_STYLE =
  "text-brand underline decoration-brand/40 decoration-1 underline-offset-3 transition-colors hover:decoration-brand";

type Props = Omit<ComponentProps<typeof Link>, "href"> & { href: Route };

/** A reference inside text: always underlined. */
export function TextLink({ className, ...rest }: Props) {
  return <Link {...rest} className={joinClasses(LINK_STYLE, className)} />;
}
