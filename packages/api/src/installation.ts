import type { Auth } from "./auth";
import type { UploadStore } from "./imports/uploads/upload-store";
import type { SendJob } from "./jobs/job";

/** What procedures need besides the database; made once, when the process starts. */
export type Services = {
  auth: Auth;
  /** The key under which customers are pseudonymised; losing it separates old customers from new. */
  customerKey: string;
  /** The address under which people reach the product, without a slash at the end. */
  baseUrl: string;
  /** Sends a mail, or null where no mail server was given. */
  sendMail: ((mail: Mail) => Promise<void>) | null;
  /** Where files wait while somebody decides how they are read. */
  uploads: UploadStore;
  /** Hands over work that nobody waits for; only after the commit of what it is about. */
  sendJob: SendJob;
};

export type Mail = {
  to: string;
  subject: string;
  text: string;
  /** The same again with links; without it, the text is all. */
  html?: string;
  /** Of a mail that somebody can stop: where a mail program asks for that by itself. */
  oneClickUrl?: string;
};
