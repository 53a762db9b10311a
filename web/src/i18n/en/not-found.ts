import type { Translated } from "../language.ts";
import type { notFound as vi } from "../vi/not-found.ts";

export const notFound: Translated<typeof vi> = {
  title: "This page is not here",
  text: "The address may be wrong, or the document is not one you may see.",
  home: "Go to Today",
};
