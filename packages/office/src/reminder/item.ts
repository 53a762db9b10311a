import { entity, type LocalKey } from "@vanthu/platform/store/entity.ts";
import { ReminderState, StoredReminderRules } from "./schema.ts";

export const RULES_KEY: LocalKey = ["reminder", "rules"];
export const STATE_KEY: LocalKey = ["reminder", "state"];

export const ReminderRulesEntity = entity({ name: "ReminderRules", schema: StoredReminderRules, key: () => RULES_KEY });
export const ReminderStateEntity = entity({ name: "ReminderState", schema: ReminderState, key: () => STATE_KEY });
