import { formatCount } from "@kwartet/metrics/format";
import { getLocale, getTranslations } from "next-intl/server";
import { ContactTimeline } from "@/features/contacts/contact-timeline";
import { CustomerLinks } from "@/features/contacts/customer-links";
import { linkWithin } from "@/features/period/address";
import { orNotFound } from "@/features/shell/or-not-found";
import { api } from "@/trpc/server";
import { Pagination } from "@/ui/pagination";
import { Section } from "@/ui/section";

/** All contacts of the same customer, over channels and sources; which customer it is, nobody knows. */
export async function TimelineSection({ contactId, page }: { contactId: string; page: number }) {
  const timeline = await orNotFound(api.customers.timeline({ contactId, page }));
  const locale = await getLocale();
  const [t, kpis] = [await getTranslations("contacts"), await getTranslations("kpis")];
  const { pseudonym, kinds, identifiers, canUnlink, total, pageSize, entries } = timeline;
  if (pseudonym === null) {
    return (
      <Section title={t("timeline.title")}>
        <p className="max-w-measure text-ink-2 text-ui">{t("timeline.unknown")}</p>
      </Section>
    );
  }
  const linkTo = linkWithin(`/contacts/${contactId}`, {});
  const [first, last] = [page * pageSize + 1, page * pageSize + entries.length];
  const known = kinds.map((kind) => t(`timeline.kind.${kind}`)).join(", ");
  return (
    <Section title={t("timeline.title")} note={t("timeline.note", { pseudonym, kinds: known })}>
      {total === 1 && <p className="mb-2 max-w-measure text-ink-2 text-ui">{t("timeline.single")}</p>}
      <ContactTimeline
        entries={entries}
        channelName={(channel) => kpis(`channels.${channel}`)}
        spoken={{ locale, t }}
      />
      {total > pageSize && (
        <Pagination
          summary={t("shown", {
            first: formatCount(first, locale),
            last: formatCount(last, locale),
            total: formatCount(total, locale),
          })}
          {...(page > 0 ? { previous: linkTo({ page: page === 1 ? null : page }) } : {})}
          {...(last < total ? { next: linkTo({ page: page + 2 }) } : {})}
        />
      )}
      {canUnlink && <CustomerLinks contactId={contactId} identifiers={identifiers} />}
      <p className="mt-2 max-w-measure text-ink-3 text-small">{t("timeline.privacy")}</p>
    </Section>
  );
}
