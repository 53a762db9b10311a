import { App } from "aws-cdk-lib";
import { buildApp } from "./app.ts";
import { fromEnvironment, readSettings } from "./settings.ts";

// What `npx cdk` runs (cdk.json); it hands over `-c name=value` and the folder to write to by the environment.
const context = new App({ autoSynth: false }).node;
const fromVariable = fromEnvironment(process.env);
const settings = readSettings((name) => (context.tryGetContext(name) as unknown) ?? fromVariable(name));
buildApp({ settings }).app.synth();
