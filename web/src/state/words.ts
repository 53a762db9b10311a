import { state as en } from "../i18n/en/state.ts";
import { words } from "../i18n/language.ts";
import { state as vi } from "../i18n/vi/state.ts";

/** Words for states, roles, channels and urgency. */
export const stateWord = words({ vi, en });
