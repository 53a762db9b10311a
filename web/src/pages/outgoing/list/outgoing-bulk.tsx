import { useNavigate } from "@solidjs/router";
import type { OutgoingDetail, OutgoingSummary } from "@vanthu/office/outgoing/schema.ts";
import { createSignal, For, type JSX } from "solid-js";
import { create, get, newKey, post } from "../../../api.ts";
import { BulkBar, createBulk } from "../../../bulk/bulk-bar.tsx";
import { LeftAside } from "../../../bulk/bulk-run.ts";
import type { Choice } from "../../../bulk/choice.ts";
import { commonDeed } from "../../../bulk/common-deed.ts";
import { useMay } from "../../../session.tsx";
import { AskDialog } from "../../../ui/ask-dialog.tsx";
import { bulkDeedOf, inTurn, type OutgoingBulkDeed } from "./bulk-deed.ts";
import { t } from "./words.ts";

type Asked = Exclude<OutgoingBulkDeed, "sign">;

const read = (id: string): Promise<OutgoingDetail> => get<OutgoingDetail>(`/api/outgoing/${id}`);

/** In the order of the way of a document. */
const ASKED: readonly Asked[] = ["approveVisa", "approveContent", "approveLayout", "number", "seal", "issue"];

const approve = async (id: string, path: string): Promise<unknown> =>
  post(path, { version: (await read(id)).document.version });

const DEEDS: Readonly<Record<Asked, (line: OutgoingSummary) => Promise<unknown>>> = {
  approveVisa: ({ id }) => approve(id, `/api/work/outgoing/${id}/visa`),
  approveContent: ({ id }) => approve(id, `/api/sign/outgoing/${id}/approve-content`),
  approveLayout: ({ id }) => approve(id, `/api/sign/outgoing/${id}/approve-layout`),
  async number({ id }) {
    const { version } = (await read(id)).document;
    return create(`/api/outgoing/${id}/number`, { version }, newKey());
  },
  async seal({ id }) {
    const { version } = (await read(id)).document;
    return post(`/api/sign/outgoing/${id}/seal`, { version });
  },
  async issue({ id }) {
    const { version, receivers, receiverGroups = [] } = (await read(id)).document;
    if (receivers.length + receiverGroups.length === 0) throw new LeftAside(t("issueNone"));
    const to = {
      receiverIds: receivers.map(({ agencyId }) => agencyId),
      groupIds: receiverGroups.map((group) => group.id),
    };
    return create(`/api/outgoing/${id}/issue`, { version, ...to }, newKey());
  },
};

/** What is done to several outgoing documents alike: approved, numbered, sealed, issued; signing has a page of its own. */
export function OutgoingBulk(props: { choice: Choice<OutgoingSummary>; onDone: () => void }): JSX.Element {
  const may = useMay();
  const navigate = useNavigate();
  const [asking, setAsking] = createSignal<Asked>();
  const bulk = createBulk(props.choice, () => {
    props.onDone();
  });
  const chosen = (): readonly OutgoingSummary[] => props.choice.chosen();
  const deed = (): OutgoingBulkDeed | undefined => commonDeed(chosen().map((line) => bulkDeedOf(line, may)));
  const deedWord = (): string | undefined => {
    const one = deed();
    return one && t(one, chosen().length);
  };

  function begin(): void {
    const one = deed();
    if (one === "sign")
      navigate(
        `/signing?${chosen()
          .map(({ id }) => `id=${id}`)
          .join("&")}`,
      );
    else setAsking(one);
  }

  return (
    <>
      <BulkBar
        choice={props.choice}
        bulk={bulk}
        deed={deedWord()}
        onDeed={begin}
        nameOf={(line) => line.referenceNumber ?? line.subject}
        hrefOf={(line) => `/outgoing/${line.id}`}
      />
      <For each={ASKED}>
        {(one) => (
          <AskDialog
            open={asking() === one}
            title={t(`${one}Title`, chosen().length)}
            submit={t(one, chosen().length)}
            run={() => {
              setAsking(undefined);
              void bulk.run(inTurn(chosen()), DEEDS[one]);
              return Promise.resolve(true);
            }}
            onClose={() => setAsking(undefined)}
          >
            <p>{t(`${one}Text`)}</p>
          </AskDialog>
        )}
      </For>
    </>
  );
}
