import { useTranslations } from "next-intl";
import { CodeBlock } from "@/ui/code-block";
import { Section } from "@/ui/section";

type Limits = { items: number; megabytes: number; calls: number };
type Props = { address: string; limits: Limits; body: object; result: object };

const STEPS = ["key", "send", "look"] as const;
const RULES = ["same", "apart", "time", "limit"] as const;

/** The first call, from nothing to its answer, and the few rules that hold for all. */
export function StartSection({ address, limits, body, result }: Props) {
  const t = useTranslations("api.developers");
  return (
    <>
      <Section title={t("start")}>
        <ol className="mb-4 max-w-measure list-decimal space-y-1 pl-5 text-pretty text-ui">
          {STEPS.map((step) => (
            <li key={step}>{t(`steps.${step}`)}</li>
          ))}
        </ol>
        <CodeBlock label={t("example")}>{curlOf(address, body)}</CodeBlock>
        <h3 className="mt-6 mb-2 text-ui">{t("answer")}</h3>
        <CodeBlock label={t("answer")}>{JSON.stringify(result, null, 2)}</CodeBlock>
      </Section>
      <Section title={t("rules")}>
        <ul className="max-w-measure list-disc space-y-2 pl-5 text-pretty text-ui">
          {RULES.map((rule) => (
            <li key={rule}>{t(`ruleList.${rule}`, limits)}</li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function curlOf(address: string, body: object): string {
  return [
    `curl ${address}/api/v1/contacts \\`,
    '  -H "Authorization: Bearer $KWARTET_KEY" \\',
    '  -H "Content-Type: application/json" \\',
    `  -d '${JSON.stringify(body, null, 2)}'`,
  ].join("\n");
}
