"use client";

import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { Button } from "@/ui/button";
import { Dialog, DialogClose, Drawer } from "@/ui/dialog";

/** What opens over the page. */
export function FloatingSamples() {
  const t = useTranslations("parts");
  return (
    <div className="flex flex-wrap gap-2.5">
      <Dialog
        title="Doel stoppen?"
        description="De afspraak blijft bewaard, met de reden die je geeft."
        trigger={<Button size="small">{t("floating")}: dialog</Button>}
      >
        <div className="flex justify-end gap-2">
          <DialogClose asChild>
            <Button>Laat staan</Button>
          </DialogClose>
          <DialogClose asChild>
            <Button kind="danger">Stop doel</Button>
          </DialogClose>
        </div>
      </Dialog>
      <Drawer title="Contact van 28 oktober" trigger={<Button size="small">{t("floating")}: drawer</Button>}>
        <p className="text-ink-2">Chat over de meterstand, 11:30 minuten.</p>
      </Drawer>
      <Button
        size="small"
        onClick={() =>
          toast("Gesprek gepland", { action: { label: "Ongedaan maken", onClick: () => toast.dismiss() } })
        }
      >
        {t("floating")}: toast
      </Button>
    </div>
  );
}
