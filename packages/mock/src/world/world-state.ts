import type { Collection } from "../contract/collection.ts";
import { type Holder, type Item, type ItemValues, positionIn, withContents } from "./item.ts";
import { createKeyIndexes } from "./key-indexes.ts";

/** What happens to the items of a world. */
export interface WorldListener {
  /** The item exists from now on. */
  readonly created?: (item: Item) => void;
  /** The item and its contents exist no more. */
  readonly deleted?: (item: Item) => void;
  /** Reads show the item from now on. */
  readonly shown?: (item: Item) => void;
  /** Reads no longer show the items, each with its contents. */
  readonly hidden?: (items: readonly Item[]) => void;
}

/** The items of a world, and when their changes show. */
export interface WorldState {
  readonly root: Holder;
  /** How many items of a collection exist. */
  countOf(collection: Collection): number;
  /** The existing items that have a key: several, where it is unique in its holder only. */
  withKey(collection: Collection, key: unknown): readonly Item[];
  /** Adds an item behind all others. Reads show it at the time given, at once by default. */
  add(collection: Collection, holder: Holder, values: ItemValues, visibleAt?: number): Item;
  /** Removes an item with its contents. Reads show it until the time given. */
  remove(item: Item, hiddenAt?: number): void;
  /** Shows and hides what is due. */
  settle(now: number): void;
}

/** Makes a world without items. */
export function createWorldState(collections: Iterable<Collection>, listeners: readonly WorldListener[]): WorldState {
  const outermost = [...collections].filter(({ within }) => !within);
  const root: Holder = { values: {}, parent: undefined, lists: emptyLists(outermost) };
  const counts = new Map<string, number>();
  const indexes = createKeyIndexes(root);
  const schedule = createSchedule();
  let nextPlace = 0;
  const count = ({ collection: { name } }: Item, step: number) => counts.set(name, (counts.get(name) ?? 0) + step);

  return {
    root,
    countOf: ({ name }) => counts.get(name) ?? 0,
    withKey: indexes.find,
    add(collection, holder, values, visibleAt) {
      const item = createItem(collection, holder, values, nextPlace++);
      holder.lists[collection.name]?.push(item);
      count(item, 1);
      indexes.add(item);
      notify(listeners, listener => listener.created?.(item));
      schedule.at(visibleAt, () => show(item, listeners));
      return item;
    },
    remove(item, hiddenAt) {
      for (const one of [...withContents(item)].filter(({ exists }) => exists)) {
        one.exists = false;
        count(one, -1);
        indexes.remove(one);
      }
      notify(listeners, listener => listener.deleted?.(item));
      schedule.at(hiddenAt, () => hide(item, listeners));
    },
    settle: schedule.settle,
  };
}

function createItem(collection: Collection, parent: Holder, values: ItemValues, place: number): Item {
  const lists = collection.inside.length === 0 ? noLists : emptyLists(collection.inside);
  return { values, parent, lists, collection, place, exists: true, isVisible: false };
}

function show(item: Item, listeners: readonly WorldListener[]): void {
  item.isVisible = true;
  notify(listeners, listener => listener.shown?.(item));
}

function hide(item: Item, listeners: readonly WorldListener[]): void {
  const list = item.parent.lists[item.collection.name] ?? [];
  list.splice(positionIn(list, item), 1);
  const gone = [...withContents(item)].filter(({ isVisible }) => isVisible);
  for (const one of gone) {
    one.isVisible = false;
  }
  notify(listeners, listener => listener.hidden?.(gone));
}

function notify(listeners: readonly WorldListener[], what: (listener: WorldListener) => void): void {
  for (const listener of listeners) {
    what(listener);
  }
}

/** Changes that are applied at their time, in the order in which they were made. */
function createSchedule(): { at(time: number | undefined, apply: () => void): void; settle(now: number): void } {
  let due: { readonly at: number; readonly apply: () => void }[] = [];
  return {
    at(time, apply) {
      if (time === undefined) {
        apply();
      } else {
        due.push({ at: time, apply });
      }
    },
    settle(now) {
      if (due.length === 0) {
        return;
      }
      const ready = due.filter(({ at }) => at <= now);
      due = due.filter(({ at }) => at > now);
      for (const { apply } of ready) {
        apply();
      }
    },
  };
}

const noLists: Holder["lists"] = {};

function emptyLists(collections: readonly Collection[]): Record<string, Item[]> {
  return Object.fromEntries(collections.map(({ name }) => [name, []]));
}
