import { useTranslations } from "next-intl";
import type { RouterOutputs } from "@/trpc/outputs";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";
import { FirstDay, standingOf } from "./first-day";
import { WeekSummary } from "./week-summary";

type Props = { calendar: RouterOutputs["settings"]["get"]["calendars"][number]; today: string };

/** Every version of the hours: a wait of then is measured by the hours of then. */
export function HoursVersions({ calendar: { versions }, today }: Props) {
  const t = useTranslations("settings");
  return (
    <Table label={t("history")} stacks>
      <thead>
        <tr>
          <HeadCell width="40%">{t("validFrom")}</HeadCell>
          <HeadCell>{t("calendars.hours")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {versions.map((version, index) => (
          <Row key={version.validFrom}>
            <RowHead>
              <FirstDay day={version.validFrom} standing={standingOf(versions, index, today)} />
            </RowHead>
            <Cell className="py-2.5">
              <WeekSummary hours={version.hours} />
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
