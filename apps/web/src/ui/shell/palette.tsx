"use client";

import { Command } from "cmdk";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Dialog } from "radix-ui";
import { useEffect, useState } from "react";
import { Kbd } from "../kbd";
import type { Destination } from "./navigation";

type Props = {
  destinations: Destination[];
  /** One palette on a page listens for Ctrl K; the copy in the menu of a phone does not. */
  listens?: boolean;
  /** Called when the visitor goes somewhere, so that a menu around it can close. */
  onLeave?: () => void;
};

/** Everywhere one can go, by typing. All of it is reachable by visible links as well. */
export function Palette({ destinations, listens, onLeave }: Props) {
  const t = useTranslations("shell");
  const router = useRouter();
  const [open, setOpen] = useState(false);

  useEffect(() => {
    if (!listens) return;
    const toggle = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setOpen((isOpen) => !isOpen);
    };
    document.addEventListener("keydown", toggle);
    return () => document.removeEventListener("keydown", toggle);
  }, [listens]);

  function go(href: Route) {
    setOpen(false);
    onLeave?.();
    router.push(href);
  }

  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger className="mb-1 flex h-11 w-full items-center justify-between rounded-control border border-line-strong bg-paper px-2 text-ink-3 text-small transition-colors hover:border-control desk:h-8.5">
        {t("search")}
        <Kbd>{t("shortcut")}</Kbd>
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-[rgb(0_0_0/0.35)]" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-x-4 top-[12dvh] z-50 mx-auto max-w-xl overflow-hidden rounded-panel border border-line-strong bg-raised shadow-float"
        >
          <Dialog.Title className="sr-only">{t("searchTitle")}</Dialog.Title>
          <Command label={t("searchTitle")} loop>
            <Command.Input
              placeholder={t("search")}
              className="h-12 w-full border-line border-b bg-transparent px-4 text-body outline-none placeholder:text-ink-3"
            />
            <Command.List className="max-h-[50dvh] overflow-y-auto p-1.5">
              <Command.Empty className="px-2.5 py-4 text-ink-2 text-ui">{t("noMatch")}</Command.Empty>
              {[...new Set(destinations.map(({ group }) => group))].map((group) => (
                <Command.Group
                  key={group}
                  heading={group}
                  className="**:[[cmdk-group-heading]]:px-2.5 **:[[cmdk-group-heading]]:pt-2 **:[[cmdk-group-heading]]:pb-1 **:[[cmdk-group-heading]]:text-ink-3 **:[[cmdk-group-heading]]:text-label"
                >
                  {destinations
                    .filter((destination) => destination.group === group)
                    .map((destination) => (
                      <Command.Item
                        key={destination.href}
                        value={`${destination.label} ${destination.href}`}
                        keywords={destination.keywords}
                        onSelect={() => go(destination.href)}
                        className="flex min-h-11 cursor-pointer items-center rounded-control px-2.5 text-ui data-[selected=true]:bg-selected data-[selected=true]:shadow-[inset_2px_0_0_var(--brand)] tablet:min-h-9"
                      >
                        {destination.label}
                      </Command.Item>
                    ))}
                </Command.Group>
              ))}
            </Command.List>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
