import type { Channel } from "@kwartet/metrics/contact";

/** How a ticket came in, by the `channel` of its `via`; both the names of tickets and those of via types. */
const CHANNELS: Readonly<Record<string, Channel>> = {
  api: "web-form",
  any_channel: "social",
  apple_business_chat: "messaging",
  chat: "chat",
  chat_offline_message: "email",
  email: "email",
  facebook: "social",
  facebook_message: "social",
  facebook_messenger: "messaging",
  facebook_post: "social",
  google_business_messages: "messaging",
  google_rcs: "messaging",
  help_center_post: "web-form",
  instagram_dm: "messaging",
  kakaotalk: "messaging",
  line: "messaging",
  mail: "email",
  mailgun: "messaging",
  messagebird_sms: "messaging",
  mobile: "web-form",
  mobile_sdk: "web-form",
  native_messaging: "messaging",
  phone_call_inbound: "phone",
  phone_call_outbound: "phone",
  sms: "messaging",
  sunshine_conversations_api: "messaging",
  sunshine_conversations_facebook_messenger: "messaging",
  sunshine_conversations_twitter_dm: "messaging",
  telegram: "messaging",
  text_message: "messaging",
  twilio_sms: "messaging",
  twitter: "social",
  twitter_dm: "social",
  twitter_favorite: "social",
  twitter_like: "social",
  viber: "messaging",
  voice: "phone",
  voicemail: "phone",
  web: "web-form",
  web_form: "web-form",
  web_messaging: "messaging",
  web_service: "web-form",
  web_widget: "web-form",
  wechat: "messaging",
  whatsapp: "messaging",
  x_corp_dm: "social",
};

/** The channel of a ticket; null when Zendesk has made one since that is not known here. */
export function channelOfVia(via: string): Channel | null {
  const name = via.toLowerCase();
  if (isBotVia(name)) return "web-form";
  return Object.hasOwn(CHANNELS, name) ? (CHANNELS[name] ?? null) : null;
}

/** Tickets that the answer bot hands over. */
export function isBotVia(via: string): boolean {
  return via.toLowerCase().startsWith("answer_bot");
}
