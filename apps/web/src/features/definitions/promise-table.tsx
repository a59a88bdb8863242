import type { Definitions } from "@kwartet/api/definitions/read-definitions";
import { useTranslations } from "next-intl";
import { Section } from "@/ui/section";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";
import { durationParts } from "./duration-parts";

/** How soon each channel promises an answer, and on which clock. */
export function PromiseTable({ channels }: Pick<Definitions, "channels">) {
  const t = useTranslations("definitions");
  const kpis = useTranslations("kpis");
  const promiseText = (seconds: number | null) => {
    if (seconds === null) return t("promises.none");
    const { unit, count } = durationParts(seconds);
    return t(`duration.${unit}`, { count });
  };
  return (
    <Section title={<span id="promises">{t("promises.title")}</span>}>
      <Table label={t("promises.title")} stacks>
        <thead>
          <tr>
            <HeadCell>{t("promises.channel")}</HeadCell>
            <HeadCell>{t("promises.promise")}</HeadCell>
            <HeadCell>{t("promises.clock")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {channels.map(({ channel, clock, promiseSeconds }) => (
            <Row key={channel}>
              <RowHead>{kpis(`channels.${channel}`)}</RowHead>
              <Cell label={t("promises.promise")} quiet={promiseSeconds === null}>
                {promiseText(promiseSeconds)}
              </Cell>
              <Cell label={t("promises.clock")} className="text-ink-2">
                {t(`promises.${clock}`)}
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
