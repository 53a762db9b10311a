import Plus from "lucide-solid/icons/plus";
import Trash from "lucide-solid/icons/trash";
import { DOCUMENT_TYPE_NAMES } from "@vanthu/office/document-type.ts";
import type { Enclosure } from "@vanthu/office/outgoing/form-schema.ts";
import { Show, type JSX } from "solid-js";
import { Button, IconButton } from "../../../../ui/button.tsx";
import { Check } from "../../../../ui/check.tsx";
import { Select, TextField } from "../../../../ui/text-field.tsx";
import { BodyEditor } from "../../body/body-editor.tsx";
import { t } from "../../draft-words.ts";

/** What a decision issues or approves, in the same file (mẫu 1.3). Mount it anew to replace it from outside. */
export function EnclosureFields(props: {
  enclosure: Enclosure | undefined;
  onEnclosure: (enclosure: Enclosure | undefined) => void;
}): JSX.Element {
  return (
    <Show
      when={props.enclosure}
      fallback={
        <Button
          size="s"
          icon={Plus}
          onClick={() => {
            props.onEnclosure({ typeName: "Quy chế", subject: "", body: [{ kind: "paragraph", runs: [] }] });
          }}
        >
          {t("addEnclosure")}
        </Button>
      }
    >
      {(one) => {
        const put = (changes: Partial<Enclosure>): void => {
          props.onEnclosure({ ...one(), ...changes });
        };
        return (
          <fieldset class="draft-appendix">
            <legend>{t("enclosure")}</legend>
            <div class="draft-appendix-do">
              <IconButton
                kind="quiet"
                size="s"
                icon={Trash}
                label={t("removeEnclosure")}
                onClick={() => {
                  props.onEnclosure(undefined);
                }}
              />
            </div>
            <Select
              label={t("typeName")}
              value={one().typeName}
              options={DOCUMENT_TYPE_NAMES.map((name) => ({ value: name, label: name }))}
              onValue={(value) => {
                const typeName = DOCUMENT_TYPE_NAMES.find((name) => name === value);
                if (typeName) put({ typeName });
              }}
            />
            <TextField
              label={t("subject")}
              maxlength={500}
              autocomplete="off"
              value={one().subject}
              onValue={(subject) => {
                put({ subject });
              }}
            />
            <Check
              label={t("landscape")}
              checked={one().landscape === true}
              onChecked={(on) => {
                put({ landscape: on ? true : undefined });
              }}
            />
            <BodyEditor
              id="draft-enclosure"
              label={t("enclosureBody")}
              body={one().body}
              onBody={(body) => {
                put({ body });
              }}
            />
          </fieldset>
        );
      }}
    </Show>
  );
}
