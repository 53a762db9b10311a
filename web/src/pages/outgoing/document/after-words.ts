import { afterIssue as en } from "../../../i18n/en/after-issue.ts";
import { words } from "../../../i18n/language.ts";
import { afterIssue as vi } from "../../../i18n/vi/after-issue.ts";

/** Words of what is done with a document after it has gone out. */
export const t = words({ vi, en });
