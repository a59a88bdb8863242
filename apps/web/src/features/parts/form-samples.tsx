import { useTranslations } from "next-intl";
import { BigNumbers } from "@/ui/big-numbers";
import { Breadcrumbs } from "@/ui/breadcrumbs";
import { Button } from "@/ui/button";
import { Checkbox, RadioGroup, SegmentedControl } from "@/ui/choices";
import { DefinitionList } from "@/ui/definition-list";
import { FocusBand } from "@/ui/focus-band";
import { DateField, FileField, SelectField, TextAreaField, TextField } from "@/ui/inputs";
import { Item, ItemList } from "@/ui/item-list";
import { Kbd } from "@/ui/kbd";
import { Section, SideBySide } from "@/ui/section";
import { Steps } from "@/ui/steps";
import { Tag } from "@/ui/tag";
import { TextLink } from "@/ui/text-link";
import { FloatingSamples } from "./floating-samples";

export function FormSamples() {
  const t = useTranslations("parts");
  return (
    <>
      <SideBySide>
        <Section title={t("form")}>
          <TextField label="Doelwaarde" hint="in %, haalbaar tot 76" defaultValue="70" inputMode="decimal" />
          <DateField
            label="Terugkijken op"
            defaultValue="2025-11-30"
            error="Deze dag is al geweest. Kies een dag vanaf 20 november 2026."
          />
          <SelectField label="Kanaal" defaultValue="chat">
            <option value="phone">Telefoon</option>
            <option value="chat">Chat</option>
          </SelectField>
          <TextAreaField label="Notitie" aside={<TextLink href="#example">Voorbeeld</TextLink>} />
          <FileField label="Bestand" />
          <Checkbox label="Zet dit op de agenda van ons gesprek" defaultChecked />
          <RadioGroup
            legend="Einde ligt vóór het begin"
            name="repair"
            defaultValue="skip"
            choices={[
              { value: "skip", label: "Sla deze 3 over" },
              { value: "zone", label: "Lees kolom als Europe/London" },
            ]}
          />
        </Section>
        <Section title={t("buttons")}>
          <div className="flex flex-wrap items-center gap-2.5">
            <Button kind="primary">Plan gesprek</Button>
            <Button>Bewaar concept</Button>
            <Button kind="tertiary">Toon meer</Button>
            <Button kind="danger">Verwijder</Button>
            <Button disabled>Kan nu niet</Button>
          </div>
          <div className="mt-6 flex flex-wrap items-center gap-3">
            <SegmentedControl
              legend="Oordeel"
              hideLegend
              name="mark"
              defaultValue="3"
              choices={["1", "2", "3", "4", "n.v.t."].map((value) => ({ value, label: value }))}
            />
            <Tag>Team Noord</Tag>
            <Kbd>Ctrl K</Kbd>
          </div>
          <div className="mt-8 grid gap-8">
            <ItemList>
              <Item end="reageren kan tot 25 nov">Beoordeling lezen: gesprek van 11 november</Item>
              <Item end="morgen">Afspraak afvinken: luister twee eigen gesprekken terug</Item>
            </ItemList>
            <FloatingSamples />
            <Breadcrumbs items={[{ label: "Start", href: "/ui" }, { label: "Effectiviteit" }]} />
          </div>
        </Section>
      </SideBySide>
      <div className="mt-12">
        <Steps labels={["Gegevens", "Bestand", "Lezen", "Kolommen", "Problemen", "Proef"]} current={3} />
        <BigNumbers
          items={[
            { value: "1.038", label: "Nieuw", note: "contacten van 9 t/m 15 nov" },
            { value: "166", label: "Gewijzigd", note: "bestonden al" },
            { value: "212", label: "Ongewijzigd", note: "worden overgeslagen" },
            {
              value: "14",
              label: "Afgekeurd",
              note: <TextLink href="#reasons">download met reden</TextLink>,
            },
          ]}
        />
      </div>
      <div className="mt-12">
        <FocusBand
          label="Doel"
          aside={
            <>
              <DefinitionList
                items={[
                  { term: "Begin", value: "3 van 6" },
                  { term: "Laatste twee weken", value: "7 van 8", strong: true },
                ]}
              />
              <Button wide>Open mijn doel</Button>
            </>
          }
        >
          <p className="text-ink-3 text-small">Je doel van nu, sinds week 36</p>
          <h2 className="mt-0.5 text-heading">Vat samen en noem de vervolgstap voordat je afrondt</h2>
        </FocusBand>
      </div>
    </>
  );
}
