import { DOCUMENT_TYPE_NAMES } from "@vanthu/office/document-type.ts";
import type { RuleDraft } from "@vanthu/office/proposal/rule-schema.ts";
import type { RuleBookView, RuleTrial, RuleView } from "@vanthu/office/proposal/rule-view-schema.ts";
import { createEffect, createSignal, on, Show, type JSX } from "solid-js";
import { post, put } from "../../api.ts";
import { sentence } from "../../refusal.ts";
import { Button } from "../../ui/button.tsx";
import type { FormError } from "../../ui/error-summary.tsx";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { LineTokens } from "../../ui/line-tokens.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toast.tsx";
import { TokenList } from "../../ui/token-list.tsx";
import { assigneeChoices, assigneeOf, daysOf, emptyRule, FIELDS, idOf, type People } from "./rule-form.ts";
import { TrialResult } from "./trial-result.tsx";
import { t } from "./words.ts";

/** A rule to change, or one to begin from, or none yet. */
export interface EditedRule {
  rule?: RuleView;
  from?: RuleDraft;
}

/** Says when a rule holds and what it proposes, and tries it at past documents before it is saved. */
export function RuleDialog(props: {
  edited: EditedRule | undefined;
  version: number;
  people: People;
  onSaved: (book: RuleBookView) => void;
  onClose: () => void;
}): JSX.Element {
  const [draft, setDraft] = createSignal<RuleDraft>(emptyRule());
  const [days, setDays] = createSignal("");
  const [trial, setTrial] = createSignal<RuleTrial>();
  const [errors, setErrors] = createSignal<FormError[]>([]);
  const [busy, setBusy] = createSignal(false);
  const [trying, setTrying] = createSignal(false);
  const choices = () => assigneeChoices(props.people);

  createEffect(
    on(
      () => props.edited,
      (edited) => {
        const { name, on: isOn, when, then } = edited?.rule ?? edited?.from ?? emptyRule();
        setDraft({ name, on: isOn, when, then });
        setDays(then.days === undefined ? "" : String(then.days));
        setTrial(undefined);
        setErrors([]);
      },
    ),
  );

  function when(changed: Partial<RuleDraft["when"]>): void {
    setTrial(undefined);
    setDraft((before) => ({ ...before, when: { ...before.when, ...changed } }));
  }

  function then(changed: Partial<RuleDraft["then"]>): void {
    setTrial(undefined);
    setDraft((before) => ({ ...before, then: { ...before.then, ...changed } }));
  }

  /** What would be sent; nothing while something is wrong, which is then shown. */
  function whole(): RuleDraft | undefined {
    const term = daysOf(days());
    const wrong: FormError[] = [];
    if (draft().name.trim().length < 3) wrong.push({ id: "rule-name", text: t("nameMissing") });
    if (Number.isNaN(term)) wrong.push({ id: "rule-days", text: t("daysWrong") });
    setErrors(wrong);
    const { lead, coordinating, informed } = draft().then;
    const result = { ...(lead && { lead }), coordinating, informed, ...(term !== undefined && { days: term }) };
    return wrong.length > 0 ? undefined : { ...draft(), then: result };
  }

  async function tryIt(): Promise<void> {
    const named = draft().name.trim().length < 3 ? { ...draft(), name: t("title") } : draft();
    setTrying(true);
    try {
      const id = props.edited?.rule?.id;
      setTrial(await post<RuleTrial>("/api/work/rules/try", { rule: named, ...(id !== undefined && { id }) }));
    } catch (error) {
      setErrors([{ text: sentence(error) }]);
    } finally {
      setTrying(false);
    }
  }

  async function save(): Promise<void> {
    const rule = whole();
    if (!rule || busy()) return;
    setBusy(true);
    try {
      const body = { rule, version: props.version };
      const id = props.edited?.rule?.id;
      props.onSaved(
        await (id === undefined
          ? post<RuleBookView>("/api/work/rules", body)
          : put<RuleBookView>(`/api/work/rules/${id}`, body)),
      );
      toast(t("saved", rule.name));
      props.onClose();
    } catch (error) {
      setErrors([{ text: sentence(error) }]);
    } finally {
      setBusy(false);
    }
  }

  const errorOf = (id: string): string | undefined => errors().find((one) => one.id === id)?.text;

  return (
    <FormDialog
      open={props.edited !== undefined}
      title={props.edited?.rule ? t("editTitle", props.edited.rule.name) : t("addTitle")}
      submit={t("save")}
      errors={errors()}
      busy={busy()}
      wide
      onSubmit={save}
      onClose={props.onClose}
    >
      <TextField
        id="rule-name"
        label={t("name")}
        hint={t("nameHint")}
        error={errorOf("rule-name")}
        autocomplete="off"
        value={draft().name}
        onValue={(name) => setDraft((before) => ({ ...before, name }))}
      />
      <fieldset class="rul-part">
        <legend>{t("whenLegend")}</legend>
        <p class="hint">{t("whenHint")}</p>
        <div class="rul-grid">
          <LineTokens
            label={t("senders")}
            hint={t("sendersHint")}
            maxLength={100}
            lines={draft().when.senders}
            onLines={(senders) => {
              when({ senders });
            }}
          />
          <TokenList
            label={t("types")}
            choices={DOCUMENT_TYPE_NAMES.map((name) => ({ id: name, name }))}
            chosen={draft().when.typeNames}
            onChosen={(typeNames) => {
              when({ typeNames });
            }}
          />
          <TokenList
            label={t("fields")}
            choices={FIELDS.map((id) => ({ id, name: t(id) }))}
            chosen={draft().when.fields}
            onChosen={(ids) => {
              when({ fields: FIELDS.filter((field) => ids.includes(field)) });
            }}
          />
          <LineTokens
            label={t("notations")}
            hint={t("notationsHint")}
            maxLength={100}
            lines={draft().when.notations}
            onLines={(notations) => {
              when({ notations });
            }}
          />
          <LineTokens
            label={t("subjectWords")}
            maxLength={100}
            lines={draft().when.subjectWords}
            onLines={(subjectWords) => {
              when({ subjectWords });
            }}
          />
          <LineTokens
            label={t("textWords")}
            hint={t("textWordsHint")}
            maxLength={100}
            suggestions={props.people.departments.map(({ name }) => name)}
            lines={draft().when.textWords}
            onLines={(textWords) => {
              when({ textWords });
            }}
          />
        </div>
      </fieldset>
      <fieldset class="rul-part">
        <legend>{t("thenLegend")}</legend>
        <div class="rul-grid">
          <TokenList
            label={t("leader")}
            max={1}
            choices={choices()}
            chosen={draft().then.lead ? [idOf(draft().then.lead ?? assigneeOf(""))] : []}
            onChosen={([id]) => {
              then({ lead: id === undefined ? undefined : assigneeOf(id) });
            }}
          />
          <TextField
            id="rule-days"
            label={t("days")}
            hint={t("daysHint")}
            error={errorOf("rule-days")}
            inputmode="numeric"
            autocomplete="off"
            value={days()}
            onValue={setDays}
          />
          <TokenList
            label={t("coordinating")}
            max={10}
            choices={choices()}
            chosen={draft().then.coordinating.map(idOf)}
            onChosen={(ids) => {
              then({ coordinating: ids.map(assigneeOf) });
            }}
          />
          <TokenList
            label={t("informed")}
            max={10}
            choices={choices()}
            chosen={draft().then.informed.map(idOf)}
            onChosen={(ids) => {
              then({ informed: ids.map(assigneeOf) });
            }}
          />
        </div>
      </fieldset>
      <section class="rul-part" aria-label={t("trial")}>
        <div class="rul-try">
          <h3>{t("trial")}</h3>
          <Button busy={trying()} onClick={() => void tryIt()}>
            {t("tryIt")}
          </Button>
        </div>
        <Show when={trial()}>{(one) => <TrialResult trial={one()} />}</Show>
      </section>
    </FormDialog>
  );
}
