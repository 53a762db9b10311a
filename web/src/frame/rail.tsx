import Ellipsis from "lucide-solid/icons/ellipsis";
import { useLocation, useNavigate } from "@solidjs/router";
import { For, Show, type JSX } from "solid-js";
import { useMe } from "../session.tsx";
import { Icon } from "../ui/icon.tsx";
import { Menu } from "../ui/menu.tsx";
import { Mark } from "../ui/shapes.tsx";
import { say } from "../ui/words.ts";
import { isIn, morePagesOf, type Place } from "./place.ts";
import { countWaiting, useWaiting } from "./waiting.tsx";
import { t } from "./words.ts";

function PlaceLink(props: { place: Place }): JSX.Element {
  const location = useLocation();
  const waiting = useWaiting();
  const count = (): number => countWaiting(waiting.data(), props.place.queues);
  return (
    <a href={props.place.href} aria-current={isIn(props.place, location.pathname) ? "page" : undefined}>
      <Icon of={props.place.icon} />
      <span>{t(props.place.word)}</span>
      <Show when={count() > 0}>
        <span class="n">
          {count()}
          <span class="sr"> {say("waiting")}</span>
        </span>
      </Show>
    </a>
  );
}

/** The places at the left, icon with word; the number is what waits for the person signed in. */
export function Rail(props: { places: readonly Place[] }): JSX.Element {
  return (
    <nav class="rail" aria-label={t("places")}>
      <span class="mark">
        <Mark />
      </span>
      <For each={props.places.filter(({ within }) => within === undefined)}>
        {(place) => <PlaceLink place={place} />}
      </For>
    </nav>
  );
}

/** The same places at the foot of a phone: four, and the rest behind “Thêm”. */
export function TabBar(props: { places: readonly Place[] }): JSX.Element {
  const navigate = useNavigate();
  const me = useMe();
  const rest = (): { label: string; onChoose: () => void }[] => [
    ...props.places.slice(4).map((place) => ({
      label: t(place.word),
      onChoose: () => {
        navigate(place.href);
      },
    })),
    ...morePagesOf(me()).map(({ word, href }) => ({
      label: t(word),
      onChoose: () => {
        navigate(href);
      },
    })),
    {
      label: t("profile"),
      onChoose: () => {
        navigate("/profile");
      },
    },
  ];
  return (
    <nav class="tabbar" aria-label={t("placesPhone")}>
      <For each={props.places.slice(0, 4)}>{(place) => <PlaceLink place={place} />}</For>
      <Menu
        actions={rest()}
        label={t("more")}
        openerClass="tabbar-more"
        opener={
          <>
            <Icon of={Ellipsis} />
            <span>{t("more")}</span>
          </>
        }
      />
    </nav>
  );
}
