import Plus from "lucide-solid/icons/plus";
import Trash from "lucide-solid/icons/trash";
import type { Party } from "@vanthu/office/outgoing/form-schema.ts";
import { Index, Show, type JSX } from "solid-js";
import { Button, IconButton } from "../../../../ui/button.tsx";
import { TextArea, TextField } from "../../../../ui/text-field.tsx";
import { t } from "../../draft-words.ts";
import { emptyParty } from "./form-spec.ts";

const MOST_PARTIES = 4;
const MOST_DETAILS = 12;

/** `Địa chỉ: thôn Một`, one to a line. */
function detailsIn(text: string): Party["details"] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .slice(0, MOST_DETAILS)
    .map((line) => {
      const at = line.indexOf(":");
      return at < 0
        ? { label: line.trim().slice(0, 100), value: "" }
        : {
            label: line.slice(0, at).trim().slice(0, 100),
            value: line
              .slice(at + 1)
              .trim()
              .slice(0, 300),
          };
    });
}

function detailsText(details: Party["details"]): string {
  return details.map(({ label, value }) => `${label}: ${value}`).join("\n");
}

/** Those who sign a contract, memorandum or agreement; the first is the issuing office. */
export function PartyFields(props: { parties: readonly Party[]; onParties: (parties: Party[]) => void }): JSX.Element {
  function put(at: number, changes: Partial<Party>): void {
    props.onParties(props.parties.map((party, index) => (index === at ? { ...party, ...changes } : party)));
  }
  return (
    <>
      <Index each={props.parties}>
        {(party, at) => (
          <fieldset class="draft-party">
            <legend>{t("party", at + 1)}</legend>
            <div class="draft-pair">
              <TextField
                label={t("partyRole")}
                maxlength={100}
                value={party().role}
                onValue={(role) => {
                  put(at, { role });
                }}
              />
              <TextField
                label={t("partyName")}
                maxlength={300}
                value={party().name}
                onValue={(name) => {
                  put(at, { name });
                }}
              />
              <TextField
                label={t("representative")}
                maxlength={150}
                value={party().representative}
                onValue={(representative) => {
                  put(at, { representative });
                }}
              />
              <TextField
                label={t("representativePost")}
                maxlength={200}
                value={party().position}
                onValue={(position) => {
                  put(at, { position });
                }}
              />
            </div>
            <TextArea
              label={t("partyDetails")}
              hint={t("partyDetailsHint")}
              rows={2}
              value={detailsText(party().details)}
              onChange={(event) => {
                put(at, { details: detailsIn(event.currentTarget.value) });
              }}
            />
            <Show when={props.parties.length > 2}>
              <IconButton
                kind="quiet"
                size="s"
                icon={Trash}
                label={t("removeParty", at + 1)}
                onClick={() => {
                  props.onParties(props.parties.filter((_, index) => index !== at));
                }}
              />
            </Show>
          </fieldset>
        )}
      </Index>
      <Show when={props.parties.length < MOST_PARTIES}>
        <Button
          size="s"
          icon={Plus}
          onClick={() => {
            const letter = "ABCD"[props.parties.length] ?? "";
            props.onParties([...props.parties, emptyParty(`BÊN ${letter}`)]);
          }}
        >
          {t("addParty")}
        </Button>
      </Show>
    </>
  );
}
