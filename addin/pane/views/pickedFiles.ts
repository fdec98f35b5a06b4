import type { PickedFile } from '../../session/protocol.js';

/** The files of a choice, each with its path inside the picked folder, or its name. */
export function pickedFiles(files: Iterable<File>): PickedFile[] {
  return [...files].map((file) => ({ path: insideFolder(file.webkitRelativePath) || file.name, file }));
}

function insideFolder(path: string): string {
  return path.slice(path.indexOf('/') + 1);
}
