import type { Profile } from "@vanthu/office/signing/profile-schema.ts";
import { Show, type JSX } from "solid-js";
import { get } from "../../api.ts";
import { useMe } from "../../session.tsx";
import { Avatar } from "../../ui/avatar.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { createLoad, Loaded } from "../../ui/loaded.tsx";
import { useTitle } from "../../ui/title.ts";
import { Facts } from "../../ui/facts.tsx";
import { t as tDirectory } from "../directory/words.ts";
import { ContactForm } from "./contact-form.tsx";
import { LookSettings } from "./look-settings.tsx";
import "./profile.css";
import { SigningCard } from "./signing-card.tsx";
import { t } from "./words.ts";

/** Hồ sơ cá nhân: who I am here, how I am reached, how the portal looks to me, and whether I can sign. */
export function ProfilePage(): JSX.Element {
  useTitle(() => t("title"));
  const me = useMe();
  const load = createLoad(
    () => "profile",
    () => get<Profile>("/api/profile"),
  );
  const facts = (): readonly [string, string][] => [
    [t("position"), me().position],
    [t("department"), me().departmentName],
    [t("userName"), me().signInName],
    [
      t("posts"),
      me()
        .posts.map((post) => tDirectory(post))
        .join(", "),
    ],
  ];

  return (
    <div class="page">
      <div class="page-head">
        <h1>{t("title")}</h1>
      </div>
      <div class="profile">
        <div class="stack">
          <Card title={t("person")}>
            <div class="card-body stack">
              <p class="flex">
                <Avatar name={me().fullName} large />
                <b class="profile-name">{me().fullName}</b>
              </p>
              <Facts class="profile-facts" facts={facts()} />
              <Show when={me().grants.includes("task.handle")}>
                <p>
                  <a href="/ledger">{t("ledger")}</a>
                </p>
              </Show>
            </div>
          </Card>
          <Loaded load={load} rows={3}>
            {(profile) => <ContactForm profile={profile()} onSaved={load.put} />}
          </Loaded>
          <Card title={t("password")}>
            <div class="card-body stack">
              <p class="meta">{t("passwordText")}</p>
              <p>
                <ButtonLink href="/password?next=/profile">{t("changePassword")}</ButtonLink>
              </p>
            </div>
          </Card>
        </div>
        <div class="stack">
          <LookSettings />
          <Show when={load.data()?.signing}>
            {(state) => <SigningCard kind="signature" state={state()} onChanged={load.put} />}
          </Show>
          <Show when={load.data()?.seal}>
            {(state) => <SigningCard kind="seal" state={state()} onChanged={load.put} />}
          </Show>
        </div>
      </div>
    </div>
  );
}
