import type { JSX } from "solid-js";
import { TextArea, TextField } from "../../ui/text-field.tsx";
import { TokenList, type Choice } from "../../ui/token-list.tsx";
import { t } from "./words.ts";

/** What is to be done, what comes of it, and who leads. */
export interface Work {
  readonly title: string;
  readonly content: string;
  readonly product: string;
  readonly lead: string[];
}

/** The fields every assignment begins with, given once or by a template. */
export function WorkFields(props: {
  /** Begins the ids of the fields an error may lead to. */
  id: "assignment" | "template";
  work: Work;
  /** What is wrong with a field, by its id. */
  errorOf: (id: string) => string | undefined;
  choices: readonly Choice[];
  onWork: (fields: Partial<Work>) => void;
  onSubmit: () => void;
}): JSX.Element {
  return (
    <>
      <TextField
        id={`${props.id}-title`}
        label={t("titleLabel")}
        hint={t("titleHint")}
        error={props.errorOf(`${props.id}-title`)}
        value={props.work.title}
        onValue={(title) => {
          props.onWork({ title });
        }}
        autofocus
        required
      />
      <TextArea
        label={t("content")}
        rows={2}
        value={props.work.content}
        optional
        onValue={(content) => {
          props.onWork({ content });
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter" && event.ctrlKey) props.onSubmit();
        }}
      />
      <div class="assignment-two">
        <TokenList
          id={`${props.id}-lead`}
          label={t("leadLabel")}
          error={props.errorOf(`${props.id}-lead`)}
          choices={props.choices}
          chosen={props.work.lead}
          onChosen={(lead) => {
            props.onWork({ lead });
          }}
          max={1}
          required
        />
        <TextField
          label={t("product")}
          value={props.work.product}
          optional
          onValue={(product) => {
            props.onWork({ product });
          }}
        />
      </div>
    </>
  );
}
