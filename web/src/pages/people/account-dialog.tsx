import type { Account, AccountList, AccountWithCard, SignInCard } from "@vanthu/office/account/schema.ts";
import { batch, createEffect, createSignal, on, Show, type JSX } from "solid-js";
import { patch, post } from "../../api.ts";
import { refusalOf, sentence } from "../../refusal.ts";
import { useMe } from "../../session.tsx";
import type { FormError } from "../../ui/error-summary.tsx";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { Select, TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toast.tsx";
import { formOf, problemsOf, type AccountForm } from "./account-form.ts";
import { PostsChoice } from "./posts-choice.tsx";
import { suggestUserName } from "./user-name.ts";
import { t } from "./words.ts";

/** A person to change, or nobody yet. */
export type Edited = { account: Account | undefined } | undefined;

/** Adds or changes a person. A new one gets a code for the first sign-in, which is shown after. */
export function AccountDialog(props: {
  edited: Edited;
  list: AccountList;
  onClose: () => void;
  onChanged: () => void;
  onCard: (card: SignInCard) => void;
}): JSX.Element {
  const me = useMe();
  const [form, setForm] = createSignal<AccountForm>(formOf(undefined));
  const [nameTyped, setNameTyped] = createSignal(false);
  const [errors, setErrors] = createSignal<FormError[]>([]);
  const [busy, setBusy] = createSignal(false);
  const account = (): Account | undefined => props.edited?.account;
  const errorOf = (id: string): string | undefined => errors().find((error) => error.id === id)?.text;
  const change = (to: Partial<AccountForm>): void => {
    setForm({ ...form(), ...to });
  };
  createEffect(
    on(
      () => props.edited,
      (edited) => {
        if (!edited) return;
        batch(() => {
          setForm(formOf(edited.account));
          setNameTyped(false);
          setErrors([]);
        });
      },
    ),
  );

  /** The sign-in name follows the name until it is typed by hand. */
  function changeName(fullName: string): void {
    const taken = props.list.items.map(({ userName }) => userName);
    change({ fullName, ...(!account() && !nameTyped() && { userName: suggestUserName(fullName, taken) }) });
  }

  async function send(): Promise<void> {
    const found = problemsOf(form());
    setErrors(found);
    if (found.length > 0 || busy()) return;
    setBusy(true);
    const { userName, ...fields } = form();
    const known = account();
    try {
      if (known) {
        await patch(`/api/staff/accounts/${known.id}`, { ...fields, version: known.version });
        toast(t("saved", fields.fullName));
      } else {
        props.onCard((await post<AccountWithCard>("/api/staff/accounts", { ...fields, userName })).card);
      }
      props.onChanged();
      props.onClose();
    } catch (error) {
      const isName = refusalOf(error)?.code === "staff.user_name_taken";
      setErrors([{ ...(isName && { id: "user-name" }), text: sentence(error) }]);
    } finally {
      setBusy(false);
    }
  }

  return (
    <FormDialog
      open={props.edited !== undefined}
      title={account() ? t("editTitle", account()?.fullName ?? "") : t("addTitle")}
      submit={account() ? t("save") : t("addSubmit")}
      errors={errors()}
      busy={busy()}
      wide
      onSubmit={send}
      onClose={props.onClose}
    >
      <div class="ppl-two">
        <TextField
          id="full-name"
          label={t("fullName")}
          error={errorOf("full-name")}
          value={form().fullName}
          onValue={changeName}
          autocomplete="off"
          autofocus
        />
        <Show
          when={!account()}
          fallback={<TextField label={t("userName")} value={account()?.signInName ?? ""} readonly />}
        >
          <TextField
            id="user-name"
            label={t("userName")}
            hint={t("userNameHint")}
            error={errorOf("user-name")}
            value={form().userName}
            onValue={(userName) => {
              setNameTyped(userName !== "");
              change({ userName: userName.trim().toLowerCase() });
            }}
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
          />
        </Show>
        <TextField
          id="position"
          label={t("position")}
          hint={t("positionHint")}
          error={errorOf("position")}
          value={form().position}
          onValue={(position) => {
            change({ position });
          }}
          autocomplete="off"
        />
        <Select
          id="department"
          label={t("department")}
          error={errorOf("department")}
          placeholder={t("chooseDepartment")}
          options={props.list.departments.map(({ id, name }) => ({ value: id, label: name }))}
          value={form().departmentId}
          onValue={(departmentId) => {
            change({ departmentId });
          }}
        />
      </div>
      <PostsChoice
        posts={form().posts}
        onPosts={(posts) => {
          change({ posts });
        }}
        own={account()?.id === me().staffId}
        error={errorOf("post-chair")}
      />
    </FormDialog>
  );
}
