import { entity, type ItemOf } from "@vanthu/platform/store/entity.ts";
import { SigningSettings } from "./outside-schema.ts";

export const SigningSettingsEntity = entity({
  name: "SigningSettings",
  schema: SigningSettings,
  key: () => ["signing-settings", "settings"],
});
export type SigningSettingsItem = ItemOf<typeof SigningSettingsEntity>;
