import { Button } from "@/ui/button";
import { RowCheckbox } from "@/ui/choices";
import { Pagination } from "@/ui/pagination";
import { TabLinks } from "@/ui/tab-links";
import { Cell, GroupRow, HeadCell, Row, RowHead, Table } from "@/ui/table";
import { VariationIcon } from "@/ui/variation-icon";

export function TableSamples() {
  return (
    <>
      <TabLinks
        label="Weergave"
        items={[
          { label: "Deze week", href: "?tab=week", current: true },
          { label: "Nieuw in het team", href: "?tab=new" },
          { label: "Partner Lumea", href: "?tab=partner" },
        ]}
      />
      <div className="h-4" />
      <Table label="Team Noord" stacks>
        <thead>
          <tr>
            <HeadCell>Medewerker</HeadCell>
            <HeadCell>Effectiviteit</HeadCell>
            <HeadCell>Doel</HeadCell>
            <HeadCell numeric>Nog te beoordelen</HeadCell>
            <HeadCell numeric>
              <span className="sr-only">Wat je kunt doen</span>
            </HeadCell>
          </tr>
        </thead>
        <tbody>
          <GroupRow columns={5} note="nieuw signaal of afspraak te laat">
            Vraagt aandacht
          </GroupRow>
          <Row selected>
            <RowHead note="Al 8 weken onder eigen midden">Emre Yıldız</RowHead>
            <Cell label="Effectiviteit">
              <VariationIcon kind="concern" />
            </Cell>
            <Cell label="Doel">Geen doel</Cell>
            <Cell label="Nog te beoordelen" numeric>
              1
            </Cell>
            <Cell numeric>
              <Button kind="primary" size="small">
                Plan gesprek
              </Button>
            </Cell>
          </Row>
          <Row>
            <RowHead note="Afspraak te laat: samen luisteren">Thijs Hendriks</RowHead>
            <Cell label="Effectiviteit">
              <VariationIcon kind="chance" />
            </Cell>
            <Cell label="Doel" note="gezien in 4 van 7">
              Actief, week 6
            </Cell>
            <Cell label="Nog te beoordelen" numeric quiet>
              0
            </Cell>
            <Cell numeric>
              <Button kind="tertiary" size="small">
                Plan gesprek
              </Button>
            </Cell>
          </Row>
        </tbody>
      </Table>
      <div className="h-12" />
      <Table label="Contacten" dense>
        <thead>
          <tr>
            <HeadCell width="44px">
              <span className="sr-only">Kies</span>
            </HeadCell>
            <HeadCell>Dag</HeadCell>
            <HeadCell>Onderwerp</HeadCell>
            <HeadCell numeric>Duur</HeadCell>
          </tr>
        </thead>
        <tbody>
          {["di 27 okt", "wo 28 okt", "do 29 okt"].map((day, index) => (
            <Row key={day} selected={index === 1}>
              <Cell>
                <RowCheckbox label={`Kies ${day}`} defaultChecked={index === 1} />
              </Cell>
              <Cell>{day}</Cell>
              <Cell>Factuur en betaling</Cell>
              <Cell numeric>6:12</Cell>
            </Row>
          ))}
        </tbody>
      </Table>
      <Pagination summary="1 tot en met 50 van 325" next="?page=2" />
    </>
  );
}
