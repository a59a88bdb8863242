import type { ContactDetail } from "@kwartet/api/contacts/read-contact";
import { formatCount } from "@kwartet/metrics/format";
import { DefinitionList } from "@/ui/definition-list";
import { aftermathText, clockedText, durationText, ratingText, type Spoken } from "./contact-cells";

type Props = { contact: ContactDetail; channelName: string; spoken: Spoken };

/** What is known of a contact; which customer it was is not. */
export function ContactFacts({ contact, channelName, spoken }: Props) {
  const { locale, t } = spoken;
  const { reportedResolved, reopenCount } = contact;
  const seconds = (name: "talk" | "hold" | "wrap", value: number | null) =>
    value === null ? [] : [{ term: t(`facts.${name}`), value: durationText(value, spoken) }];
  return (
    <DefinitionList
      items={[
        { term: t("head.channel"), value: channelName },
        { term: t("head.topic"), value: contact.topic ?? t("noTopic") },
        { term: t("facts.team"), value: contact.team.name },
        { term: t("head.agent"), value: contact.agent?.name ?? t("nobody") },
        { term: t("head.answer"), value: t(`state.${contact.state}`) },
        { term: t("head.wait"), value: waitText(contact, spoken) },
        { term: t("facts.solution"), value: solutionText(contact, spoken) },
        { term: t("head.handle"), value: durationText(contact.handleSeconds, spoken) },
        ...seconds("talk", contact.talkSeconds),
        ...seconds("hold", contact.holdSeconds),
        ...seconds("wrap", contact.wrapSeconds),
        {
          term: t("facts.reported"),
          value: reportedResolved === null ? t("unknown") : t(reportedResolved ? "yes" : "no"),
        },
        {
          term: t("facts.reopened"),
          value: reopenCount === null ? t("unknown") : formatCount(reopenCount, locale),
        },
        { term: t("facts.handedOver"), value: t(contact.isHandedOver ? "yes" : "no") },
        { term: t("head.rating"), value: ratingText(contact.ratings, spoken) ?? t("notRated") },
        {
          term: t("head.after"),
          value: aftermathText({ after: contact.after, isReopened: (reopenCount ?? 0) > 0 }, spoken),
          strong: contact.after.outcome === "came-back",
        },
      ]}
    />
  );
}

const waitText = ({ clock, waitSeconds, calendarWaitSeconds }: ContactDetail, spoken: Spoken): string =>
  clockedText({ clock, seconds: waitSeconds, calendarSeconds: calendarWaitSeconds }, spoken);

const solutionText = (contact: ContactDetail, spoken: Spoken): string => {
  const { clock, solutionSeconds, calendarSolutionSeconds } = contact;
  return clockedText({ clock, seconds: solutionSeconds, calendarSeconds: calendarSolutionSeconds }, spoken);
};
