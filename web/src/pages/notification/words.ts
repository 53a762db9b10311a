import { notification as en } from "../../i18n/en/notification.ts";
import { words } from "../../i18n/language.ts";
import { notification as vi } from "../../i18n/vi/notification.ts";

/** Words of notices and reminders. */
export const t = words({ vi, en });
