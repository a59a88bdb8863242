import type { Mail } from "../installation";

type Invited = { to: string; locale: "nl" | "en"; organizationName: string; url: string; expiresOn: string };

/** The mail with the link. It holds no figure, and no name that somebody typed reaches a header. */
export function invitationMail({ to, locale, organizationName, url, expiresOn }: Invited): Mail {
  if (locale === "nl") {
    return {
      to,
      subject: "Uitnodiging voor Kwartet",
      text: [
        `U bent uitgenodigd om Kwartet te gebruiken bij ${organizationName}.`,
        `Maak uw account via deze link. De link werkt één keer, tot en met ${expiresOn}:`,
        url,
        "Verwachtte u deze mail niet? Dan hoeft u niets te doen.",
      ].join("\n\n"),
    };
  }
  return {
    to,
    subject: "Invitation to Kwartet",
    text: [
      `You have been invited to use Kwartet at ${organizationName}.`,
      `Make your account with this link. It works once, up to and including ${expiresOn}:`,
      url,
      "If you did not expect this mail, you need not do anything.",
    ].join("\n\n"),
  };
}
