import CircleCheck from "lucide-solid/icons/circle-check";
import CircleHelp from "lucide-solid/icons/circle-question-mark";
import Search from "lucide-solid/icons/search";
import WifiOff from "lucide-solid/icons/wifi-off";
import { createSignal, lazy, onCleanup, onMount, Show, Suspense, type Accessor, type JSX } from "solid-js";
import { useMe } from "../session.tsx";
import { Avatar } from "../ui/avatar.tsx";
import { IconButton } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import { UnitNames } from "./unit-names.tsx";
import { t } from "./words.ts";

const AccountMenu = lazy(async () => ({ default: (await import("./account-menu.tsx")).AccountMenu }));
const UnitMenu = lazy(async () => ({ default: (await import("./unit-menu.tsx")).UnitMenu }));
const NoticeBell = lazy(async () => ({ default: (await import("./notice-bell.tsx")).NoticeBell }));

/** Whether the browser has a network. */
export function createOnline(): Accessor<boolean> {
  const [online, setOnline] = createSignal(navigator.onLine);
  const update = (): void => {
    setOnline(navigator.onLine);
  };
  onMount(() => {
    window.addEventListener("online", update);
    window.addEventListener("offline", update);
  });
  onCleanup(() => {
    window.removeEventListener("online", update);
    window.removeEventListener("offline", update);
  });
  return online;
}

/** Unit, search, connection, help, person: on every page. */
export function Bar(props: {
  online: boolean;
  onSearch: () => void;
  onHelp: () => void;
  onUnits: () => void;
}): JSX.Element {
  const me = useMe();
  return (
    <header class="bar">
      <Suspense fallback={<OneUnit />}>
        <Show when={me().otherUnits.length > 0} fallback={<OneUnit />}>
          <UnitMenu
            onUnits={() => {
              props.onUnits();
            }}
          />
        </Show>
      </Suspense>
      <button type="button" class="ask" onClick={() => props.onSearch()}>
        <Icon of={Search} />
        <span class="grow">{t("search")}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <span class="grow phone-only" />
      <span class="flex meta wide connection" title={props.online ? t("onlineTitle") : t("offline")}>
        <Icon of={props.online ? CircleCheck : WifiOff} />
        {props.online ? t("online") : t("unreachable")}
      </span>
      <span class="flex tight">
        <IconButton
          class="phone-only"
          kind="quiet"
          icon={Search}
          label={t("searchShort")}
          onClick={() => {
            props.onSearch();
          }}
        />
        <IconButton
          class="wide"
          kind="quiet"
          icon={CircleHelp}
          label={t("help")}
          onClick={() => {
            props.onHelp();
          }}
        />
      </span>
      <Suspense>
        <NoticeBell />
      </Suspense>
      <Suspense fallback={<Avatar name={me().fullName} />}>
        <AccountMenu
          onUnits={() => {
            props.onUnits();
          }}
        />
      </Suspense>
    </header>
  );
}

/** Who serves one unit has nothing to switch. */
function OneUnit(): JSX.Element {
  return (
    <div class="unit">
      <UnitNames />
    </div>
  );
}

/** What stands under the bar on every page of a sample office, and while there is no network. */
export function Strips(props: { online: boolean }): JSX.Element {
  const me = useMe();
  const says = (): boolean => me().office.sample || !props.online;
  return (
    <div class="strips" role={says() ? "region" : undefined} aria-label={says() ? t("strips") : undefined}>
      <Show when={me().office.sample}>
        <p class="strip strip--sample">{t("sample")}</p>
      </Show>
      <Show when={!props.online}>
        <p class="strip" role="status">
          <Icon of={WifiOff} />
          {t("offline")}
        </p>
      </Show>
    </div>
  );
}
