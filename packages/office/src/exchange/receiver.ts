import type { Receiver } from "@vanthu/platform/tenant-message.ts";
import * as v from "valibot";
import { finishStep } from "../outgoing/open-work-service.ts";
import { gatewayOf } from "./gateway.ts";
import { pushChunk } from "./push-chunk.ts";
import { sendBusinessChunk } from "./send-business.ts";
import { SEND_DUE, SendDue } from "./send-later.ts";
import { sendDeliveries } from "./send-service.ts";
import {
  BUSINESS_DUE,
  BusinessDue,
  CHUNK_DUE,
  ChunkDue,
  STATUS_DUE,
  StatusDue,
  STATUSES_ASKED,
  StatusesAsked,
  STEP_DUE,
  StepDue,
  SWEEP_DUE,
} from "./sweep-message.ts";
import { sweep } from "./sweep-service.ts";
import { answerAsked, sendUnsent } from "./told-statuses.ts";

/** What a sweep or a failed try sets going. Heard twice, each changes nothing. */
export const exchangeReceivers: readonly Receiver[] = [
  { name: "exchange.sweep", on: SWEEP_DUE, receive: (cx) => sweep(cx) },
  {
    name: "exchange.send_again",
    on: SEND_DUE,
    receive: (cx, { payload }) => {
      const { documentId, agencyIds } = v.parse(SendDue, payload);
      return sendDeliveries(cx, gatewayOf(cx), documentId, agencyIds);
    },
  },
  {
    name: "exchange.finish_step",
    on: STEP_DUE,
    receive: (cx, { payload }) => finishStep(cx, v.parse(StepDue, payload)),
  },
  {
    name: "exchange.push_chunk",
    on: CHUNK_DUE,
    receive: (cx, { payload }) => pushChunk(cx, gatewayOf(cx), v.parse(ChunkDue, payload)),
  },
  {
    name: "exchange.push_business",
    on: BUSINESS_DUE,
    receive: (cx, { payload }) => {
      const { documentId, sendingId, index } = v.parse(BusinessDue, payload);
      return sendBusinessChunk(cx, gatewayOf(cx), documentId, { sendingId, chunk: index });
    },
  },
  {
    name: "exchange.push_status",
    on: STATUS_DUE,
    receive: (cx, { payload }) => sendUnsent(cx, gatewayOf(cx), v.parse(StatusDue, payload)),
  },
  {
    name: "exchange.answer_asked",
    on: STATUSES_ASKED,
    receive: (cx, { payload }) => answerAsked(cx, gatewayOf(cx), v.parse(StatusesAsked, payload)),
  },
];
