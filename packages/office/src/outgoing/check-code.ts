import { randomInt } from "node:crypto";
import * as v from "valibot";
import { CHECK_CODE_ALPHABET, CHECK_CODE_LENGTH, CheckCode } from "./schema.ts";

/** A fresh check code: 60 random bits, so that nobody finds a document by guessing. */
export function newCheckCode(): CheckCode {
  const letters = Array.from({ length: CHECK_CODE_LENGTH }, () => CHECK_CODE_ALPHABET[randomInt(32)] ?? "");
  return v.parse(CheckCode, letters.join(""));
}
