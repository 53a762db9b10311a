import { directoryManage as en } from "../../i18n/en/directory-manage.ts";
import { words } from "../../i18n/language.ts";
import { directoryManage as vi } from "../../i18n/vi/directory-manage.ts";

/** Words of the agencies an office enters by hand, and of its groups of recipients. */
export const m = words({ vi, en });
