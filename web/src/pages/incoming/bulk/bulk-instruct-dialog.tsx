import type { ColleagueList } from "@vanthu/office/staff/schema.ts";
import type { InferOutput } from "valibot";
import { createSignal, type JSX } from "solid-js";
import { get } from "../../../api.ts";
import { officeDate } from "../../../i18n/format.ts";
import type { FormError } from "../../../ui/error-summary.tsx";
import { FormDialog } from "../../../ui/form-dialog.tsx";
import { createLoad } from "../../../ui/loaded.tsx";
import { TextArea } from "../../../ui/text-field.tsx";
import { AssigneesField } from "../assignees-field.tsx";
import { candidatesOf, idsOf, type Assignee, type Candidate } from "../assignment.ts";
import { t as instructWords } from "../instruct-words.ts";
import { PhraseChips } from "../phrase-chips.tsx";
import { t } from "./words.ts";

/** What is written under each of the documents. */
export interface SharedInstruction {
  text: string;
  leadId: string | undefined;
  coordinatingIds: string[];
  informedIds: string[];
}

/** One instruction for several documents: the same people and sentence, each with its own deadline. */
export function BulkInstructDialog(props: {
  count: number;
  onInstruct: (shared: SharedInstruction) => void;
  onClose: () => void;
}): JSX.Element {
  const staff = createLoad(
    () => "staff",
    () => get<InferOutput<typeof ColleagueList>>("/api/staff"),
  );
  const [chosen, setChosen] = createSignal<readonly Assignee[]>([]);
  const [text, setText] = createSignal("");
  const [errors, setErrors] = createSignal<FormError[]>([]);
  const candidates = (): readonly Candidate[] => {
    const list = staff.data();
    return list ? candidatesOf(list) : [];
  };
  const errorOf = (id: string): string | undefined => errors().find((error) => error.id === id)?.text;

  function send(): Promise<void> {
    const found: FormError[] = [];
    if (idsOf(chosen(), "lead").length !== 1) found.push({ id: "assign", text: instructWords("leadMissing") });
    if (text().trim() === "") found.push({ id: "instruction", text: instructWords("textMissing") });
    setErrors(found);
    if (found.length === 0) {
      props.onInstruct({
        text: text().trim(),
        leadId: idsOf(chosen(), "lead")[0],
        coordinatingIds: idsOf(chosen(), "coordinating"),
        informedIds: idsOf(chosen(), "informed"),
      });
    }
    return Promise.resolve();
  }

  return (
    <FormDialog
      open
      title={t("instructTitle", props.count)}
      submit={t("instruct", props.count)}
      errors={errors()}
      busy={false}
      onSubmit={send}
      onClose={() => {
        props.onClose();
      }}
    >
      <p>{t("instructText")}</p>
      <AssigneesField
        candidates={candidates()}
        chosen={chosen()}
        error={errorOf("assign")}
        today={officeDate(Date.now())}
        onChosen={setChosen}
      />
      <TextArea
        id="instruction"
        label={instructWords("text")}
        error={errorOf("instruction")}
        value={text()}
        onValue={setText}
      />
      <PhraseChips onChosen={setText} />
    </FormDialog>
  );
}
