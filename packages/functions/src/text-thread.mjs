import { register } from "tsx/esm/api";

// From the sources; in what is built, the bundle of text-thread.ts stands under this name.
register();
await import("./text-thread.ts");
