import { watch } from "node:fs";
import { basename, dirname } from "node:path";

/** Editors write in several steps: a change counts once it has been quiet for so many milliseconds. */
const quietMilliseconds = 80;

/** Calls back when one of the files changes, also when it is replaced by another of its name. Returns the way to stop. */
export function watchFiles(files: readonly string[], onChange: (file: string) => void): () => void {
  const watchers = files.map(file => {
    let timer: NodeJS.Timeout | undefined;
    // The folder is watched, because a file that is replaced takes its watcher with it.
    const watcher = watch(dirname(file), (_event, name) => {
      if (name !== null && name !== basename(file)) {
        return;
      }
      clearTimeout(timer);
      timer = setTimeout(() => onChange(file), quietMilliseconds);
    });
    return () => {
      clearTimeout(timer);
      watcher.close();
    };
  });
  return () => {
    for (const stop of watchers) {
      stop();
    }
  };
}
