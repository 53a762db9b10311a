import { entity, type LocalKey } from "@vanthu/platform/store/entity.ts";
import { HandlingDefaults } from "./defaults-schema.ts";

export const HANDLING_DEFAULTS_KEY: LocalKey = ["handling", "defaults"];

export const HandlingDefaultsEntity = entity({
  name: "HandlingDefaults",
  schema: HandlingDefaults,
  key: () => HANDLING_DEFAULTS_KEY,
});
