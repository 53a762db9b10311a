import { Hono } from "hono";
import { layoutRoutes } from "@vanthu/office/layout/routes.ts";
import { wordRoutes } from "@vanthu/office/outgoing/word-routes.ts";
import type { Env } from "@vanthu/platform/http.ts";
import { checkLayout } from "./layout-checker.ts";
import { convertWord } from "./word-converter.ts";

/** Routes of the converting function: everything that reads the PDF and Word files others made, apart from keys and letters. */
export const convertRoutes = new Hono<Env>()
  .route("/convert", layoutRoutes(checkLayout))
  .route("/convert", wordRoutes(convertWord));
