#!/usr/bin/env node
// `npm run pades:pack`, then `npm publish` in the folder it names.
import { packPackage } from "./pack-package.mjs";
import { padesModules } from "./pades-modules.mjs";

packPackage({ name: "pades", modules: padesModules, pages: ["README.md", "API.md"] }, process.argv[2]);
