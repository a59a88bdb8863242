import { ADMIN, ADMIN_AND_OFFICER, ANYBODY, OFFICER, type Rights, SIGNED_IN } from "./callers";

/** Everybody’s own account, and what admins and privacy officers look after. */
export const ADMINISTRATION_RIGHTS: Rights = {
  "account.me": SIGNED_IN,

  "apiKeys.list": ADMIN_AND_OFFICER,
  "apiKeys.create": ADMIN,
  "apiKeys.revoke": ADMIN,

  "audit.ofMe": SIGNED_IN,

  "definitions.list": SIGNED_IN,

  "imports.list": ADMIN,
  "imports.get": ADMIN,
  "imports.problems": ADMIN,
  "imports.problemGroups": ADMIN,
  "imports.start": ADMIN,
  "imports.undoCheck": ADMIN,
  "imports.undo": ADMIN,
  "imports.inspect": ADMIN,
  "imports.suggestMapping": ADMIN,
  "imports.check": ADMIN,
  "imports.discard": ADMIN,
  "imports.templates.list": ADMIN,
  "imports.templates.create": ADMIN,
  "imports.templates.rename": ADMIN,
  "imports.templates.remove": ADMIN,

  "invitations.create": ADMIN,
  "invitations.revoke": ADMIN,
  "invitations.byToken": ANYBODY,
  "invitations.accept": ANYBODY,

  "notifications.list": SIGNED_IN,
  "notifications.unread": SIGNED_IN,
  "notifications.read": SIGNED_IN,
  "notifications.readAll": SIGNED_IN,
  "notifications.preferences": SIGNED_IN,
  "notifications.setPreference": SIGNED_IN,
  "notifications.setDigest": SIGNED_IN,

  "people.list": ADMIN,
  "people.add": ADMIN,
  "people.rename": ADMIN,
  "people.setRoles": ADMIN,
  "people.addMembership": ADMIN,
  "people.endMembership": ADMIN,
  "people.disable": ADMIN,
  "people.enable": ADMIN,

  "privacy.register": OFFICER,
  "privacy.ofMe": SIGNED_IN,
  "privacy.access": OFFICER,
  "privacy.changes": OFFICER,
  "privacy.imports": OFFICER,

  "settings.get": ADMIN_AND_OFFICER,
  "settings.set": ADMIN,
  "settings.setChannel": ADMIN,
  "settings.setTarget": ADMIN,
  "settings.addCalendar": ADMIN,
  "settings.changeCalendar": ADMIN,
  "settings.setHours": ADMIN,
  "settings.addHoliday": ADMIN,
  "settings.removeHoliday": ADMIN,
  "settings.fillHolidays": ADMIN,

  "setup.state": ANYBODY,
  "setup.create": ANYBODY,

  "teams.list": ADMIN,
  "teams.add": ADMIN,
  "teams.rename": ADMIN,
  "teams.set": ADMIN,
  "teams.partners": ADMIN,
  "teams.addPartner": ADMIN,
  "teams.renamePartner": ADMIN,

  "webhooks.list": ADMIN_AND_OFFICER,
  "webhooks.create": ADMIN,
  "webhooks.rotate": ADMIN,
  "webhooks.revoke": ADMIN,
};
