import { Button } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { Notice } from "@/ui/notice";

export function StateSamples() {
  return (
    <>
      <div className="grid *:-mr-px *:-mb-px tablet:grid-cols-2 desk:grid-cols-3">
        <EmptyState kind="not-set-up" action={<Button size="small">Vraag het de beheerder</Button>} />
        <EmptyState kind="no-data-in-period" action={<Button size="small">Toon wk 18 t/m 30</Button>} />
        <EmptyState kind="filtered-to-nothing" action={<Button size="small">Wis filters</Button>} />
        <EmptyState kind="hidden-to-protect" />
        <EmptyState kind="failed" action={<Button size="small">Probeer opnieuw</Button>} />
        <EmptyState kind="nothing-new" action={<Button size="small">Kies drie gesprekken</Button>} />
      </div>
      <div className="mt-6 grid gap-3">
        <Notice title="Dit is de demo">De mensen en de cijfers zijn verzonnen.</Notice>
        <Notice kind="error" title="Dit bestand kunnen we niet lezen">
          Verwacht: een csv of xlsx. Gevonden: een pdf.
        </Notice>
      </div>
    </>
  );
}
