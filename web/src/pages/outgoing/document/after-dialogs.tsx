import type { BusinessList } from "@vanthu/office/outgoing/business-schema.ts";
import type { OutgoingDetail } from "@vanthu/office/outgoing/schema.ts";
import { createEffect, createSignal, on, type JSX } from "solid-js";
import { create, newKey } from "../../../api.ts";
import type { AfterDeed } from "./after-menu.ts";
import { t } from "./after-words.ts";
import { AskBackDialog } from "./ask-back-dialog.tsx";
import { RecallDialog } from "./recall-dialog.tsx";
import { UpdateDialog } from "./update-dialog.tsx";

/** The questions before a document that has gone out is asked back, recalled or updated; each is sent once. */
export function AfterDialogs(props: {
  detail: OutgoingDetail;
  asked: AfterDeed | undefined;
  onChanged: (detail: OutgoingDetail, said: string) => void;
  onTold: (told: BusinessList, said: string) => void;
  onClose: () => void;
}): JSX.Element {
  const [key, setKey] = createSignal(newKey());
  createEffect(
    on(
      () => props.asked,
      () => setKey(newKey()),
    ),
  );
  const document = (): OutgoingDetail["document"] => props.detail.document;
  const base = (): string => `/api/outgoing/${document().id}`;
  return (
    <>
      <AskBackDialog
        open={props.asked === "askBack"}
        deliveries={props.detail.deliveries}
        ask={async (agencyIds, reason) => {
          const told = await create<BusinessList>(`${base()}/ask-back`, { agencyIds, reason }, key());
          props.onTold(told, t("askBackDone"));
        }}
        onClose={props.onClose}
      />
      <RecallDialog
        open={props.asked === "recall"}
        document={document()}
        recall={async (notice, reason) => {
          const body = { version: document().version, notice, reason };
          props.onChanged(await create<OutgoingDetail>(`${base()}/recall`, body, key()), t("recallDone"));
        }}
        onClose={props.onClose}
      />
      <UpdateDialog
        open={props.asked === "update"}
        detail={props.detail}
        update={async (update, reason) => {
          const body = { version: document().version, reason, ...update };
          const path = `${base()}/update`;
          props.onChanged(await create<OutgoingDetail>(path, body, key()), t("updateDone"));
        }}
        onClose={props.onClose}
      />
    </>
  );
}
